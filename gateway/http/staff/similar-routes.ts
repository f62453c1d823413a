import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Runtime } from '../../runtime.ts'
import { listSimilar, SimilarCasesShape } from '../../staff/similar-cases.ts'
import { unknownCase } from './case-routes.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'
import { CaseParams } from './request.ts'

/** Which other cases may be about the same matter. Joining them is an action on a case. */
export const similarRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/cases/:id/similar',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: 'Cases that may be the same matter, the likeliest first, and why',
        tags: ['cases'],
        params: CaseParams,
        response: { 200: SimilarCasesShape, ...problems(401, 403, 404) },
      },
    },
    async (request) => {
      const similar = await listSimilar(runtime, sessionOf(request).staff, request.params.id)
      if (similar === null) throw unknownCase()
      return similar
    },
  )
}
