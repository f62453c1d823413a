import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { drawQr } from './qr.ts'
import { StaffRefusal } from './refusal.ts'

/** What every authenticator app understands (RFC 6238; Key Uri Format): SHA-1, six digits, 30 seconds. */
const periodMs = 30_000
const secretBytes = 20
const recoveryCount = 10
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

type Needs = Pick<Runtime, 'prisma' | 'vault' | 'clock'>

/** What an authenticator app needs, shown once. */
export interface TotpStart {
  /** Base32, for typing. */
  secret: string
  uri: string
  /** The same as a QR code, an SVG document. */
  qr: string
}

/** Begins the enrolment: the secret counts once `confirmTotp` has seen a first code. Refused while a confirmed one is there. */
export async function beginTotp(
  { prisma, vault, city }: Needs & Pick<Runtime, 'city'>,
  staff: { id: string; login: string },
): Promise<TotpStart> {
  const secret = new Secret({ size: secretBytes })
  const { count } = await prisma.staff.updateMany({
    where: { id: staff.id, totpConfirmedAt: null, passwordHash: { not: null } },
    data: { totpCipher: new Uint8Array(vault.seal(secret.base32)) },
  })
  if (count === 0) {
    const message = 'This account has one-time codes already, or no password. Remove the old ones first.'
    throw new StaffRefusal('totpConfirmed', message)
  }
  const uri = new TOTP({ issuer: `Kurzer Draht ${city.id}`, label: staff.login, secret }).toString()
  return { secret: secret.base32, uri, qr: await drawQr(uri) }
}

/** Ends the enrolment with the first code; gives ten recovery codes, which are shown once. The session goes on, all others end. */
export async function confirmTotp(
  runtime: Needs,
  staffId: string,
  sessionId: string,
  code: string,
): Promise<string[]> {
  const { vault, clock } = runtime
  const codes = Array.from({ length: recoveryCount }, createRecoveryCode)
  await runtime.prisma.$transaction(async (prisma) => {
    const staff = await prisma.staff.findUniqueOrThrow({ where: { id: staffId } })
    if (staff.totpCipher === null || staff.totpConfirmedAt !== null) {
      throw new StaffRefusal('noTotp', 'No enrolment is open. Begin with POST /api/staff/account/totp.')
    }
    const step = stepOf(vault.open(staff.totpCipher), code, clock())
    if (step === null) throw wrongCode()
    const { count } = await prisma.staff.updateMany({
      where: { id: staffId, totpConfirmedAt: null, totpCipher: staff.totpCipher },
      data: {
        totpConfirmedAt: clock(),
        totpLastStep: step,
        recoveryHashes: codes.map((one) => hashRecovery(runtime, staffId, one)),
      },
    })
    if (count === 0) throw wrongCode()
    await prisma.staffSession.deleteMany({ where: { staffId, NOT: { id: sessionId } } })
    await prisma.staffSession.updateMany({ where: { id: sessionId }, data: { method: 'totp' } })
    await writeAudit({ prisma, clock }, { actor: staffId, action: 'confirmTotp', subject: staffId })
  })
  return codes
}

/** Takes away an account's one-time codes and ends its other sessions. `actor` is the person themselves or who manages the accounts. */
export async function removeTotp(
  runtime: Pick<Runtime, 'prisma' | 'clock'>,
  staffId: string,
  { actor, keepSession }: { actor: string; keepSession: string | null },
): Promise<void> {
  const { clock } = runtime
  await runtime.prisma.$transaction(async (prisma) => {
    const { count } = await prisma.staff.updateMany({
      where: { id: staffId, totpConfirmedAt: { not: null } },
      data: { totpCipher: null, totpConfirmedAt: null, totpLastStep: null, recoveryHashes: [] },
    })
    if (count === 0) throw new StaffRefusal('noTotp', 'This account has no one-time codes.')
    await prisma.staffSession.deleteMany({
      where: { staffId, ...(keepSession !== null && { NOT: { id: keepSession } }) },
    })
    await prisma.staffSession.updateMany({ where: { staffId }, data: { method: 'password' } })
    const action = actor === staffId ? 'removeTotp' : 'resetTotp'
    await writeAudit({ prisma, clock }, { actor, action, subject: staffId })
  })
}

/** Takes a one-time or a recovery code of an account; each is good once. `null`: it does not fit. */
export async function takeCode(
  runtime: Needs,
  staff: { id: string; totpCipher: Uint8Array | null },
  code: string,
): Promise<'totp' | 'recovery' | null> {
  const { prisma, vault, clock } = runtime
  if (staff.totpCipher === null) return null
  const step = stepOf(vault.open(staff.totpCipher), code, clock())
  if (step !== null) {
    const { count } = await prisma.staff.updateMany({
      where: { id: staff.id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    })
    return count === 1 ? 'totp' : null
  }
  const hash = hashRecovery(runtime, staff.id, code)
  const taken = await prisma.$executeRaw`
    UPDATE staff SET recovery_hashes = array_remove(recovery_hashes, ${hash})
    WHERE id = ${staff.id}::uuid AND ${hash} = ANY (recovery_hashes)`
  return taken === 1 ? 'recovery' : null
}

/** The time step a code belongs to, one step of clock drift either way allowed (RFC 6238 5.2). */
function stepOf(secret: string, code: string, now: Date): bigint | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const drift = totp.validate({ token, timestamp: now.getTime(), window: 1 })
  return drift === null ? null : BigInt(Math.floor(now.getTime() / periodMs) + drift)
}

function wrongCode(): StaffRefusal {
  return new StaffRefusal('wrongCode', 'The code does not fit. Wait for the next one and try it.', 'code')
}

/** 50 random bits as `abcde-fghij`: typed from paper, rate-limited like every code. */
function createRecoveryCode(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${group()}-${group()}`
}

function hashRecovery(
  { vault }: Pick<Runtime, 'vault'>,
  staffId: string,
  code: string,
): Uint8Array<ArrayBuffer> {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return new Uint8Array(vault.hash(`recovery code of ${staffId}`, plain))
}
