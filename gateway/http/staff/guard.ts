import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayDo } from '#civic/role.ts'
import type { Runtime } from '../../runtime.ts'
import { type DeskSession, findSession, isCsrfToken } from '../../staff/session.ts'
import { Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is at the desk; null until the guard let the request in. */
    deskSession: DeskSession | null
  }
}

const safeMethods = new Set(['GET', 'HEAD'])

/**
 * Lets only staff through: a valid session for every request, its CSRF token for every one that changes something, and the
 * permission of the route's rule. Whether the very case named is within reach is asked where it is read (gateway/staff/scope.ts).
 * Holds for all routes registered beside it.
 */
export function guardStaff(
  app: FastifyInstance,
  runtime: Pick<Runtime, 'prisma' | 'clock' | 'config'>,
): void {
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[cookieName(request)]
    const session = token ? await findSession(runtime, token) : null
    if (session === null) {
      throw new Problem(401, 'notLoggedIn', 'Log in with POST /api/staff/session first.', 'cookie')
    }
    if (!safeMethods.has(request.method)) {
      const given = request.headers['x-csrf-token']
      if (typeof given !== 'string' || !isCsrfToken(session, given)) {
        const message = 'Send the csrfToken of GET /api/staff/session in the header x-csrf-token.'
        throw new Problem(403, 'csrf', message, 'x-csrf-token')
      }
    }
    if (mustEnrol(runtime, session) && !request.routeOptions.config.beforeEnrolment) {
      const message = 'Set up one-time codes first: POST /api/staff/account/totp, then its confirmation.'
      throw new Problem(403, 'totpRequired', message)
    }
    const rule = request.routeOptions.config.rule
    if (
      rule !== 'signedIn' &&
      (rule === undefined || rule === 'everybody' || !mayDo(session.staff.grants, rule))
    ) {
      const message = `This needs the permission "${rule}". Ask whoever manages the accounts of your office.`
      throw new Problem(403, 'forbidden', message)
    }
    request.deskSession = session
  })
}

/** True while this city asks for one-time codes and this session came in by a password alone. */
export function mustEnrol({ config }: Pick<Runtime, 'config'>, { method }: DeskSession): boolean {
  return config.staffTotp === 'required' && method === 'password'
}

/** The session behind a guarded request. */
export function sessionOf(request: FastifyRequest): DeskSession {
  if (request.deskSession === null) {
    throw new Error(
      `The route ${request.routeOptions.url} is not guarded: register it inside guardStaff's scope.`,
    )
  }
  return request.deskSession
}

/**
 * Hands the browser its session. Over https the name carries the `__Host-` prefix, which pins the cookie to this very host and
 * forbids setting it over http (RFC 6265bis 4.1.3.2).
 */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, { ...cookieOptions(request) })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), cookieOptions(request))
}

function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-desk' : 'desk'
}

function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
}
