import { v7 } from 'uuid'
import { type Grant, isRole, type Role } from '#civic/role.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { createPassword, hashPassword, isPassword } from './password.ts'

/** Someone who may work at the desk. */
export interface StaffMember {
  id: string
  login: string
  displayName: string
  grants: Grant[]
}

const firstLogin = 'desk'
/** Whoever sets the desk up may do everything, and then invites the others. */
const firstRoles: Role[] = ['admin', 'coordinator']

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
  await runtime.prisma.roleGrant.createMany({
    data: firstRoles.map((role) => ({
      id: v7(),
      staffId: id,
      role,
      grantedBy: 'system',
      createdAt: runtime.clock(),
    })),
  })
  await writeAudit(runtime, { actor: 'system', action: 'createAccount', subject: id })
  return { login: firstLogin, password }
}

/** The account of this login and password, or `null`; takes as long for an unknown login as for a wrong password. */
export async function findStaff(
  runtime: Pick<Runtime, 'prisma'>,
  login: string,
  password: string,
): Promise<StaffMember | null> {
  const staff = await runtime.prisma.staff.findUnique({ where: { login }, include: { grants: true } })
  const usable = staff !== null && staff.disabledAt === null ? staff : null
  if (!(await isPassword(usable?.passwordHash ?? null, password)) || usable === null) return null
  return viewMember(usable)
}

/** The part of an account's row that the desk works with. A role this version does not know gives no rights. */
export function viewMember(row: {
  id: string
  login: string
  displayName: string
  grants: { role: string; districts: string[]; teams: string[] }[]
}): StaffMember {
  const grants = row.grants.flatMap(({ role, districts, teams }) =>
    isRole(role) ? [{ role, districts, teams }] : [],
  )
  return { id: row.id, login: row.login, displayName: row.displayName, grants }
}
