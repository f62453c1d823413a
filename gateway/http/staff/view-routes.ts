import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { deleteView, listViews, NewViewShape, SavedViewShape, saveView } from '../../staff/case-views.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { CaseParams } from './request.ts'

/** The filters of the case list that somebody keeps for themselves. */
export const viewRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/views',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'Your own saved filters of the case list',
        tags: ['cases'],
        response: { 200: Type.Array(SavedViewShape), ...problems(401) },
      },
    },
    async (request) => listViews(runtime, sessionOf(request).staff.id),
  )

  app.post(
    '/views',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'Keep a filter of the case list',
        tags: ['cases'],
        body: NewViewShape,
        response: { 201: SavedViewShape, ...problems(400, 401, 403, 409) },
      },
    },
    async (request, reply) => {
      const saved = await saveView(runtime, sessionOf(request).staff.id, request.body)
      if (saved === null) {
        throw new Problem(409, 'tooMany', 'Fifty views are kept already. Delete one of them first.')
      }
      return reply.code(201).send(saved)
    },
  )

  app.delete(
    '/views/:id',
    {
      config: { rule: 'case.overview' },
      schema: {
        summary: 'Delete one of your own saved filters',
        tags: ['cases'],
        params: CaseParams,
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      if (!(await deleteView(runtime, sessionOf(request).staff.id, request.params.id))) {
        throw new Problem(
          404,
          'unknownView',
          'You have no view with this id. Take one from GET /api/staff/views.',
          'id',
        )
      }
      return reply.code(204).send(null)
    },
  )
}
