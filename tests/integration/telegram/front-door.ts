import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ChannelAdapter, ChannelHost, WebhookRequest } from '#bots/channels/contract.ts'

/** A web server that hears webhook calls as the gateway does: stored first, answered then. */
export interface FrontDoor {
  url: string
  /** Takes the channel once it is made; calls before that are answered with 503. */
  open(channel: ChannelAdapter, host: ChannelHost): void
  /** Statuses answered so far. */
  answers: number[]
  stop(): Promise<void>
}

/** Opens a front door; `secret` is added to calls of a double that sends none. */
export async function openFrontDoor(secret?: string): Promise<FrontDoor> {
  let behind: { channel: ChannelAdapter; host: ChannelHost } | undefined
  const answers: number[] = []
  const hear = async (request: WebhookRequest): Promise<number> => {
    const verdict = behind?.channel.webhook?.(request)
    if (behind === undefined || verdict === undefined) return 503
    const stored = await behind.host.receive(verdict.events).then(
      () => true,
      () => false,
    )
    return stored ? verdict.status : 503
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
    )
    if (secret !== undefined) headers['x-telegram-bot-api-secret-token'] = secret
    const status = await hear({ headers, body: Buffer.concat(chunks) })
    answers.push(status)
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/telegram`,
    open(channel, host) {
      behind = { channel, host }
    },
    answers,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
