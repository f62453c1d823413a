import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { findStaff } from '../../staff/account.ts'
import { writeAudit } from '../../staff/audit.ts'
import { closeSession, csrfTokenOf, type DeskSession, openSession } from '../../staff/session.ts'
import { IdShape, TimeShape } from '../../staff/shape.ts'
import { clearSessionCookie, sessionOf, setSessionCookie } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { LoginBody } from './request.ts'

const SessionShape = Type.Object({
  staff: Type.Object({ id: IdShape, login: Type.String(), displayName: Type.String() }),
  csrfToken: Type.String({
    description: 'Send it as header x-csrf-token with every request that changes something.',
  }),
  expiresAt: TimeShape,
})

const window = 15 * 60_000
const attemptsPerLogin = 20
const attemptsPerAddress = 100

/** Logging in: the only route of the staff API without a guard. */
export const loginRoute: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const perAddress = app.createRateLimit({
    max: attemptsPerAddress,
    timeWindow: window,
    keyGenerator: ({ ip }) => ip,
  })
  const perLogin = app.createRateLimit({
    max: attemptsPerLogin,
    timeWindow: window,
    keyGenerator: ({ ip, body }) => `${ip} ${(body as { login: string }).login}`,
  })

  app.post(
    '/session',
    {
      config: { rule: 'everybody' },
      schema: {
        summary: 'Log in',
        tags: ['session'],
        body: LoginBody,
        response: { 200: SessionShape, ...problems(400, 401, 403, 413, 415, 429) },
      },
    },
    async (request, reply) => {
      if (request.headers['sec-fetch-site'] === 'cross-site') {
        throw new Problem(403, 'foreignPage', 'Log in from the page of the desk itself.', 'origin')
      }
      for (const limit of [perAddress, perLogin]) {
        const verdict = await limit(request)
        if (!verdict.isAllowed && verdict.isExceeded) {
          reply.header('retry-after', verdict.ttlInSeconds)
          const message = `Too many attempts. Try again in ${verdict.ttlInSeconds} seconds.`
          throw new Problem(429, 'tooManyAttempts', message, 'login')
        }
      }
      const staff = await findStaff(runtime, request.body.login, request.body.password)
      if (staff === null) {
        await writeAudit(runtime, { actor: 'unknown', action: 'loginRefused', subject: 'staff' })
        throw new Problem(401, 'wrongLogin', 'Login and password do not fit. Check both.', 'password')
      }
      const session = await openSession(runtime, staff)
      await writeAudit(runtime, { actor: staff.id, action: 'login', subject: staff.id })
      setSessionCookie(request, reply, session.token)
      return viewSession(session)
    },
  )
}

/** Who is at the desk, and logging out. */
export const sessionRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/session',
    {
      config: { rule: 'signedIn' },
      schema: {
        summary: 'Who is logged in, and the CSRF token',
        tags: ['session'],
        response: { 200: SessionShape, ...problems(401) },
      },
    },
    async (request) => viewSession(sessionOf(request)),
  )

  app.delete(
    '/session',
    {
      config: { rule: 'signedIn' },
      schema: {
        summary: 'Log out',
        tags: ['session'],
        response: { 204: Type.Null({ description: 'Logged out.' }), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const { token, staff } = sessionOf(request)
      await closeSession(runtime, token)
      await writeAudit(runtime, {
        actor: staff.id,
        action: 'logout',
        subject: staff.id,
      })
      clearSessionCookie(request, reply)
      return reply.code(204).send(null)
    },
  )
}

function viewSession(session: DeskSession) {
  const { staff, expiresAt } = session
  return { staff, csrfToken: csrfTokenOf(session), expiresAt: expiresAt.toISOString() }
}
