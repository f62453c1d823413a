import type { Runtime } from '../runtime.ts'
import { type StaffMember, viewMember } from './account.ts'
import { isPassword } from './password.ts'
import { takeCode } from './totp.ts'

/** What became of a login with a password. Only with the right password does one learn that a code is asked for. */
export type LoginOutcome =
  | { type: 'in'; staff: StaffMember; method: 'password' | 'totp'; recovered: boolean }
  | { type: 'wrongLogin' }
  | { type: 'codeRequired' | 'wrongCode'; staffId: string }

/** Logs in with login, password and, where the account has one, a one-time code. An unknown login takes as long as a wrong password. */
export async function logIn(
  runtime: Pick<Runtime, 'prisma' | 'vault' | 'clock'>,
  { login, password, code }: { login: string; password: string; code?: string | undefined },
): Promise<LoginOutcome> {
  const staff = await runtime.prisma.staff.findUnique({ where: { login }, include: { grants: true } })
  const usable = staff !== null && staff.disabledAt === null ? staff : null
  if (!(await isPassword(usable?.passwordHash ?? null, password)) || usable === null) {
    return { type: 'wrongLogin' }
  }
  const member = viewMember(usable)
  if (member.totp === 'none') return { type: 'in', staff: member, method: 'password', recovered: false }
  if (code === undefined) return { type: 'codeRequired', staffId: usable.id }
  const taken = await takeCode(runtime, usable, code)
  if (taken === null) return { type: 'wrongCode', staffId: usable.id }
  return { type: 'in', staff: member, method: 'totp', recovered: taken === 'recovery' }
}
