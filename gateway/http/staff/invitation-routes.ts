import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { GrantShape } from '../../staff/grant.ts'
import {
  acceptInvitation,
  findInvitation,
  InvitationShape,
  invite,
  inviteToReset,
  listInvitations,
  revokeInvitation,
} from '../../staff/invitation.ts'
import { IdShape, TimeShape, words } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { limitAttempts } from './limit.ts'
import { ownAddress } from './own-address.ts'
import { problems } from './problem.ts'
import { Password } from './request.ts'

const params = Type.Object({ id: IdShape })
const LinkShape = Type.Object({
  id: IdShape,
  link: Type.String({ description: 'Shown once; hand it over yourself. Good for seven days.' }),
})
/** In the body, not in the address: addresses stand in the logs of proxies. */
const Token = Type.String({ pattern: '^[\\w-]{43}$' })
const attempts = 30

/** What the person behind an invitation link does, before they are anybody. */
export const acceptanceRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const config = { rule: 'everybody' } as const
  const limit = limitAttempts(app, attempts, ({ ip }) => `invitation ${ip}`)
  const refusals = problems(400, 401, 404, 409, 410, 429)

  app.post(
    '/invitation',
    {
      config,
      schema: {
        summary: 'What an invitation link is for',
        tags: ['invitations'],
        body: Type.Object({ token: Token }),
        response: {
          200: Type.Object({
            login: Type.String(),
            displayName: Type.String(),
            expiresAt: TimeShape,
            reset: Type.Boolean({ description: 'True: a new password for an account that is there.' }),
          }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      await limit(request, reply)
      const { login, displayName, expiresAt, staffId } = await findInvitation(runtime, request.body.token)
      return { login, displayName, expiresAt: expiresAt.toISOString(), reset: staffId !== null }
    },
  )
  app.post(
    '/invitation/acceptance',
    {
      config,
      schema: {
        summary: 'Accept an invitation with a password, once; then log in',
        tags: ['invitations'],
        body: Type.Object({ token: Token, password: Password }),
        response: { 200: Type.Object({ login: Type.String() }), ...refusals },
      },
    },
    async (request, reply) => {
      await limit(request, reply)
      const { token, password } = request.body
      const { login } = await acceptInvitation(runtime, token, { password })
      return { login }
    },
  )
}

/** Inviting, for whoever manages the accounts. */
export const invitationRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const config = { rule: 'staff.manage' } as const
  const tags = ['invitations']

  app.get(
    '/invitations',
    {
      config,
      schema: {
        summary: 'All invitations',
        tags,
        response: { 200: Type.Object({ invitations: Type.Array(InvitationShape) }), ...problems(401, 403) },
      },
    },
    async () => ({ invitations: await listInvitations(runtime) }),
  )
  app.post(
    '/invitations',
    {
      config,
      schema: {
        summary: 'Invite somebody',
        tags,
        body: Type.Object({
          login: Type.String({ pattern: '^[a-z0-9][a-z0-9._@-]{1,63}$' }),
          displayName: words({ maxLength: 100 }),
          grants: Type.Array(GrantShape, { maxItems: 20 }),
        }),
        response: { 200: LinkShape, ...problems(400, 401, 403, 409) },
      },
    },
    async (request) =>
      linkTo(runtime, request, await invite(runtime, sessionOf(request).staff.id, request.body)),
  )
  app.delete(
    '/invitations/:id',
    {
      config,
      schema: {
        summary: 'Take an open invitation back',
        tags,
        params,
        response: { 204: Type.Null({ description: 'Done.' }), ...problems(401, 403, 404) },
      },
    },
    async (request, reply) => {
      await revokeInvitation(runtime, sessionOf(request).staff.id, request.params.id)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/accounts/:id/password-reset',
    {
      config,
      schema: {
        summary: 'Take the password away and make a link for a new one',
        tags: ['accounts'],
        params,
        response: { 200: LinkShape, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) =>
      linkTo(runtime, request, await inviteToReset(runtime, sessionOf(request).staff.id, request.params.id)),
  )
}

/** The token stands behind "#": it reaches no server log. */
function linkTo(
  { config }: Runtime,
  request: FastifyRequest,
  { id, token }: { id: string; token: string },
): { id: string; link: string } {
  return { id, link: `${ownAddress(config, request)}/desk/#/invitation/${token}` }
}
