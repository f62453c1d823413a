import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Permission } from '#civic/role.ts'
import { countHeads } from '../../broadcasts/head-count.ts'
import { ProgressShape, progressOf } from '../../broadcasts/progress.ts'
import { writeReport } from '../../broadcasts/report-sheet.ts'
import { answerReply } from '../../notices/answer-reply.ts'
import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { HeadCountShape } from '../../staff/audience-count.ts'
import { listReplies } from '../../staff/broadcast-detail.ts'
import { noticeOfBroadcast } from '../../staff/notice-scope.ts'
import { NoticeReplyShape } from '../../staff/notice-shape.ts'
import { IdShape, words } from '../../staff/shape.ts'
import { BroadcastParams, unknownBroadcast } from './broadcast-routes.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

const RepliesShape = Type.Object({ replies: Type.Array(NoticeReplyShape) })

/** Whom a broadcast would reach, and what becomes of it: who was reached, and what people say to it. */
export const broadcastProgressRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (
  app,
  { runtime },
) => {
  const requireReach = async ({ grants }: StaffMember, permission: Permission, id: string) => {
    if ((await noticeOfBroadcast(runtime, grants, permission, id)) === null) throw unknownBroadcast()
  }

  app.get(
    '/broadcasts/:id/head-count',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Whom a broadcast would reach now, who of them later, and who is left out and why',
        tags: ['broadcasts'],
        params: BroadcastParams,
        response: { 200: HeadCountShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { id } = request.params
      await requireReach(sessionOf(request).staff, 'notice.read', id)
      const heads = await countHeads(runtime, id)
      if (heads === null) throw unknownBroadcast()
      return heads
    },
  )

  app.get(
    '/broadcasts/:id/progress',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'How many messages of a broadcast are where, by language and channel',
        tags: ['broadcasts'],
        params: BroadcastParams,
        response: { 200: ProgressShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { id } = request.params
      await requireReach(sessionOf(request).staff, 'notice.read', id)
      const progress = await progressOf(runtime, id)
      if (progress === null) throw unknownBroadcast()
      return progress
    },
  )

  app.get(
    '/broadcasts/:id/report.csv',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'What became of a broadcast as a file for a spreadsheet: figures only, nobody’s messages',
        tags: ['broadcasts'],
        params: BroadcastParams,
        response: {
          200: {
            description: 'UTF-8 with byte order mark, semicolons (RFC 4180 otherwise).',
            content: { 'text/csv': { schema: Type.String() } },
          },
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await requireReach(sessionOf(request).staff, 'notice.read', id)
      const progress = await progressOf(runtime, id)
      if (progress === null) throw unknownBroadcast()
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="broadcast-${id}.csv"`)
        .send(writeReport(runtime, progress))
    },
  )

  app.get(
    '/broadcasts/:id/replies',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'What people said to a broadcast, the unanswered first',
        tags: ['broadcasts'],
        params: BroadcastParams,
        response: { 200: RepliesShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { id } = request.params
      await requireReach(sessionOf(request).staff, 'notice.read', id)
      return { replies: await listReplies(runtime, id) }
    },
  )

  app.post(
    '/broadcasts/:id/replies/:replyId/answer',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Answer what somebody said to a broadcast, in their language as far as a machine knows it',
        tags: ['broadcasts'],
        params: Type.Object({ id: IdShape, replyId: IdShape }),
        body: Type.Object({ text: words({ maxLength: 3000, description: 'German.' }) }),
        response: { 200: RepliesShape, ...problems(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id, replyId } = request.params
      await requireReach(staff, 'notice.write', id)
      await answerReply(runtime, staff, { broadcastId: id, replyId }, request.body.text.toWellFormed())
      return { replies: await listReplies(runtime, id) }
    },
  )
}
