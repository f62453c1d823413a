import { v7 } from 'uuid'
import type { Grant, Role } from '#civic/role.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { viewGrants } from './grant.ts'
import { createPassword, hashPassword } from './password.ts'

/** Someone who may work at the desk. */
export interface StaffMember {
  id: string
  login: string
  displayName: string
  grants: Grant[]
  /** Whether logging in with the password asks for a one-time code. */
  totp: 'none' | 'confirmed'
  absentUntil: Date | null
  deputyId: string | null
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

/** The part of an account's row that the desk works with. */
export function viewMember(row: {
  id: string
  login: string
  displayName: string
  totpConfirmedAt: Date | null
  absentUntil: Date | null
  deputyId: string | null
  grants: { role: string; districts: string[]; teams: string[] }[]
}): StaffMember {
  const { id, login, displayName, absentUntil, deputyId } = row
  const totp = row.totpConfirmedAt === null ? 'none' : 'confirmed'
  return { id, login, displayName, grants: viewGrants(row.grants), totp, absentUntil, deputyId }
}
