import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { caseScopeOf, isWithinReach, reachColumns, readAsDesk } from '../../staff/scope.ts'
import { words } from '../../staff/shape.ts'
import { draftRefusals, draftTranslation } from '../../translation/draft.ts'
import { unknownCase } from './case-routes.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { CaseParams } from './request.ts'

/** Longest text that an answer may be, in UTF-16 code units. */
const longest = 3000

/** Each draft costs money or a small machine's time. */
const draftsAMinute = 30

const DraftShape = Type.Union([
  Type.Object({
    available: Type.Literal(true),
    language: Type.String({ description: 'BCP 47; the language of the resident.' }),
    text: Type.String(),
    provider: Type.String(),
  }),
  Type.Object({ available: Type.Literal(false), why: Type.Enum([...draftRefusals]) }),
])

/** What an answer would be in the resident's language, before it is sent. Nothing is stored. */
export const translationRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (
  app,
  { runtime },
) => {
  const perPerson = app.createRateLimit({
    max: draftsAMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => sessionOf(request).staff.id,
  })

  app.post(
    '/cases/:id/translate-draft',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: "A machine's draft of an answer in the language of the resident",
        tags: ['cases'],
        params: CaseParams,
        body: Type.Object({ text: words({ maxLength: longest, description: 'German.' }) }),
        response: { 200: DraftShape, ...problems(400, 401, 403, 404, 413, 415, 429) },
      },
    },
    async (request) => {
      const verdict = await perPerson(request)
      if (!verdict.isAllowed && verdict.isExceeded) {
        throw new Problem(429, 'tooManyDrafts', `Try again in ${verdict.ttlInSeconds} seconds.`, 'text')
      }
      const { grants } = sessionOf(request).staff
      const found = await readAsDesk(runtime, caseScopeOf(runtime.city, grants, 'case.work'), (transaction) =>
        transaction.case.findFirst({
          where: { id: request.params.id, cityId: runtime.city.id },
          select: { ...reachColumns, concern: { select: { resident: { select: { language: true } } } } },
        }),
      )
      if (!found || !isWithinReach(grants, 'case.work', found)) throw unknownCase()
      const { resident } = found.concern
      if (!resident) return { available: false, why: 'notNeeded' } as const
      return draftTranslation(runtime, request.body.text, resident.language)
    },
  )
}
