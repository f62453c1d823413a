import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { saveNotice } from '../../notices/save.ts'
import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { viewNotice } from '../../staff/notice-detail.ts'
import { listNotices, NoticeListShape, NoticeQueryShape } from '../../staff/notice-list.ts'
import { NoticeOptionsShape, readNoticeOptions } from '../../staff/notice-options.ts'
import { NoticeShape } from '../../staff/notice-shape.ts'
import { IdShape } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { NoticeBody, noticeInputOf } from './notice-body.ts'
import { Problem, problems } from './problem.ts'

/** A notice in an address. */
export const NoticeParams = Type.Object({ id: IdShape })

/** What is answered for a notice that is not there or out of reach. */
export function unknownNotice(): Problem {
  return new Problem(404, 'unknownNotice', 'There is no notice with this id within your reach.', 'id')
}

/** The notice as the desk shows it, or the answer that there is none. */
export async function viewOrRefuse(runtime: Runtime, staff: StaffMember, id: string) {
  const found = await viewNotice(runtime, staff, id)
  if (found === null) throw unknownNotice()
  return found
}

/** What the office announces: the list, one notice, writing and changing it. */
export const noticeRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/notice-options',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Kinds of notices with their fields, topics, councils, events and the rules of this city',
        tags: ['notices'],
        response: { 200: NoticeOptionsShape, ...problems(401, 403) },
      },
    },
    async (request) => readNoticeOptions(runtime, sessionOf(request).staff.grants),
  )

  app.get(
    '/notices',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Notices within reach, the last changed first',
        tags: ['notices'],
        querystring: NoticeQueryShape,
        response: { 200: NoticeListShape, ...problems(400, 401, 403) },
      },
    },
    async (request) => listNotices(runtime, sessionOf(request).staff.grants, request.query),
  )

  app.get(
    '/notices/:id',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'A notice with its facts, all its languages, files and broadcasts',
        tags: ['notices'],
        params: NoticeParams,
        response: { 200: NoticeShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => viewOrRefuse(runtime, sessionOf(request).staff, request.params.id),
  )

  app.post(
    '/notices',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Write a new notice',
        tags: ['notices'],
        body: NoticeBody,
        response: { 201: NoticeShape, ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request, reply) => {
      const { staff } = sessionOf(request)
      const id = await saveNotice(runtime, staff, noticeInputOf(request.body))
      return reply.code(201).send(await viewOrRefuse(runtime, staff, id))
    },
  )

  app.put(
    '/notices/:id',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Change a notice; unless the change is minor, its translations are outdated',
        tags: ['notices'],
        params: NoticeParams,
        body: NoticeBody,
        response: { 200: NoticeShape, ...problems(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id } = request.params
      await saveNotice(runtime, staff, { ...noticeInputOf(request.body), id })
      return viewOrRefuse(runtime, staff, id)
    },
  )
}
