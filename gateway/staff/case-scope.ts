import type { City } from '#content/city/city.ts'
import { Prisma } from '#prisma/client.ts'
import type { CaseScope } from './scope.ts'

const everything = '*'

/**
 * The first wall: what the row-level policies say as well, but as branches on a case "k" that an index can be used for each. A case is
 * within reach when one of the branches holds, and never more than one does; no branch: nothing is.
 */
export function withinScope(city: City, scope: CaseScope): Prisma.Sql[] {
  const inCity = Prisma.sql`k.city_id = ${city.id}`
  const ordinary = reachOf(city, scope.cases, scope.teams)
  const sensitive = reachOf(city, scope.sensitive, scope.sensitiveTeams)
  if (isSame(ordinary, sensitive)) return ordinary.map((reach) => Prisma.sql`${inCity} AND ${reach}`)
  return [
    ...ordinary.map((reach) => Prisma.sql`${inCity} AND NOT k.sensitive AND ${reach}`),
    ...sensitive.map((reach) => Prisma.sql`${inCity} AND k.sensitive AND ${reach}`),
  ]
}

/** The same as one condition, for what is read without an order that an index could serve. */
export function anywhereWithin(city: City, scope: CaseScope): Prisma.Sql {
  const branches = withinScope(city, scope).map((branch) => Prisma.sql`(${branch})`)
  return branches.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(branches, ' OR ')})`
}

function reachOf(city: City, pairs: readonly string[], teams: readonly string[]): Prisma.Sql[] {
  if (pairs.includes(everything)) return [Prisma.sql`true`]
  const own = rectanglesOf(pairs).map((rectangle) => conditionOf(city, rectangle))
  if (teams.length === 0) return own
  if (own.length === 0) return [sharedWith(teams)]
  return [...own, Prisma.sql`${sharedWith(teams)} AND (${Prisma.join(own, ' OR ')}) IS NOT TRUE`]
}

/** Few cases are shared at all: "not with nobody" is what their index is over. */
function sharedWith(teams: readonly string[]): Prisma.Sql {
  return Prisma.sql`k.shared_with <> '{}' AND k.shared_with && ${[...teams]}::text[]`
}

interface Rectangle {
  districts: string[]
  teams: string[]
}

/** Pairs "district/team" gathered into districts that share the same teams, so that a condition names each once. */
function rectanglesOf(pairs: readonly string[]): Rectangle[] {
  const teamsOf = new Map<string, Set<string>>()
  for (const pair of pairs) {
    const [district = '', team = ''] = pair.split('/')
    teamsOf.set(district, (teamsOf.get(district) ?? new Set()).add(team))
  }
  const rectangles = new Map<string, Rectangle>()
  for (const [district, teams] of teamsOf) {
    const sorted = [...teams].sort()
    const key = sorted.join(',')
    const rectangle = rectangles.get(key) ?? { districts: [], teams: sorted }
    rectangle.districts.push(district)
    rectangles.set(key, rectangle)
  }
  return [...rectangles.values()]
}

function conditionOf(city: City, { districts, teams }: Rectangle): Prisma.Sql {
  const allDistricts = city.areas.filter(({ level }) => level === 'district').length + 1
  const parts: Prisma.Sql[] = []
  if (districts.length < allDistricts) parts.push(oneOf(Prisma.sql`k.district`, districts))
  if (teams.length < city.teams.length + 1) parts.push(oneOf(Prisma.sql`k.team`, teams))
  return parts.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(parts, ' AND ')})`
}

function oneOf(column: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  const named = values.filter((value) => value !== '')
  const [only] = named
  const among =
    named.length === 1 && only !== undefined
      ? Prisma.sql`${column} = ${only}`
      : Prisma.sql`${column} = ANY (${named}::text[])`
  return values.includes('') ? Prisma.sql`(${among} OR ${column} IS NULL)` : among
}

function isSame(one: readonly Prisma.Sql[], other: readonly Prisma.Sql[]): boolean {
  const textOf = (parts: readonly Prisma.Sql[]) =>
    JSON.stringify(parts.map(({ sql, values }) => [sql, values]))
  return textOf(one) === textOf(other)
}
