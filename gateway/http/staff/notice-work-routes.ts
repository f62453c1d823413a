import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { versionStates } from '#civic/notice.ts'
import { archiveNotice, copyNotice } from '../../notices/copy.ts'
import { listTranslationWork } from '../../notices/work.ts'
import type { Runtime } from '../../runtime.ts'
import { NoticeShape } from '../../staff/notice-shape.ts'
import { IdShape, line, nullable, TimeShape } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { NoticeParams, viewOrRefuse } from './notice-routes.ts'
import { problems } from './problem.ts'

const WorkShape = Type.Object({
  noticeId: IdShape,
  kind: Type.String(),
  title: Type.String({ description: 'In the source language.' }),
  districts: Type.Array(Type.String()),
  language: Type.String(),
  status: Type.Enum([...versionStates]),
  needed: Type.Boolean({ description: 'The notice is held back until this language is ready.' }),
  since: TimeShape,
  startsAt: nullable(TimeShape, { description: 'When its broadcast is to begin.' }),
})

/** What surrounds the writing of notices: translators' work, copies and templates, putting away. */
export const noticeWorkRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/translation-work',
    {
      config: { rule: 'notice.translate' },
      schema: {
        summary: 'Languages of notices that wait for somebody, the oldest first',
        tags: ['notices'],
        querystring: Type.Object({
          language: Type.Optional(
            line({ minLength: 1, maxLength: 20, description: 'BCP 47; all if absent.' }),
          ),
        }),
        response: { 200: Type.Object({ work: Type.Array(WorkShape) }), ...problems(400, 401, 403) },
      },
    },
    async (request) => ({
      work: await listTranslationWork(runtime, sessionOf(request).staff.grants, request.query.language),
    }),
  )

  app.post(
    '/notices/:id/copy',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Make a new notice of this one, or keep it as a template',
        tags: ['notices'],
        params: NoticeParams,
        body: Type.Object({
          templateName: nullable(line({ minLength: 1, maxLength: 80 }), {
            description: 'null: an ordinary notice.',
          }),
        }),
        response: { 201: NoticeShape, ...problems(400, 401, 403, 404, 415) },
      },
    },
    async (request, reply) => {
      const { staff } = sessionOf(request)
      const { templateName } = request.body
      const id = await copyNotice(runtime, staff, { id: request.params.id, templateName })
      return reply.code(201).send(await viewOrRefuse(runtime, staff, id))
    },
  )

  app.post(
    '/notices/:id/archive',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Put a notice away: it is changed and sent no more',
        tags: ['notices'],
        params: NoticeParams,
        response: { 200: NoticeShape, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await archiveNotice(runtime, staff, request.params.id)
      return viewOrRefuse(runtime, staff, request.params.id)
    },
  )
}
