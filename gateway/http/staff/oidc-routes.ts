import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { writeAudit } from '../../staff/audit.ts'
import {
  callbackUrl,
  createIdentityProvider,
  type IdentityProvider,
  oidcProblemOf,
} from '../../staff/oidc.ts'
import { StaffRefusal } from '../../staff/refusal.ts'
import { openSession } from '../../staff/session.ts'
import { setSessionCookie } from './guard.ts'
import { limitAttempts } from './limit.ts'
import { Problem, problems } from './problem.ts'

const attempts = 100
const cookieSeconds = 600

/** Logging in through the city's identity provider (OpenID Connect, authorization code with PKCE). */
export const oidcRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const config = { rule: 'everybody' } as const
  const limit = limitAttempts(app, attempts, ({ ip }) => `oidc ${ip}`)
  const tags = ['session']
  let known: IdentityProvider | undefined

  function providerOf(): IdentityProvider {
    if (runtime.config.staffOidcIssuer === undefined) {
      throw new Problem(404, 'oidcOff', 'This desk has no identity provider: STAFF_OIDC_ISSUER is not set.')
    }
    known ??= createIdentityProvider(runtime)
    return known
  }

  app.get(
    '/login-ways',
    {
      config,
      schema: {
        summary: 'How one can log in here',
        tags,
        response: { 200: Type.Object({ password: Type.Boolean(), oidc: Type.Boolean() }), ...problems(401) },
      },
    },
    async () => ({ password: true, oidc: runtime.config.staffOidcIssuer !== undefined }),
  )

  app.post(
    '/oidc',
    {
      config,
      schema: {
        summary: 'Begin a login through the identity provider; with an invitation, accept it by that',
        tags,
        body: Type.Object({ invitation: Type.Optional(Type.String({ pattern: '^[\\w-]{43}$' })) }),
        response: {
          200: Type.Object({ url: Type.String({ description: 'Send the browser there.' }) }),
          ...problems(400, 401, 403, 404, 410, 429, 502),
        },
      },
    },
    async (request, reply) => {
      if (request.headers['sec-fetch-site'] === 'cross-site') {
        throw new Problem(403, 'foreignPage', 'Log in from the page of the desk itself.', 'origin')
      }
      await limit(request, reply)
      const { url, errand } = await beginOr502(runtime, providerOf(), request.body.invitation ?? null)
      // Lax: the way back from the provider is a navigation from a foreign page.
      reply.setCookie(cookieName(request.protocol), errand, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https',
        maxAge: cookieSeconds,
      })
      return { url }
    },
  )

  app.get(
    '/oidc/callback',
    {
      config,
      schema: {
        summary: 'Where the identity provider sends the browser back to; leads on to the desk',
        tags,
        response: {
          303: Type.Null({ description: 'To the desk, or to its login page with a problem.' }),
          ...problems(401, 404, 429),
        },
      },
    },
    async (request, reply) => {
      await limit(request, reply)
      const provider = providerOf()
      const name = cookieName(request.protocol)
      reply.clearCookie(name, { path: '/', secure: request.protocol === 'https' })
      const returned = new URL(callbackUrl(runtime))
      returned.search = new URL(request.url, returned).search
      try {
        const staff = await provider.end(returned, request.cookies[name])
        const session = await openSession(runtime, staff, 'oidc')
        const detail = { method: 'oidc' }
        await writeAudit(runtime, { actor: staff.id, action: 'login', subject: staff.id, detail })
        setSessionCookie(request, reply, session.token)
        return reply.redirect('/desk/', 303)
      } catch (error) {
        const problem = oidcProblemOf(error)
        if (problem === 'oidcFailed') request.log.warn({ err: error }, 'A login by OpenID Connect failed')
        await writeAudit(runtime, {
          actor: 'unknown',
          action: 'loginRefused',
          subject: 'staff',
          detail: { problem },
        })
        return reply.redirect(`/desk/#/login?problem=${problem}`, 303)
      }
    },
  )
}

async function beginOr502(runtime: Runtime, provider: IdentityProvider, invitation: string | null) {
  try {
    return await provider.begin(invitation)
  } catch (error) {
    if (error instanceof StaffRefusal) throw error
    runtime.log.error({ err: error }, 'The identity provider could not be asked')
    throw new Problem(502, 'oidcUnreachable', 'The identity provider does not answer. Try again later.')
  }
}

function cookieName(protocol: string): string {
  return protocol === 'https' ? '__Host-desk-errand' : 'desk-errand'
}
