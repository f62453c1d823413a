import { PassThrough } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { createChangeWatch } from '../../staff/change-watch.ts'
import { findSession } from '../../staff/session.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** Proxies cut silent connections after a minute; a comment line now and then keeps them open. */
const heartbeatMs = 25_000

/** Server-sent events: `cases` when a case was filed or changed. They carry no content; the desk reads again. */
export const eventRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const watch = createChangeWatch(runtime)
  const open = new Set<PassThrough>()

  app.addHook('preClose', async () => {
    watch.stop()
    for (const stream of open) stream.end()
  })

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
      const { token } = sessionOf(request)
      const stream = new PassThrough()
      const unsubscribe = watch.subscribe(() => stream.write('event: cases\ndata: {}\n\n'))
      // A closed session ends its stream too; listening alone does not keep a session alive.
      const heartbeat = setInterval(async () => {
        const alive = await findSession(runtime, token, { use: false }).catch(() => null)
        if (alive) stream.write(':\n\n')
        else stream.end()
      }, heartbeatMs)
      open.add(stream)
      stream.on('close', () => {
        clearInterval(heartbeat)
        unsubscribe()
        open.delete(stream)
      })
      stream.write('retry: 3000\n\n')
      // Without it the idle connection would outlive the stream and keep the server from stopping.
      reply.header('connection', 'close')
      return reply.type('text/event-stream; charset=utf-8').send(stream)
    },
  )
}
