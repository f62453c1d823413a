import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { hashPassword, isPassword } from './password.ts'
import { StaffRefusal } from './refusal.ts'
import type { DeskSession } from './session.ts'

/** Shortest password, in characters: long beats complicated (BSI ORP.4, NIST SP 800-63B). */
const shortest = 12

type Needs = Pick<Runtime, 'prisma' | 'clock'>

/** Refuses a password that is too short or built around the login. */
export function checkPassword(login: string, password: string): void {
  const long = [...password].length >= shortest && new Set(password).size >= 5
  if (long && !password.toLowerCase().includes(login.toLowerCase())) return
  const message = `Take at least ${shortest} characters, not one repeated and not the login in it.`
  throw new StaffRefusal('weakPassword', message, 'password')
}

/** Asks for the password once more before something that a stolen session must not do. */
export async function requirePassword(
  { prisma }: Pick<Runtime, 'prisma'>,
  staffId: string,
  password: string,
) {
  const { passwordHash } = await prisma.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { passwordHash: true },
  })
  if (passwordHash === null) {
    throw new StaffRefusal('localOnly', 'This account logs in through the identity provider of the city.')
  }
  if (await isPassword(passwordHash, password)) return
  throw new StaffRefusal('wrongPassword', 'This is not your password of today.', 'password')
}

/** Changes somebody's own password; all their other sessions end. */
export async function changePassword(
  runtime: Needs,
  { id, staff }: DeskSession,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<void> {
  await requirePassword(runtime, staff.id, password)
  checkPassword(staff.login, newPassword)
  const passwordHash = await hashPassword(newPassword)
  const { clock } = runtime
  await runtime.prisma.$transaction(async (prisma) => {
    await prisma.staff.update({ where: { id: staff.id }, data: { passwordHash } })
    await prisma.staffSession.deleteMany({ where: { staffId: staff.id, NOT: { id } } })
    await writeAudit({ prisma, clock }, { actor: staff.id, action: 'changePassword', subject: staff.id })
  })
}

/** Says until when somebody is away and who takes over; `null`: back again, nobody. */
export async function setAbsence(
  runtime: Needs,
  actor: string,
  staffId: string,
  { absentUntil, deputyId }: { absentUntil: Date | null; deputyId: string | null },
): Promise<void> {
  const { clock } = runtime
  if (absentUntil !== null && absentUntil <= clock()) {
    throw new StaffRefusal('inPast', 'Name a day in the future, or nothing for "back again".', 'absentUntil')
  }
  await runtime.prisma.$transaction(async (prisma) => {
    const deputy = deputyId && (await prisma.staff.findFirst({ where: { id: deputyId, disabledAt: null } }))
    if (deputyId !== null && (!deputy || deputyId === staffId)) {
      const message = 'Take a deputy from GET /api/staff/colleagues, not the person themselves.'
      throw new StaffRefusal('unknownDeputy', message, 'deputyId')
    }
    const { count } = await prisma.staff.updateMany({
      where: { id: staffId },
      data: { absentUntil, deputyId },
    })
    if (count === 0) throw unknownAccount()
    await writeAudit(
      { prisma, clock },
      { actor, action: 'setAbsence', subject: staffId, detail: { deputyId } },
    )
  })
}

/** No account with this id. */
export function unknownAccount(): StaffRefusal {
  return new StaffRefusal(
    'unknownAccount',
    'There is no such account. Take one from GET /api/staff/accounts.',
    'id',
  )
}
