import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { PollResultShape, pollResultOf } from '../../notices/poll-result.ts'
import type { Runtime } from '../../runtime.ts'
import { noticeOfBroadcast } from '../../staff/notice-scope.ts'
import { nullable } from '../../staff/shape.ts'
import { BroadcastParams, unknownBroadcast } from './broadcast-routes.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** What people answered to the poll of a notice. */
export const broadcastPollRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (
  app,
  { runtime },
) => {
  app.get(
    '/broadcasts/:id/poll',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'How the poll of a broadcast stands; groups under five are not shown',
        tags: ['broadcasts'],
        params: BroadcastParams,
        response: {
          200: Type.Object({ poll: nullable(PollResultShape, { description: 'null: it asks nothing.' }) }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const { id } = request.params
      const { grants } = sessionOf(request).staff
      if ((await noticeOfBroadcast(runtime, grants, 'notice.read', id)) === null) throw unknownBroadcast()
      return { poll: await pollResultOf(runtime, id) }
    },
  )
}
