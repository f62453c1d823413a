import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { permissions, permissionsOf } from '#civic/role.ts'
import type { Runtime } from '../../runtime.ts'
import { writeAudit } from '../../staff/audit.ts'
import { teamsOf } from '../../staff/colleagues.ts'
import { GrantShape } from '../../staff/grant.ts'
import { logIn } from '../../staff/log-in.ts'
import { closeSession, csrfTokenOf, type DeskSession, openSession } from '../../staff/session.ts'
import { IdShape, nullable, TimeShape } from '../../staff/shape.ts'
import { clearSessionCookie, mustEnrol, sessionOf, setSessionCookie } from './guard.ts'
import { limitAttempts } from './limit.ts'
import { Problem, problems } from './problem.ts'
import { LoginBody } from './request.ts'

const SessionShape = Type.Object({
  staff: Type.Object({
    id: IdShape,
    login: Type.String(),
    displayName: Type.String(),
    teams: Type.Array(Type.String()),
    absentUntil: nullable(TimeShape),
    deputyId: nullable(IdShape),
  }),
  permissions: Type.Array(Type.Enum([...permissions]), { description: 'What one may do somewhere.' }),
  grants: Type.Array(GrantShape),
  method: Type.Enum(['password', 'totp', 'oidc']),
  totp: Type.Enum(['none', 'confirmed']),
  mustEnrol: Type.Boolean({ description: 'True: nothing but setting up one-time codes is open.' }),
  csrfToken: Type.String({
    description: 'Send it as header x-csrf-token with every request that changes something.',
  }),
  expiresAt: TimeShape,
})

const attemptsPerLogin = 20
const attemptsPerAddress = 100

/** Logging in: the only route of the staff API without a guard. */
export const loginRoute: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const limits = [
    limitAttempts(app, attemptsPerAddress, ({ ip }) => ip),
    limitAttempts(app, attemptsPerLogin, ({ ip, body }) => `${ip} ${(body as { login: string }).login}`),
  ]
  const limitCodes = limitAttempts(
    app,
    attemptsPerLogin,
    ({ body }) => `code ${(body as { login: string }).login}`,
  )

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
      for (const limit of limits) await limit(request, reply)
      if (request.body.code !== undefined) await limitCodes(request, reply)
      const outcome = await logIn(runtime, request.body)
      if (outcome.type === 'codeRequired') {
        throw new Problem(401, 'codeRequired', 'Send the one-time code of the account as well.', 'code')
      }
      if (outcome.type !== 'in') {
        const subject = outcome.type === 'wrongCode' ? outcome.staffId : 'staff'
        await writeAudit(runtime, { actor: 'unknown', action: 'loginRefused', subject })
        if (outcome.type === 'wrongCode') {
          throw new Problem(
            401,
            'wrongCode',
            'The code does not fit or was used. Wait for the next one.',
            'code',
          )
        }
        throw new Problem(401, 'wrongLogin', 'Login and password do not fit. Check both.', 'password')
      }
      const { staff, method, recovered } = outcome
      const session = await openSession(runtime, staff, method)
      const actor = staff.id
      if (recovered) await writeAudit(runtime, { actor, action: 'useRecoveryCode', subject: actor })
      await writeAudit(runtime, { actor, action: 'login', subject: actor, detail: { method } })
      setSessionCookie(request, reply, session.token)
      return viewSession(runtime, session)
    },
  )
}

/** Who is at the desk, and logging out. */
export const sessionRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/session',
    {
      config: { rule: 'signedIn', beforeEnrolment: true },
      schema: {
        summary: 'Who is logged in, and the CSRF token',
        tags: ['session'],
        response: { 200: SessionShape, ...problems(401) },
      },
    },
    async (request) => viewSession(runtime, sessionOf(request)),
  )

  app.delete(
    '/session',
    {
      config: { rule: 'signedIn', beforeEnrolment: true },
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

function viewSession(runtime: Pick<Runtime, 'city' | 'config'>, session: DeskSession) {
  const { method, expiresAt } = session
  const { id, login, displayName, grants, totp, absentUntil, deputyId } = session.staff
  return {
    staff: {
      id,
      login,
      displayName,
      teams: teamsOf(runtime.city, grants),
      absentUntil: absentUntil?.toISOString() ?? null,
      deputyId,
    },
    permissions: permissionsOf(grants),
    grants: grants.map(({ role, districts, teams }) => ({
      role,
      districts: [...districts],
      teams: [...teams],
    })),
    method,
    totp,
    mustEnrol: mustEnrol(runtime, session),
    csrfToken: csrfTokenOf(session),
    expiresAt: expiresAt.toISOString(),
  }
}
