import { PassThrough } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { createChangeWatch } from '../../staff/change-watch.ts'
import { keepAllowed } from '../../staff/session.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** Proxies cut silent connections after a minute; a comment line now and then keeps them open. */
const heartbeatMs = 25_000
/** How long a stream may outlive its session. */
const lookEveryMs = 1_000

/** Server-sent events: `cases` when a case was filed or changed. They carry no content; the desk reads again. */
export const eventRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const watch = createChangeWatch(runtime)
  const open = new Map<PassThrough, string>()
  let watchdog: NodeJS.Timeout | undefined

  app.addHook('preClose', async () => {
    watch.stop()
    clearInterval(watchdog)
    for (const stream of open.keys()) stream.end()
  })

  // An ended session, a shut account and a role taken away end the stream too, whichever process did it.
  async function cutRevoked(): Promise<void> {
    try {
      const allowed = await keepAllowed(runtime, [...open.values()], 'case.overview')
      for (const [stream, id] of open) if (!allowed.has(id)) stream.end()
    } catch (error) {
      runtime.log.warn({ err: error }, 'The desk could not look for ended sessions; it tries again')
    }
  }

  app.get(
    '/events',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'Server-sent events: `cases` when a case was filed or changed',
        tags: ['overview'],
        response: {
          200: {
            description: 'An event stream (WHATWG HTML 9.2).',
            content: { 'text/event-stream': { schema: Type.Unsafe<PassThrough>(Type.String()) } },
          },
          ...problems(401),
        },
      },
    },
    async (request, reply) => {
      const { id } = sessionOf(request)
      const stream = new PassThrough()
      const unsubscribe = watch.subscribe(() => stream.write('event: cases\ndata: {}\n\n'))
      const heartbeat = setInterval(() => stream.write(':\n\n'), heartbeatMs)
      open.set(stream, id)
      watchdog ??= setInterval(() => void cutRevoked(), lookEveryMs).unref()
      stream.on('close', () => {
        clearInterval(heartbeat)
        unsubscribe()
        open.delete(stream)
        if (open.size > 0) return
        clearInterval(watchdog)
        watchdog = undefined
      })
      stream.write('retry: 3000\n\n')
      // Without it the idle connection would outlive the stream and keep the server from stopping.
      reply.header('connection', 'close')
      return reply.type('text/event-stream; charset=utf-8').send(stream)
    },
  )
}
