import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Runtime } from '../../runtime.ts'
import { AuditPageShape, AuditQueryShape, readAudit } from '../../staff/audit-page.ts'
import { problems } from './problem.ts'

/** The log of who did what. */
export const auditRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/audit',
    {
      config: { rule: 'audit.read' },
      schema: {
        summary: 'Who did what, newest first, page by page',
        tags: ['audit'],
        querystring: AuditQueryShape,
        response: { 200: AuditPageShape, ...problems(400, 401, 403) },
      },
    },
    async ({ query }) => readAudit(runtime, query),
  )
}
