import { type Static, Type } from 'typebox'
import { type Grant, roles } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import type { Runtime } from '../runtime.ts'
import { GrantShape, viewGrants } from './grant.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

/** What assigning a case needs to know of a colleague. */
export const ColleagueShape = Type.Object({
  id: IdShape,
  displayName: Type.String(),
  teams: Type.Array(Type.String(), { description: 'Whose cases they work on; empty: on none.' }),
  absentUntil: nullable(TimeShape),
  deputyId: nullable(IdShape),
})

/** An account as whoever manages the accounts sees it. */
export const AccountShape = Type.Object({
  id: IdShape,
  login: Type.String(),
  displayName: Type.String(),
  access: Type.Enum(['password', 'oidc', 'none'], { description: '"none": a link for a password is open.' }),
  totp: Type.Enum(['none', 'confirmed']),
  grants: Type.Array(Type.Object({ ...GrantShape.properties, id: IdShape, grantedBy: Type.String() })),
  sessions: Type.Integer({ description: 'How many are open.' }),
  lastSeenAt: nullable(TimeShape),
  absentUntil: nullable(TimeShape),
  deputyId: nullable(IdShape),
  disabledAt: nullable(TimeShape),
  createdAt: TimeShape,
})
type Account = Static<typeof AccountShape>

type Needs = Pick<Runtime, 'prisma' | 'clock' | 'city'>

/** Everybody who can log in, by name. */
export async function listColleagues({ prisma, city }: Needs): Promise<Static<typeof ColleagueShape>[]> {
  const rows = await prisma.staff.findMany({
    where: { disabledAt: null },
    include: { grants: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, displayName, grants, absentUntil, deputyId }) => ({
    id,
    displayName,
    teams: teamsOf(city, viewGrants(grants)),
    absentUntil: absentUntil?.toISOString() ?? null,
    deputyId,
  }))
}

/** The teams on whose cases these grants let somebody work. */
export function teamsOf(city: City, grants: readonly Grant[]): string[] {
  const working = grants.filter(({ role }) => (roles[role] as readonly string[]).includes('case.work'))
  const named = new Set(working.flatMap(({ teams }) => teams))
  const all = working.some(({ teams }) => teams.length === 0)
  return city.teams.map(({ id }) => id).filter((id) => all || named.has(id))
}

/** All accounts by name, disabled ones too; or the one with this id. */
export async function listAccounts({ prisma, clock }: Needs, id?: string): Promise<Account[]> {
  const rows = await prisma.staff.findMany({
    where: id === undefined ? {} : { id },
    include: {
      grants: { orderBy: { id: 'asc' } },
      sessions: { where: { expiresAt: { gt: clock() } }, select: { lastSeenAt: true } },
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  })
  const givers = await prisma.staff.findMany({
    where: { id: { in: rows.flatMap(({ grants }) => grants.map((grant) => grant.grantedBy)).filter(isId) } },
    select: { id: true, displayName: true },
  })
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    displayName: row.displayName,
    access: accessOf(row),
    totp: row.totpConfirmedAt === null ? 'none' : 'confirmed',
    grants: row.grants.flatMap(({ id: grantId, grantedBy, ...grant }) =>
      viewGrants([grant]).map((view) => ({
        ...view,
        id: grantId,
        districts: [...view.districts],
        teams: [...view.teams],
        grantedBy: givers.find((giver) => giver.id === grantedBy)?.displayName ?? grantedBy,
      })),
    ),
    sessions: row.sessions.length,
    lastSeenAt: latest(row.sessions.map(({ lastSeenAt }) => lastSeenAt))?.toISOString() ?? null,
    absentUntil: row.absentUntil?.toISOString() ?? null,
    deputyId: row.deputyId,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }))
}

function accessOf(row: { passwordHash: string | null; oidcSubject: string | null }): Account['access'] {
  if (row.oidcSubject !== null && row.passwordHash === null) return 'oidc'
  return row.passwordHash === null ? 'none' : 'password'
}

function isId(author: string): boolean {
  return /^[0-9a-f-]{36}$/.test(author)
}

function latest(times: Date[]): Date | undefined {
  return times.sort((one, other) => other.getTime() - one.getTime())[0]
}
