import { type Grant, mayDoTo, type Permission, roles, type Target } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import type { Runtime } from '../runtime.ts'

/** Which cases somebody may see: "*" or "district/team" pairs, and the teams whose tasks they share. */
export interface CaseScope {
  cases: string[]
  teams: string[]
  sensitive: string[]
  sensitiveTeams: string[]
}

const everything = '*'

/** The cases that grants open for one permission, as the row-level policies of the database read it. */
export function caseScopeOf(city: City, grants: readonly Grant[], permission: Permission): CaseScope {
  const ordinary = grants.filter((grant) => carries(grant, permission))
  const sensitive = ordinary.filter((grant) => carries(grant, 'case.readSensitive'))
  return {
    cases: pairsOf(city, ordinary),
    teams: ordinary.flatMap((grant) => grant.teams),
    sensitive: pairsOf(city, sensitive),
    sensitiveTeams: sensitive.flatMap((grant) => grant.teams),
  }
}

function carries(grant: Grant, permission: Permission): boolean {
  return (roles[grant.role] as readonly Permission[]).includes(permission)
}

function pairsOf(city: City, grants: readonly Grant[]): string[] {
  if (grants.some(({ districts, teams }) => districts.length === 0 && teams.length === 0)) return [everything]
  const allDistricts = ['', ...city.areas.filter(({ level }) => level === 'district').map(({ code }) => code)]
  const allTeams = ['', ...city.teams.map(({ id }) => id)]
  return grants.flatMap(({ districts, teams }) =>
    (districts.length === 0 ? allDistricts : districts).flatMap((district) =>
      (teams.length === 0 ? allTeams : teams).map((team) => `${district}/${team}`),
    ),
  )
}

/**
 * Reads as the desk: inside `work` PostgreSQL's row-level policies let only this scope through, whatever the query forgets
 * (docs/decisions/0012-two-walls.md).
 */
export function readAsDesk<T>(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  scope: CaseScope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(async (transaction) => {
    await enterScope(transaction, city.id, scope)
    return work(transaction)
  })
}

/** The columns of a case that say to whom it belongs; select them beside what is read and judge them with `isWithinReach`. */
export const reachColumns = { district: true, team: true, sensitive: true, sharedWith: true } as const

/** The first wall for one case: whether these grants give the permission for this very row. */
export function isWithinReach(grants: readonly Grant[], permission: Permission, row: Target | null): boolean {
  return row !== null && mayDoTo(grants, permission, row)
}

/** True when there is a case with this id and somebody may do this to it; ask it before every change of a case. */
export async function reachesCase(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  permission: Permission,
  caseId: string,
): Promise<boolean> {
  const { city } = runtime
  const row = await readAsDesk(runtime, caseScopeOf(city, grants, permission), (transaction) =>
    transaction.case.findFirst({ where: { id: caseId, cityId: city.id }, select: reachColumns }),
  )
  return isWithinReach(grants, permission, row)
}

/** Puts the rest of a transaction behind the wall. `leaveScope` takes it back for what the desk may cause but not see. */
export async function enterScope(transaction: Transaction, cityId: string, scope: CaseScope): Promise<void> {
  await transaction.$queryRaw`
    SELECT set_config('role', 'kurzer_draht_desk', true), set_config('desk.city', ${cityId}, true),
      set_config('desk.cases', ${scope.cases.join(',')}, true), set_config('desk.teams', ${scope.teams.join(',')}, true),
      set_config('desk.sensitive', ${scope.sensitive.join(',')}, true),
      set_config('desk.sensitive_teams', ${scope.sensitiveTeams.join(',')}, true)`
}

/** Puts the rest of a transaction behind the wall of bookings: those with these contact persons are there, and no case. */
export async function enterBookingScope(
  transaction: Transaction,
  cityId: string,
  contacts: readonly string[],
): Promise<void> {
  await transaction.$queryRaw`
    SELECT set_config('role', 'kurzer_draht_desk', true), set_config('desk.city', ${cityId}, true),
      set_config('desk.contacts', ${contacts.join(',')}, true)`
}

/** Gives the rest of the transaction the gateway's own rights back. */
export async function leaveScope(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`RESET ROLE`
}
