import type { FastifyInstance } from 'fastify'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { receive } from '../inbox/receive.ts'
import type { Runtime } from '../runtime.ts'

/** What has piled up comes in one call, at WhatsApp of up to 3 MB; what is too long for us would be repeated for days and then be lost. */
const mostBytes = 4 * 1024 * 1024

/** The path of a channel's webhook below the public URL. */
export function webhookPath(channelId: string): string {
  return `/channels/${channelId}/webhook`
}

/**
 * The doors at which platforms knock. Bodies are taken as raw bytes whatever their type, since signatures are computed over them.
 * 200 only when every event is stored; 503 when the database cannot store, so that the platform sends again.
 */
export async function webhookRoutes(app: FastifyInstance, { runtime }: { runtime: Runtime }): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
    done(null, body),
  )
  for (const channel of runtime.channels.values()) {
    if (channel.webhook) webhookRoute(app, runtime, channel, channel.webhook.bind(channel))
    if (channel.handshake) handshakeRoute(app, channel, channel.handshake.bind(channel))
  }
}

/** A platform may ask beforehand whether this address is ours; only who knows our word for it gets an answer. */
function handshakeRoute(
  app: FastifyInstance,
  channel: ChannelAdapter,
  handshake: NonNullable<ChannelAdapter['handshake']>,
): void {
  app.get(webhookPath(channel.id), async (request, reply) => {
    const query = Object.fromEntries(
      Object.entries(request.query as Record<string, unknown>).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : undefined,
      ]),
    )
    const answer = handshake(query)
    if (answer === null) return reply.code(403).send({ code: 'forbidden' })
    return reply.code(200).type('text/plain; charset=utf-8').send(answer)
  })
}

function webhookRoute(
  app: FastifyInstance,
  runtime: Runtime,
  channel: ChannelAdapter,
  webhook: NonNullable<ChannelAdapter['webhook']>,
): void {
  app.post(webhookPath(channel.id), { bodyLimit: mostBytes }, async (request, reply) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    )
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const verdict = webhook({ headers, body })
    if (verdict.status !== 200) {
      runtime.log.info({ channel: channel.id, status: verdict.status }, 'webhook request refused')
      return reply.code(verdict.status).send({ code: verdict.status === 401 ? 'unauthorized' : 'badRequest' })
    }
    try {
      await receive(runtime, channel.id, verdict.events)
    } catch (error) {
      const code = (error as { code?: unknown }).code
      runtime.log.error(
        { channel: channel.id, code },
        'cannot store a webhook; the platform will send it again',
      )
      return reply.code(503).header('retry-after', '5').send({ code: 'tryAgain' })
    }
    if (verdict.templatesChanged) runtime.doorbell.templates([channel.id])
    return reply.code(200).send({ ok: true })
  })
}
