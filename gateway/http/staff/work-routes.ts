import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { actOnCase } from '../../cases/act.ts'
import type { CaseAction } from '../../cases/action.ts'
import { type CaseActionName, caseActions } from '../../cases/actions/registry.ts'
import { Refusal } from '../../cases/refusal.ts'
import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { CaseDetailShape, readCase } from '../../staff/case-detail.ts'
import { IdShape } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { CaseParams } from './request.ts'

/** What may be done to many cases at once, and how many. */
const bulkNames = ['assignment', 'priority', 'state'] as const
const mostAtOnce = 100

const BulkShape = Type.Object({
  ids: Type.Array(IdShape, { minItems: 1, maxItems: mostAtOnce, uniqueItems: true }),
  assignment: Type.Optional(caseActions.assignment.body),
  priority: Type.Optional(caseActions.priority.body),
  state: Type.Optional(caseActions.state.body),
})

const BulkResultShape = Type.Object({
  done: Type.Array(IdShape),
  refused: Type.Array(Type.Object({ id: IdShape, code: Type.String(), message: Type.String() })),
})

const MovedAway = Type.Null({ description: 'Done; the case is no longer within your own reach.' })

/** Working on cases: one route an action of gateway/cases/actions/registry.ts, and some of them for many cases at once. */
export const workRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  for (const [name, action] of Object.entries(caseActions) as [CaseActionName, CaseAction][]) {
    app.post(
      `/cases/:id/${name}`,
      {
        config: { rule: 'case.work' },
        schema: {
          summary: action.summary,
          tags: ['cases'],
          params: CaseParams,
          body: action.body,
          response: { 200: CaseDetailShape, 204: MovedAway, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async (request, reply) => {
        const { staff } = sessionOf(request)
        const { id } = request.params as Static<typeof CaseParams>
        await act(runtime, staff, id, name, request.body as Record<string, unknown>)
        const found = await readCase(runtime, staff, id)
        return found ?? reply.code(204).send(null)
      },
    )
  }

  app.post(
    '/cases/bulk',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: 'Assign, prioritise or move many cases at once; each is done or refused on its own',
        tags: ['cases'],
        body: BulkShape,
        response: { 200: BulkResultShape, ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request) => {
      const { ids, ...actions } = request.body
      const named = bulkNames.filter((name) => actions[name] !== undefined)
      if (named.length === 0) {
        throw new Problem(400, 'nothingToDo', `Name what to do: ${bulkNames.join(', ')}.`, 'body')
      }
      const result: Static<typeof BulkResultShape> = { done: [], refused: [] }
      for (const id of ids) {
        try {
          for (const name of named)
            await act(runtime, sessionOf(request).staff, id, name, actions[name] as Record<string, unknown>)
          result.done.push(id)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          result.refused.push({ id, code: error.code, message: error.message })
        }
      }
      return result
    },
  )
}

async function act(
  runtime: Runtime,
  staff: StaffMember,
  caseId: string,
  name: CaseActionName,
  body: Record<string, unknown>,
): Promise<void> {
  const actor = { author: staff.id, grants: staff.grants }
  await actOnCase(runtime, actor, caseId, name, caseActions[name] as CaseAction, body)
}
