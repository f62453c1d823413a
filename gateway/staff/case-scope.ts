import type { City } from '#content/city/city.ts'
import { Prisma } from '#prisma/client.ts'
import type { CaseScope } from './scope.ts'

const everything = '*'

/**
 * The first wall as a condition on "case" k: what the row-level policies say as well, but in terms an index can be used for.
 * Equal for ordinary and sensitive cases it is one condition, otherwise one for each.
 */
export function withinScope(city: City, scope: CaseScope): Prisma.Sql {
  const ordinary = reachOf(city, scope.cases, scope.teams)
  const sensitive = reachOf(city, scope.sensitive, scope.sensitiveTeams)
  const inCity = Prisma.sql`k.city_id = ${city.id}`
  if (sensitive === null) {
    return ordinary === null ? Prisma.sql`false` : Prisma.sql`${inCity} AND NOT k.sensitive AND (${ordinary})`
  }
  if (ordinary === null) return Prisma.sql`${inCity} AND k.sensitive AND (${sensitive})`
  if (isSame(ordinary, sensitive)) return Prisma.sql`${inCity} AND (${ordinary})`
  return Prisma.sql`${inCity} AND ((NOT k.sensitive AND (${ordinary})) OR (k.sensitive AND (${sensitive})))`
}

/** `null`: nothing at all. */
function reachOf(city: City, pairs: readonly string[], teams: readonly string[]): Prisma.Sql | null {
  if (pairs.includes(everything)) return Prisma.sql`true`
  const parts = rectanglesOf(pairs).map((rectangle) => conditionOf(city, rectangle))
  if (teams.length > 0) parts.push(Prisma.sql`k.shared_with && ${[...teams]}::text[]`)
  return parts.length === 0 ? null : Prisma.join(parts, ' OR ')
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

function isSame(one: Prisma.Sql, other: Prisma.Sql): boolean {
  return one.sql === other.sql && JSON.stringify(one.values) === JSON.stringify(other.values)
}
