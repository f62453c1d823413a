import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Runtime } from '../../runtime.ts'
import { RoutingShape, viewRouting } from '../../staff/routing-table.ts'
import { RoutingTrialBody, RoutingTrialShape, tryRouting } from '../../staff/routing-trial.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** Where cases go, and where they would go by other rules. */
export const routingRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/routing',
    {
      config: { rule: 'routing.read' },
      schema: {
        summary: 'The rules that decide where a case goes, as they were loaded',
        tags: ['routing'],
        response: { 200: RoutingShape, ...problems(401, 403) },
      },
    },
    async () => viewRouting(runtime.city),
  )

  app.post(
    '/routing/dry-run',
    {
      config: { rule: 'routing.read' },
      schema: {
        summary: 'Where the newest cases would go; nothing is changed',
        tags: ['routing'],
        body: RoutingTrialBody,
        response: { 200: RoutingTrialShape, ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request) => tryRouting(runtime, sessionOf(request).staff.grants, request.body),
  )
}
