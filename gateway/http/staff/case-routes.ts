import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Runtime } from '../../runtime.ts'
import { CaseDetailShape, readCase } from '../../staff/case-detail.ts'
import { CasePageShape, CaseQueryShape, listCases, parseCursor } from '../../staff/case-list.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { CaseParams } from './request.ts'

/** Reading cases: the list and one of them. */
export const caseRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/cases',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'The cases, newest first, page by page',
        tags: ['cases'],
        querystring: CaseQueryShape,
        response: { 200: CasePageShape, ...problems(400, 401) },
      },
    },
    async ({ query }) => {
      const after = query.after === undefined ? null : parseCursor(query.after)
      if (query.after !== undefined && after === null) {
        throw new Problem(400, 'invalid', 'Give `next` of the page before, or leave it out.', 'after')
      }
      return listCases(runtime, query, after)
    },
  )

  app.get(
    '/cases/:id',
    {
      config: { rule: 'case.read' },
      schema: {
        summary: 'One case with its concern and history',
        tags: ['cases'],
        params: CaseParams,
        response: { 200: CaseDetailShape, ...problems(400, 401, 404) },
      },
    },
    async (request) => {
      const found = await readCase(runtime, sessionOf(request).staff, request.params.id)
      if (found === null) throw unknownCase()
      return found
    },
  )
}

/** No case with this id: erased by its resident, never there, or not within this person's reach; which of these is not told. */
export function unknownCase(): Problem {
  return new Problem(
    404,
    'unknownCase',
    'There is no case with this id. Take one from GET /api/staff/cases.',
    'id',
  )
}
