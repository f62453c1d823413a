import type { FastifyInstance } from 'fastify'
import type { Permission } from '#civic/role.ts'

/**
 * Who may call a route. Each route of the staff API has one in `config.rule`; one without does not start.
 * - a permission: somebody who holds it somewhere. What the request names is checked against their scope as well.
 * - "signedIn": everybody at the desk (their own session, the outlines of the city).
 * - "everybody": before anybody is signed in (login, an invitation).
 */
export type Rule = Permission | 'signedIn' | 'everybody'

declare module 'fastify' {
  interface FastifyContextConfig {
    rule?: Rule
    /** Open to somebody who still has to set up one-time codes. */
    beforeEnrolment?: boolean
  }
}

/** Every route of the staff API with its rule, in the order they were registered; for the authorization matrix. */
export interface RuledRoute {
  method: string
  url: string
  rule: Rule
}

/** Refuses every route registered below `app` that has no rule, and notes the others in `routes`. */
export function requireRules(app: FastifyInstance, routes: RuledRoute[]): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    const rule = config?.rule
    const methods = Array.isArray(method) ? method : [method]
    if (rule === undefined) {
      throw new Error(`${methods.join('/')} ${url} has no rule: say in config.rule who may call it.`)
    }
    for (const one of methods) routes.push({ method: one, url, rule })
  })
}
