import { type Static, Type } from 'typebox'
import { v7 } from 'uuid'
import type { Transaction } from '#civic/transaction.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { checkGrant, GrantShape } from './grant.ts'
import { checkPassword, unknownAccount } from './own-account.ts'
import { hashPassword } from './password.ts'
import { StaffRefusal } from './refusal.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'
import { createToken, hashToken } from './token.ts'

const lifetime = 7 * 24 * 3_600_000

/** An invitation as whoever manages the accounts sees it: never its token. */
export const InvitationShape = Type.Object({
  id: IdShape,
  login: Type.String(),
  displayName: Type.String(),
  grants: Type.Array(GrantShape),
  invitedBy: Type.String(),
  createdAt: TimeShape,
  expiresAt: TimeShape,
  state: Type.Enum(['open', 'accepted', 'revoked', 'expired']),
  staffId: nullable(IdShape, { description: 'The account that gets a new password; null: a new account.' }),
})
type InvitationView = Static<typeof InvitationShape>

type Needs = Pick<Runtime, 'prisma' | 'clock' | 'city'>

interface NewInvitation {
  login: string
  displayName: string
  grants: Static<typeof GrantShape>[]
}

/** Makes a link for a new account. Gives the token, which is kept nowhere. */
export async function invite(
  runtime: Needs,
  actor: string,
  invitation: NewInvitation,
): Promise<{ id: string; token: string }> {
  for (const grant of invitation.grants) checkGrant(runtime.city, grant)
  return runtime.prisma.$transaction(async (prisma) => {
    const login = { login: invitation.login }
    const waiting = { ...login, staffId: null, ...openAt(runtime.clock()) }
    const taken =
      (await prisma.staff.count({ where: login })) + (await prisma.invitation.count({ where: waiting }))
    if (taken > 0) throw loginTaken(invitation.login)
    return write({ prisma, clock: runtime.clock }, actor, { ...invitation, staffId: null })
  })
}

/** Takes an account's password away, ends its sessions and makes a link for a new one; links made before are revoked. */
export async function inviteToReset(
  runtime: Needs,
  actor: string,
  staffId: string,
): Promise<{ id: string; token: string }> {
  const { clock } = runtime
  if (actor === staffId) {
    throw new StaffRefusal('ownAccount', 'Change your own password on the page of your account.')
  }
  return runtime.prisma.$transaction(async (prisma) => {
    const staff = await prisma.staff.findUnique({ where: { id: staffId } })
    if (staff === null) throw unknownAccount()
    await prisma.invitation.updateMany({
      where: { staffId, ...openAt(clock()) },
      data: { revokedAt: clock() },
    })
    await prisma.staff.update({ where: { id: staffId }, data: { passwordHash: null } })
    await prisma.staffSession.deleteMany({ where: { staffId } })
    const { login, displayName } = staff
    return write({ prisma, clock }, actor, { login, displayName, grants: [], staffId })
  })
}

async function write(
  { prisma, clock }: { prisma: Transaction; clock: () => Date },
  actor: string,
  { login, displayName, grants, staffId }: NewInvitation & { staffId: string | null },
): Promise<{ id: string; token: string }> {
  const id = v7()
  const token = createToken()
  const createdAt = clock()
  await prisma.invitation.create({
    data: {
      id,
      tokenHash: hashToken(token),
      login,
      displayName,
      grants,
      staffId,
      invitedBy: actor,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + lifetime),
    },
  })
  const action = staffId === null ? 'invite' : 'resetPassword'
  const detail = { invitation: id, roles: grants.map(({ role }) => role) }
  await writeAudit({ prisma, clock }, { actor, action, subject: staffId ?? id, detail })
  return { id, token }
}

