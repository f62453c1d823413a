import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { changePassword, requirePassword, setAbsence } from '../../staff/own-account.ts'
import { endOwnSession, endSessions, listSessions } from '../../staff/session.ts'
import { IdShape, line, TimeShape } from '../../staff/shape.ts'
import { beginTotp, confirmTotp, removeTotp } from '../../staff/totp.ts'
import { sessionOf } from './guard.ts'
import { limitAttempts } from './limit.ts'
import { problems } from './problem.ts'
import { AbsenceBody, Password } from './request.ts'

const SessionListShape = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: IdShape,
      method: Type.Enum(['password', 'totp', 'oidc']),
      createdAt: TimeShape,
      lastSeenAt: TimeShape,
      current: Type.Boolean(),
    }),
  ),
})
const done = { 204: Type.Null({ description: 'Done.' }) }
const attempts = 20

/** What everybody does to their own account: sessions, password, one-time codes, absence. */
export const accountRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const config = { rule: 'signedIn' } as const
  const first = { ...config, beforeEnrolment: true } as const
  const refusals = problems(400, 401, 403, 404, 409, 429)
  const schema = (summary: string) => ({ summary, tags: ['account'] })
  const limit = limitAttempts(app, attempts, (request) => sessionOf(request).staff.id)

  app.get(
    '/account/sessions',
    { config, schema: { ...schema('My sessions'), response: { 200: SessionListShape, ...problems(401) } } },
    async (request) => ({ sessions: await listSessions(runtime, sessionOf(request)) }),
  )
  app.delete(
    '/account/sessions',
    { config, schema: { ...schema('End all my sessions but this one'), response: { ...done, ...refusals } } },
    async (request, reply) => {
      const { id, staff } = sessionOf(request)
      await endSessions(runtime, staff.id, { actor: staff.id, keep: id })
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/account/sessions/:id',
    {
      config,
      schema: {
        ...schema('End one of my sessions'),
        params: Type.Object({ id: IdShape }),
        response: { ...done, ...refusals },
      },
    },
    async (request, reply) => {
      await endOwnSession(runtime, sessionOf(request).staff.id, request.params.id)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/account/password',
    {
      config,
      schema: {
        ...schema('Change my password; my other sessions end'),
        body: Type.Object({ password: Password, newPassword: Password }),
        response: { ...done, ...refusals },
      },
    },
    async (request, reply) => {
      await limit(request, reply)
      await changePassword(runtime, sessionOf(request), request.body)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/account/totp',
    {
      config: first,
      schema: {
        ...schema('Begin to set up one-time codes'),
        body: Type.Object({ password: Password }),
        response: {
          200: Type.Object({
            secret: Type.String(),
            uri: Type.String(),
            qr: Type.String({ description: 'An SVG document.' }),
          }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      await limit(request, reply)
      const { staff } = sessionOf(request)
      await requirePassword(runtime, staff.id, request.body.password)
      return beginTotp(runtime, staff)
    },
  )
  app.post(
    '/account/totp/confirmation',
    {
      config: first,
      schema: {
        ...schema('End the set-up with a first code'),
        body: Type.Object({ code: line({ maxLength: 40 }) }),
        response: {
          200: Type.Object({
            recoveryCodes: Type.Array(Type.String(), { description: 'Shown once, each good once.' }),
          }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      await limit(request, reply)
      const { id, staff } = sessionOf(request)
      return { recoveryCodes: await confirmTotp(runtime, staff.id, id, request.body.code) }
    },
  )
  app.post(
    '/account/totp/removal',
    {
      config,
      schema: {
        ...schema('Do without one-time codes'),
        body: Type.Object({ password: Password }),
        response: { ...done, ...refusals },
      },
    },
    async (request, reply) => {
      await limit(request, reply)
      const { id, staff } = sessionOf(request)
      await requirePassword(runtime, staff.id, request.body.password)
      await removeTotp(runtime, staff.id, { actor: staff.id, keepSession: id })
      return reply.code(204).send(null)
    },
  )
  app.put(
    '/account/absence',
    {
      config,
      schema: {
        ...schema('Until when I am away, and my deputy'),
        body: AbsenceBody,
        response: { ...done, ...refusals },
      },
    },
    async (request, reply) => {
      const { absentUntil, deputyId } = request.body
      const { id } = sessionOf(request).staff
      await setAbsence(runtime, id, id, { absentUntil: absentUntil ? new Date(absentUntil) : null, deputyId })
      return reply.code(204).send(null)
    },
  )
}
