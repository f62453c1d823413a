import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Runtime } from '../runtime.ts'
import { type StaffMember, viewMember } from './account.ts'

const hour = 3_600_000
/** A session ends this long after its last use ... */
const idleLimit = 12 * hour
/** ... and at the latest this long after the login, used or not. */
const ageLimit = 7 * 24 * hour
/** The expiry is moved at most this often, so that reading does not mean writing. */
const moveEvery = 5 * 60_000

/** A login that is valid now. `token` is what the cookie holds; only its SHA-256 is stored. */
export interface DeskSession {
  token: string
  staff: StaffMember
  expiresAt: Date
}

type Needs = Pick<Runtime, 'prisma' | 'clock'>

/** Opens a session with a fresh 32-byte token, and sweeps out the expired ones. */
export async function openSession(runtime: Needs, staff: StaffMember): Promise<DeskSession> {
  const now = runtime.clock()
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + idleLimit)
  await runtime.prisma.staffSession.deleteMany({ where: { expiresAt: { lte: now } } })
  await runtime.prisma.staffSession.create({
    data: { tokenHash: sha256(token), staffId: staff.id, createdAt: now, expiresAt },
  })
  return { token, staff, expiresAt }
}

/** The valid session of a token, its expiry moved on when `use` is set; `null` when it is unknown, over or its account disabled. */
export async function findSession(
  runtime: Needs,
  token: string,
  { use }: { use: boolean },
): Promise<DeskSession | null> {
  const now = runtime.clock()
  const tokenHash = sha256(token)
  const row = await runtime.prisma.staffSession.findUnique({
    where: { tokenHash },
    include: { staff: { include: { grants: true } } },
  })
  if (row === null || row.expiresAt <= now || row.staff.disabledAt !== null) return null
  const latest = Math.min(now.getTime() + idleLimit, row.createdAt.getTime() + ageLimit)
  let expiresAt = row.expiresAt
  if (use && latest - expiresAt.getTime() >= moveEvery) {
    expiresAt = new Date(latest)
    await runtime.prisma.staffSession.updateMany({
      where: { tokenHash },
      data: { expiresAt, lastSeenAt: now },
    })
  }
  return { token, staff: viewMember(row.staff), expiresAt }
}

/** Ends a session; an unknown token changes nothing. */
export async function closeSession(runtime: Needs, token: string): Promise<void> {
  await runtime.prisma.staffSession.deleteMany({ where: { tokenHash: sha256(token) } })
}

/** The token that every unsafe request must carry in a header. Bound to the session: another session's does not fit. */
export function csrfTokenOf(session: DeskSession): string {
  return createHmac('sha256', session.token).update('desk csrf').digest('base64url')
}

/** Whether a header's value is this session's CSRF token, compared in constant time. */
export function isCsrfToken(session: DeskSession, given: string): boolean {
  return timingSafeEqual(sha256(given), sha256(csrfTokenOf(session)))
}

function sha256(text: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(text).digest()
}