/** All invitations, the newest first. */
export async function listInvitations({ prisma, clock }: Needs): Promise<InvitationView[]> {
  const rows = await prisma.invitation.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  const hosts = await prisma.staff.findMany({ where: { id: { in: rows.map(({ invitedBy }) => invitedBy) } } })
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    displayName: row.displayName,
    grants: row.grants as Static<typeof GrantShape>[],
    invitedBy: hosts.find(({ id }) => id === row.invitedBy)?.displayName ?? row.invitedBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: stateOf(row, clock()),
    staffId: row.staffId,
  }))
}

/** Takes an open link back. */
export async function revokeInvitation(runtime: Needs, actor: string, id: string): Promise<void> {
  const { clock } = runtime
  await runtime.prisma.$transaction(async (prisma) => {
    const { count } = await prisma.invitation.updateMany({
      where: { id, ...openAt(clock()) },
      data: { revokedAt: clock() },
    })
    if (count === 0) throw unknown()
    await writeAudit({ prisma, clock }, { actor, action: 'revokeInvitation', subject: id })
  })
}

/** The open invitation of a token; throws why it is none. */
export async function findInvitation({ prisma, clock }: Pick<Runtime, 'prisma' | 'clock'>, token: string) {
  const row = await prisma.invitation.findUnique({ where: { tokenHash: hashToken(token) } })
  if (row === null) throw unknown()
  const state = stateOf(row, clock())
  if (state !== 'open') throw new StaffRefusal(overCode[state], overMessage, 'token')
  return row
}

/** What a link brings: a password, or the identity that the city's provider vouched for. */
export type Key = { password: string } | { issuer: string; subject: string }

/** Accepts an invitation, once: makes its account, or gives the one it was made for a new key. Gives the account's id. */
export async function acceptInvitation(
  runtime: Pick<Runtime, 'prisma' | 'clock'>,
  token: string,
  key: Key,
): Promise<{ id: string; login: string }> {
  const found = await findInvitation(runtime, token)
  const { login, displayName } = found
  if ('password' in key) checkPassword(login, key.password)
  const columns =
    'password' in key
      ? { passwordHash: await hashPassword(key.password) }
      : { passwordHash: null, oidcIssuer: key.issuer, oidcSubject: key.subject }
  const { clock } = runtime
  const id = found.staffId ?? v7()
  try {
    await runtime.prisma.$transaction(async (prisma) => {
      const { count } = await prisma.invitation.updateMany({
        where: { id: found.id, ...openAt(clock()) },
        data: { acceptedAt: clock() },
      })
      if (count === 0) throw new StaffRefusal('invitationUsed', overMessage, 'token')
      if (found.staffId !== null) await prisma.staff.update({ where: { id }, data: columns })
      else {
        const grants = (found.grants as Static<typeof GrantShape>[]).map((grant) => ({
          ...grant,
          id: v7(),
          grantedBy: found.invitedBy,
          createdAt: clock(),
        }))
        const data = { id, login, displayName, createdAt: clock(), ...columns, grants: { create: grants } }
        await prisma.staff.create({ data })
      }
      await writeAudit({ prisma, clock }, { actor: id, action: 'acceptInvitation', subject: found.id })
      if ('issuer' in key)
        await writeAudit({ prisma, clock }, { actor: id, action: 'tieIdentity', subject: id })
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw loginTaken(login)
    throw error
  }
  return { id, login }
}

const overCode = {
  accepted: 'invitationUsed',
  revoked: 'invitationRevoked',
  expired: 'invitationExpired',
} as const
const overMessage = 'This invitation is over. Ask whoever manages the accounts of your office for a new one.'

function openAt(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
}

function stateOf(
  row: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationView['state'] {
  if (row.acceptedAt !== null) return 'accepted'
  if (row.revokedAt !== null) return 'revoked'
  return row.expiresAt <= now ? 'expired' : 'open'
}

function unknown(): StaffRefusal {
  return new StaffRefusal(
    'unknownInvitation',
    'There is no such open invitation. Check the link letter by letter.',
    'token',
  )
}

function loginTaken(login: string): StaffRefusal {
  return new StaffRefusal(
    'loginTaken',
    `"${login}" or this identity has an account or an open invitation.`,
    'login',
  )
}
