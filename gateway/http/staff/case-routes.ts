import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Runtime } from '../../runtime.ts'
import { CaseCountsShape, countViews } from '../../staff/case-counts.ts'
import { type CaseOrder, parseCursor } from '../../staff/case-cursor.ts'
import { CaseDetailShape, readCase } from '../../staff/case-detail.ts'
import {
  CasePageShape,
  type CasePosition,
  CaseQueryShape,
  listCases,
  orderOf,
} from '../../staff/case-list.ts'
import { CaseMapShape, MapQueryShape, mapCases } from '../../staff/case-map.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { CaseParams } from './request.ts'

/** Reading cases: the list, its counts, the map and one of them. */
export const caseRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/cases',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'The cases, page by page',
        tags: ['cases'],
        querystring: CaseQueryShape,
        response: { 200: CasePageShape, ...problems(400, 401) },
      },
    },
    async (request) => {
      const { after, before, ...query } = request.query
      const position = readPosition(after, before, orderOf(query))
      return listCases(runtime, sessionOf(request).staff, query, position)
    },
  )

  app.get(
    '/cases/counts',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'How many cases each view holds',
        tags: ['cases'],
        response: { 200: CaseCountsShape, ...problems(401) },
      },
    },
    async (request) => countViews(runtime, sessionOf(request).staff),
  )

  app.get(
    '/cases/map',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'Cases as points or gathered in a grid',
        tags: ['cases'],
        querystring: MapQueryShape,
        response: { 200: CaseMapShape, ...problems(400, 401) },
      },
    },
    async (request) => mapCases(runtime, sessionOf(request).staff, request.query),
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

function readPosition(
  after: string | undefined,
  before: string | undefined,
  order: CaseOrder,
): CasePosition | null {
  const text = after ?? before
  if (text === undefined) return null
  const cursor = parseCursor(text)
  if (cursor === null || cursor.order !== order) {
    const field = after === undefined ? 'before' : 'after'
    const message =
      'Give `next` as `after` or `previous` as `before`, of a page of the same view, or neither.'
    throw new Problem(400, 'invalid', message, field)
  }
  return { direction: after === undefined ? 'backward' : 'forward', cursor }
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
