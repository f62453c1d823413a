import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { AccountShape, ColleagueShape, listAccounts, listColleagues } from '../../staff/colleagues.ts'
import { GrantShape } from '../../staff/grant.ts'
import { disableAccount, enableAccount, grantRole, takeRole } from '../../staff/manage.ts'
import { setAbsence, unknownAccount } from '../../staff/own-account.ts'
import { endSessions } from '../../staff/session.ts'
import { IdShape } from '../../staff/shape.ts'
import { removeTotp } from '../../staff/totp.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'
import { AbsenceBody } from './request.ts'

const params = Type.Object({ id: IdShape })

/** Colleagues, for whoever assigns; and their accounts, for whoever manages them. The answer of a change is the account as it is then. */
export const colleagueRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const config = { rule: 'staff.manage' } as const
  const response = { 200: AccountShape, ...problems(400, 401, 403, 404, 409) }
  const schema = (summary: string) => ({ summary, tags: ['accounts'], params, response })
  const read = async (id: string) => {
    const [account] = await listAccounts(runtime, id)
    if (account === undefined) throw unknownAccount()
    return account
  }

  app.get(
    '/colleagues',
    {
      config: { rule: 'staff.read' },
      schema: {
        summary: 'Who a case can be given to',
        tags: ['accounts'],
        response: { 200: Type.Object({ colleagues: Type.Array(ColleagueShape) }), ...problems(401, 403) },
      },
    },
    async () => ({ colleagues: await listColleagues(runtime) }),
  )
  app.get(
    '/accounts',
    {
      config,
      schema: {
        summary: 'All accounts',
        tags: ['accounts'],
        response: { 200: Type.Object({ accounts: Type.Array(AccountShape) }), ...problems(401, 403) },
      },
    },
    async () => ({ accounts: await listAccounts(runtime) }),
  )
  app.post(
    '/accounts/:id/grants',
    { config, schema: { ...schema('Give a role'), body: GrantShape } },
    async (request) => {
      await grantRole(runtime, sessionOf(request).staff.id, request.params.id, request.body)
      return read(request.params.id)
    },
  )
  app.delete(
    '/accounts/:id/grants/:grantId',
    { config, schema: { ...schema('Take a role'), params: Type.Object({ id: IdShape, grantId: IdShape }) } },
    async (request) => {
      const { id, grantId } = request.params
      await takeRole(runtime, sessionOf(request).staff.id, id, grantId)
      return read(id)
    },
  )
  app.post('/accounts/:id/disable', { config, schema: schema('Shut an account') }, async (request) => {
    await disableAccount(runtime, sessionOf(request).staff.id, request.params.id)
    return read(request.params.id)
  })
  app.post('/accounts/:id/enable', { config, schema: schema('Open an account again') }, async (request) => {
    await enableAccount(runtime, sessionOf(request).staff.id, request.params.id)
    return read(request.params.id)
  })
  app.delete('/accounts/:id/sessions', { config, schema: schema('End all sessions') }, async (request) => {
    await read(request.params.id)
    await endSessions(runtime, request.params.id, { actor: sessionOf(request).staff.id, keep: null })
    return read(request.params.id)
  })
  app.delete(
    '/accounts/:id/totp',
    { config, schema: schema('Take away one-time codes') },
    async (request) => {
      await read(request.params.id)
      await removeTotp(runtime, request.params.id, { actor: sessionOf(request).staff.id, keepSession: null })
      return read(request.params.id)
    },
  )
  app.put(
    '/accounts/:id/absence',
    { config, schema: { ...schema('Until when somebody is away, and their deputy'), body: AbsenceBody } },
    async (request) => {
      const { absentUntil, deputyId } = request.body
      const absence = { absentUntil: absentUntil ? new Date(absentUntil) : null, deputyId }
      await setAbsence(runtime, sessionOf(request).staff.id, request.params.id, absence)
      return read(request.params.id)
    },
  )
}
