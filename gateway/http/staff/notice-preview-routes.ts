import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { reachedChannels } from '../../broadcasts/reached-channels.ts'
import type { Runtime } from '../../runtime.ts'
import { FindingsShape, findingsOf, PreviewShape, previewNotice } from '../../staff/notice-preview.ts'
import { reachesNotice } from '../../staff/notice-scope.ts'
import { IdShape, line } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { NoticeParams, unknownNotice } from './notice-routes.ts'
import { Problem, problems } from './problem.ts'

/** A notice before it goes out: how it will look, and what stands out in it. */
export const noticePreviewRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (
  app,
  { runtime },
) => {
  app.get(
    '/notices/:id/preview',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'What the readers of one language get on each channel, as that channel lays it out',
        tags: ['notices'],
        params: NoticeParams,
        querystring: Type.Object({
          language: line({ minLength: 1, maxLength: 20 }),
          broadcast: Type.Optional(IdShape),
        }),
        response: { 200: PreviewShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { id } = request.params
      const { language, broadcast } = request.query
      const { grants } = sessionOf(request).staff
      if (!(await reachesNotice(runtime, grants, 'notice.read', id))) throw unknownNotice()
      if (!runtime.city.languages.includes(language)) {
        const message = `This city does not speak "${language}": it speaks ${runtime.city.languages.join(', ')}.`
        throw new Problem(400, 'unknownLanguage', message, 'language')
      }
      const reached = broadcast ? await reachedChannels(runtime, { id: broadcast, noticeId: id }) : null
      return previewNotice(runtime, id, language, reached)
    },
  )

  app.get(
    '/notices/:id/findings',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary:
          'What an editor would notice: missing facts, days that are over, translations with other numbers',
        tags: ['notices'],
        params: NoticeParams,
        response: { 200: FindingsShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { id } = request.params
      const { grants } = sessionOf(request).staff
      if (!(await reachesNotice(runtime, grants, 'notice.read', id))) throw unknownNotice()
      return findingsOf(runtime, id)
    },
  )
}
