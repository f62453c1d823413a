import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A webhook call as it came. */
export interface Received {
  raw: string
  signature: string
  status: number
}

/** A webhook of a test's own: shakes hands, keeps what comes, and answers what the test wants. */
export interface Receiver {
  url: string
  received: Received[]
  /** The statuses of the next calls; 200 when there are none left. */
  answers: number[]
  /** All changes that were taken, in the order they came. */
  changes(): { field: string; value: Record<string, unknown> }[]
  stop(): Promise<void>
}

/** Opens a webhook that knows the platform's word for it. */
export async function openReceiver(verifyToken: string): Promise<Receiver> {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const { searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (request.method === 'GET') {
      const isRight = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === verifyToken
      return response.writeHead(isRight ? 200 : 403).end(isRight ? query.get('hub.challenge') : '')
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const status = answers.shift() ?? 200
    const signature = `${request.headers['x-hub-signature-256']}`
    received.push({ raw: Buffer.concat(chunks).toString('utf8'), signature, status })
    return response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    answers,
    changes: () =>
      received
        .filter(({ status }) => status === 200)
        .flatMap(({ raw }) => JSON.parse(raw).entry.flatMap((entry: { changes: object[] }) => entry.changes)),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
