import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Runtime } from '../../runtime.ts'
import { accountRoutes } from './account-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { broadcastPollRoutes } from './broadcast-poll-routes.ts'
import { broadcastProgressRoutes } from './broadcast-progress-routes.ts'
import { broadcastRoutes } from './broadcast-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { channelRoutes } from './channel-routes.ts'
import { cityRoutes } from './city-routes.ts'
import { colleagueRoutes } from './colleague-routes.ts'
import { directoryRoutes } from './directory-routes.ts'
import { eventDeskRoutes } from './event-desk-routes.ts'
import { eventRoutes } from './event-routes.ts'
import { figureRoutes } from './figure-routes.ts'
import { filingRoutes } from './filing-routes.ts'
import { guardStaff } from './guard.ts'
import { acceptanceRoutes, invitationRoutes } from './invitation-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { noticeFileRoutes } from './notice-file-routes.ts'
import { noticeHelpRoutes } from './notice-help-routes.ts'
import { noticeLanguageRoutes } from './notice-language-routes.ts'
import { noticePreviewRoutes } from './notice-preview-routes.ts'
import { noticeRoutes } from './notice-routes.ts'
import { noticeWorkRoutes } from './notice-work-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { overviewRoutes } from './overview-routes.ts'
import { answerProblems } from './problem.ts'
import { publicationRoutes } from './publication-routes.ts'
import { routingRoutes } from './routing-routes.ts'
import { type RuledRoute, requireRules } from './rule.ts'
import { sensitiveRoutes } from './sensitive-routes.ts'
import { serviceRoutes } from './service-routes.ts'
import { loginRoute, sessionRoutes } from './session-routes.ts'
import { similarRoutes } from './similar-routes.ts'
import { testReaderRoutes } from './test-reader-routes.ts'
import { textBlockRoutes } from './text-block-routes.ts'
import { translationRoutes } from './translation-routes.ts'
import { viewRoutes } from './view-routes.ts'
import { workRoutes } from './work-routes.ts'

/** Bodies are a login or one answer. */
const bodyLimit = 32_768

/** The staff API under /api/staff; `ruled` is filled with its routes and their rules. Described in docs/openapi.json; the desk in web/console is its first user. */
export async function staffRoutes(
  app: FastifyInstance,
  { runtime, ruled = [] }: { runtime: Runtime; ruled?: RuledRoute[] },
): Promise<void> {
  await app.register(
    async (plain) => {
      const scope = plain.withTypeProvider<TypeBoxTypeProvider>()
      await scope.register(cookie)
      await scope.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } })
      await scope.register(rateLimit, { global: false })
      await scope.register(swagger, { openapi })
      scope.decorateRequest('deskSession', null)
      requireRules(scope, ruled)
      scope.addHook('onRoute', (route) => {
        route.bodyLimit ??= bodyLimit
      })
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store')
      })
      answerProblems(scope)
      scope.get('/openapi.json', { schema: { hide: true }, config: { rule: 'everybody' } }, async () =>
        scope.swagger(),
      )
      await scope.register(loginRoute, { runtime })
      await scope.register(acceptanceRoutes, { runtime })
      await scope.register(oidcRoutes, { runtime })
      await scope.register(async (guarded) => {
        guardStaff(guarded, runtime)
        await guarded.register(sessionRoutes, { runtime })
        await guarded.register(accountRoutes, { runtime })
        await guarded.register(colleagueRoutes, { runtime })
        await guarded.register(invitationRoutes, { runtime })
        await guarded.register(auditRoutes, { runtime })
        await guarded.register(caseRoutes, { runtime })
        await guarded.register(similarRoutes, { runtime })
        await guarded.register(viewRoutes, { runtime })
        await guarded.register(filingRoutes, { runtime })
        await guarded.register(workRoutes, { runtime })
        await guarded.register(translationRoutes, { runtime })
        await guarded.register(serviceRoutes, { runtime })
        await guarded.register(publicationRoutes, { runtime })
        await guarded.register(mediaRoutes, { runtime })
        await guarded.register(overviewRoutes, { runtime })
        await guarded.register(channelRoutes, { runtime })
        await guarded.register(figureRoutes, { runtime })
        await guarded.register(cityRoutes, { runtime })
        await guarded.register(routingRoutes, { runtime })
        await guarded.register(textBlockRoutes, { runtime })
        await guarded.register(sensitiveRoutes, { runtime })
        await guarded.register(directoryRoutes, { runtime })
        await guarded.register(noticeRoutes, { runtime })
        await guarded.register(noticeLanguageRoutes, { runtime })
        await guarded.register(noticePreviewRoutes, { runtime })
        await guarded.register(noticeHelpRoutes, { runtime })
        await guarded.register(noticeWorkRoutes, { runtime })
        await guarded.register(noticeFileRoutes, { runtime })
        await guarded.register(broadcastRoutes, { runtime })
        await guarded.register(broadcastProgressRoutes, { runtime })
        await guarded.register(broadcastPollRoutes, { runtime })
        await guarded.register(testReaderRoutes, { runtime })
        await guarded.register(eventDeskRoutes, { runtime })
        await guarded.register(eventRoutes, { runtime })
      })
    },
    { prefix: '/api/staff' },
  )
}

const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Kurzer Draht staff API',
    version: '1',
    description:
      'What the desk of the district office reads and does. Every error has the body {code, field?, message}.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
} as const
