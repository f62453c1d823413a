import { v7 } from 'uuid'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { createPassword, hashPassword, isPassword } from './password.ts'

/** Someone who may work at the desk. */
export interface StaffMember {
  id: string
  login: string
  displayName: string
}

const firstLogin = 'desk'

/**
 * Creates the first account when nobody can log in yet and returns its password, which is shown once and kept nowhere.
 * `null`: there is an account already, or another process just made it.
 */
export async function ensureFirstAccount(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
): Promise<{ login: string; password: string } | null> {
  if ((await runtime.prisma.staff.count()) > 0) return null
  const password = createPassword()
  const id = v7()
  const { count } = await runtime.prisma.staff.createMany({
    data: [
      {
        id,
        login: firstLogin,
        displayName: runtime.city.authority.de,
        passwordHash: await hashPassword(password),
        createdAt: runtime.clock(),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return null
  await writeAudit(runtime, { actor: 'system', action: 'createAccount', subject: id })
  return { login: firstLogin, password }
}

/** The account of this login and password, or `null`; takes as long for an unknown login as for a wrong password. */
export async function findStaff(
  runtime: Pick<Runtime, 'prisma'>,
  login: string,
  password: string,
): Promise<StaffMember | null> {
  const staff = await runtime.prisma.staff.findUnique({ where: { login } })
  const usable = staff !== null && staff.disabledAt === null ? staff : null
  if (!(await isPassword(usable?.passwordHash ?? null, password)) || usable === null) return null
  return { id: usable.id, login: usable.login, displayName: usable.displayName }
}
