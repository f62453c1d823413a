import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands before the gateway and adds what a double leaves out. */
export interface Gate {
  url: string
  stop(): Promise<void>
}

/** Forwards every webhook call to `target` with Telegram's secret header. */
export async function openGate(target: string, secret: string): Promise<Gate> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const answer = await fetch(`${target}${request.url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: Buffer.concat(chunks),
    }).catch(() => null)
    response.writeHead(answer?.status ?? 502).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
