import { PassThrough } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { mayDo, type Permission } from '#civic/role.ts'
import type { Runtime } from '../../runtime.ts'
import { createChangeWatch, revisionOfCases } from '../../staff/change-watch.ts'
import { readAlarmedChannels } from '../../staff/channel-alarms.ts'
import { readGrants } from '../../staff/session.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** Proxies cut silent connections after a minute; a comment line now and then keeps them open. */
const heartbeatMs = 25_000
/** How long a stream may outlive its session. */
const lookEveryMs = 1_000

/** What the desk hears of, and who may. */
const topics = {
  cases: 'case.overview',
  channels: 'channel.read',
} as const satisfies Record<string, Permission>
type Topic = keyof typeof topics

/** Server-sent events, each to those who may read what it speaks of. They carry no content; the desk reads again. */
export const eventRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const watches = {
    cases: createChangeWatch(runtime, () => revisionOfCases(runtime)),
    channels: createChangeWatch(runtime, async () => JSON.stringify(await readAlarmedChannels(runtime))),
  }
  const open = new Map<PassThrough, { session: string; heard: readonly Topic[] }>()
  let watchdog: NodeJS.Timeout | undefined

  app.addHook('preClose', async () => {
    for (const watch of Object.values(watches)) watch.stop()
    clearInterval(watchdog)
    for (const stream of open.keys()) stream.end()
  })

  // An ended session, a shut account and a role taken away end the stream too, whichever process did it.
  async function cutRevoked(): Promise<void> {
    try {
      const sessions = [...new Set([...open.values()].map(({ session }) => session))]
      const grants = await readGrants(runtime, sessions)
      for (const [stream, { session, heard }] of open) {
        const theirs = grants.get(session)
        if (!theirs || heard.some((topic) => !mayDo(theirs, topics[topic]))) stream.end()
      }
    } catch (error) {
      runtime.log.warn({ err: error }, 'The desk could not look for ended sessions; it tries again')
    }
  }

  app.get(
    '/events',
    {
      config: { rule: 'signedIn' },
      schema: {
        summary:
          'Server-sent events: `cases` when a case was filed or changed, `channels` when another one needs somebody',
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
      const { id, staff } = sessionOf(request)
      const heard = (Object.keys(topics) as Topic[]).filter((topic) => mayDo(staff.grants, topics[topic]))
      const stream = new PassThrough()
      const unsubscribe = heard.map((topic) =>
        watches[topic].subscribe(() => stream.write(`event: ${topic}\ndata: {}\n\n`)),
      )
      const heartbeat = setInterval(() => stream.write(':\n\n'), heartbeatMs)
      open.set(stream, { session: id, heard })
      watchdog ??= setInterval(() => void cutRevoked(), lookEveryMs).unref()
      stream.on('close', () => {
        clearInterval(heartbeat)
        for (const end of unsubscribe) end()
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
