import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Runtime } from '../runtime.ts'
import { type StaffMember, viewMember } from './account.ts'
import { writeAudit } from './audit.ts'
import { StaffRefusal } from './refusal.ts'
import { createToken, hashToken } from './token.ts'

const hour = 3_600_000
/** A session ends this long after its last use ... */
const idleLimit = 12 * hour
/** ... and at the latest this long after the login, used or not. */
const ageLimit = 7 * 24 * hour
/** The expiry is moved at most this often, so that reading does not mean writing. */
const moveEvery = 5 * 60_000

/** How somebody logged in. */
export type LoginMethod = 'password' | 'totp' | 'oidc'

/** A login that is valid now. `token` is what the cookie holds; only its SHA-256 is stored. `id` names it to people. */
export interface DeskSession {
  id: string
  token: string
  method: LoginMethod
  staff: StaffMember
  expiresAt: Date
}

type Needs = Pick<Runtime, 'prisma' | 'clock'>

/** Opens a session with a fresh token, and sweeps out the expired ones. */
export async function openSession(
  runtime: Needs,
  staff: StaffMember,
  method: LoginMethod,
): Promise<DeskSession> {
  const now = runtime.clock()
  const token = createToken()
  const expiresAt = new Date(now.getTime() + idleLimit)
  await runtime.prisma.staffSession.deleteMany({ where: { expiresAt: { lte: now } } })
  const { id } = await runtime.prisma.staffSession.create({
    data: {
      tokenHash: hashToken(token),
      staffId: staff.id,
      method,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    },
  })
  return { id, token, method, staff, expiresAt }
}

/** The valid session of a token, its expiry moved on; `null` when it is unknown, over or its account disabled. */
export async function findSession(runtime: Needs, token: string): Promise<DeskSession | null> {
  const now = runtime.clock()
  const tokenHash = hashToken(token)
  const row = await runtime.prisma.staffSession.findUnique({
    where: { tokenHash },
    include: { staff: { include: { grants: true } } },
  })
  if (row === null || row.expiresAt <= now || row.staff.disabledAt !== null) return null
  const latest = Math.min(now.getTime() + idleLimit, row.createdAt.getTime() + ageLimit)
  let expiresAt = row.expiresAt
  if (latest - expiresAt.getTime() >= moveEvery) {
    expiresAt = new Date(latest)
    await runtime.prisma.staffSession.updateMany({
      where: { tokenHash },
      data: { expiresAt, lastSeenAt: now },
    })
  }
  return { id: row.id, token, method: row.method as LoginMethod, staff: viewMember(row.staff), expiresAt }
}

/** What the people of those of these sessions that are valid now may do; listening does not keep one alive. */
export async function readGrants(
  { prisma, clock }: Needs,
  sessionIds: readonly string[],
): Promise<Map<string, StaffMember['grants']>> {
  const rows = await prisma.staffSession.findMany({
    where: { id: { in: [...sessionIds] }, expiresAt: { gt: clock() }, staff: { disabledAt: null } },
    select: { id: true, staff: { include: { grants: true } } },
  })
  return new Map(rows.map(({ id, staff }) => [id, viewMember(staff).grants]))
}

/** Ends a session; an unknown token changes nothing. */
export async function closeSession({ prisma }: Pick<Runtime, 'prisma'>, token: string): Promise<void> {
  await prisma.staffSession.deleteMany({ where: { tokenHash: hashToken(token) } })
}

/** Somebody's valid sessions, the last used first. */
export async function listSessions({ prisma, clock }: Needs, { id, staff }: DeskSession) {
  const rows = await prisma.staffSession.findMany({
    where: { staffId: staff.id, expiresAt: { gt: clock() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    method: row.method as LoginMethod,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === id,
  }))
}

/** Ends one of somebody's own sessions. */
export async function endOwnSession(runtime: Needs, staffId: string, sessionId: string): Promise<void> {
  const { clock } = runtime
  await runtime.prisma.$transaction(async (prisma) => {
    const { count } = await prisma.staffSession.deleteMany({ where: { id: sessionId, staffId } })
    if (count === 0) {
      throw new StaffRefusal('unknownSession', 'You have no such session. Read the list again.', 'id')
    }
    await writeAudit({ prisma, clock }, { actor: staffId, action: 'endSession', subject: sessionId })
  })
}

/** Ends all sessions of an account, but for the one named in `keep`. */
export async function endSessions(
  runtime: Needs,
  staffId: string,
  { actor, keep }: { actor: string; keep: string | null },
): Promise<void> {
  const { clock } = runtime
  await runtime.prisma.$transaction(async (prisma) => {
    await prisma.staffSession.deleteMany({ where: { staffId, ...(keep !== null && { NOT: { id: keep } }) } })
    await writeAudit({ prisma, clock }, { actor, action: 'endSessions', subject: staffId })
  })
}

/** The token that every unsafe request must carry in a header. Bound to the session: another session's does not fit. */
export function csrfTokenOf(session: DeskSession): string {
  return createHmac('sha256', session.token).update('desk csrf').digest('base64url')
}

/** Whether a header's value is this session's CSRF token, compared in constant time. */
export function isCsrfToken(session: DeskSession, given: string): boolean {
  return timingSafeEqual(hashToken(given), hashToken(csrfTokenOf(session)))
}
