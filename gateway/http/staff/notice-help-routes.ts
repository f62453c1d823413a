import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { checkSimpleLanguage, simpleRules } from '#content/notices/simple-language.ts'
import { makeBackWords } from '../../notices/back-words.ts'
import type { Runtime } from '../../runtime.ts'
import { NoticeShape } from '../../staff/notice-shape.ts'
import { IdShape, line, nullable } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { viewOrRefuse } from './notice-routes.ts'
import { problems } from './problem.ts'

/** What the check of Leichte Sprache finds, while somebody writes. */
const SimpleReadingShape = Type.Object({
  findings: Type.Array(
    Type.Object({
      rule: Type.Enum([...simpleRules]),
      start: Type.Integer({ description: 'Offset in UTF-16 units.' }),
      end: Type.Integer(),
      weight: Type.Enum(['error', 'hint']),
      count: Type.Optional(
        Type.Integer({ description: 'Words of the sentence, or letters of the word, for rules of length.' }),
      ),
    }),
  ),
  sentences: Type.Integer(),
  words: Type.Integer(),
  wiener: nullable(Type.Number(), { description: 'First Wiener Sachtextformel; null: too short to tell.' }),
})

/** Help for whoever writes a language: the rules of Leichte Sprache, and the way back of a translation. */
export const noticeHelpRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.post(
    '/simple-language',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Check a German text by the rules of Leichte Sprache; nothing is kept',
        tags: ['notices'],
        body: Type.Object({ text: line({ maxLength: 10_000 }) }),
        response: { 200: SimpleReadingShape, ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request) => checkSimpleLanguage(request.body.text),
  )

  app.post(
    '/notices/:id/versions/:language/back',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Bring the words of one language back to the source language, for who does not read it',
        tags: ['notices'],
        params: Type.Object({
          id: IdShape,
          language: line({ minLength: 1, maxLength: 20, description: 'BCP 47' }),
        }),
        response: { 200: NoticeShape, ...problems(400, 401, 403, 404, 409, 503) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id, language } = request.params
      await makeBackWords(runtime, staff, { noticeId: id, language })
      return viewOrRefuse(runtime, staff, id)
    },
  )
}
