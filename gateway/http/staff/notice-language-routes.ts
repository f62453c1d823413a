import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { reviewVersion, saveVersion } from '../../notices/versions.ts'
import { noDraftReasons, wantDrafts } from '../../notices/want-drafts.ts'
import type { Runtime } from '../../runtime.ts'
import { NoticeShape } from '../../staff/notice-shape.ts'
import { GivenTimeShape, IdShape, line, nullable } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { storableWords, WordsBody } from './notice-body.ts'
import { NoticeParams, viewOrRefuse } from './notice-routes.ts'
import { problems } from './problem.ts'

const LanguageTag = line({ minLength: 1, maxLength: 20, description: 'BCP 47' })
const VersionParams = Type.Object({ id: IdShape, language: LanguageTag })

const SeenAt = {
  ...GivenTimeShape,
  description: '`updatedAt` of the version that was read; refused with changedMeanwhile when it changed.',
}

/** The languages of a notice: drafts of a machine, words of a translator, their review. */
export const noticeLanguageRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (
  app,
  { runtime },
) => {
  app.put(
    '/notices/:id/versions/:language',
    {
      config: { rule: 'notice.translate' },
      schema: {
        summary: 'Write or mend the words of one language; they wait for their review',
        tags: ['notices'],
        params: VersionParams,
        body: Type.Object({
          words: WordsBody,
          seenAt: Type.Optional(nullable(SeenAt, { description: 'null: there were none yet.' })),
        }),
        response: { 200: NoticeShape, ...problems(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { params, body } = request
      const { seenAt } = body
      await saveVersion(runtime, staff, {
        noticeId: params.id,
        language: params.language,
        words: storableWords(body.words),
        ...(seenAt !== undefined && { seenAt: seenAt === null ? null : new Date(seenAt) }),
      })
      return viewOrRefuse(runtime, staff, params.id)
    },
  )

  app.post(
    '/notices/:id/versions/:language/review',
    {
      config: { rule: 'notice.translate' },
      schema: {
        summary:
          'Stand for the words of one language: they go out without the note that a machine wrote them',
        tags: ['notices'],
        params: VersionParams,
        body: Type.Object({ seenAt: SeenAt }),
        response: { 200: NoticeShape, ...problems(400, 401, 403, 404, 409, 415) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id, language } = request.params
      await reviewVersion(runtime, staff, { noticeId: id, language, seenAt: new Date(request.body.seenAt) })
      return viewOrRefuse(runtime, staff, id)
    },
  )

  app.post(
    '/notices/:id/drafts',
    {
      config: { rule: 'notice.translate' },
      schema: {
        summary: 'Have a machine draft these languages; the drafts appear in the notice when they are there',
        tags: ['notices'],
        params: NoticeParams,
        body: Type.Object({
          languages: Type.Array(LanguageTag, { minItems: 1, maxItems: 50, uniqueItems: true }),
          replace: Type.Optional(
            Type.Boolean({ description: 'Also where somebody wrote or reviewed words, which are lost.' }),
          ),
        }),
        response: {
          200: Type.Object({
            wanted: Type.Array(Type.String()),
            refused: Type.Array(
              Type.Object({ language: Type.String(), why: Type.Enum([...noDraftReasons]) }),
            ),
          }),
          ...problems(400, 401, 403, 404, 409, 415),
        },
      },
    },
    async (request) =>
      wantDrafts(runtime, sessionOf(request).staff, { noticeId: request.params.id, ...request.body }),
  )
}
