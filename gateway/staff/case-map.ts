import { type Static, Type } from 'typebox'
import type { CaseState } from '#civic/case.ts'
import { type CaseKind, caseKinds } from '#civic/concern.ts'
import type { Transaction } from '#civic/transaction.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { StateShape } from './case-head.ts'
import { CaseFilterShape, type CaseSelection, selectCases } from './case-query.ts'
import { parseSearch } from './case-search.ts'
import { readAsDesk } from './scope.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

/** More points than this nobody can tell apart: they are gathered. */
const mostPoints = 2000
/** How many cells lie side by side across the part of the map that is shown, at least and up to twice as many. */
const cellsAcross = 16
/** A degree of longitude is this many degrees of latitude long in Germany: cells look square. */
const squareness = 0.625

const degrees = (least: number, most: number, description: string) =>
  Type.Optional(Type.Number({ minimum: least, maximum: most, description }))

/** What the map may be asked: the filter of the list, and the part that is shown (the whole city if absent). */
export const MapQueryShape = Type.Object({
  ...CaseFilterShape.properties,
  west: degrees(-180, 180, 'Edge of the part that is shown, degrees WGS 84.'),
  south: degrees(-90, 90, 'Edge, degrees.'),
  east: degrees(-180, 180, 'Edge, degrees.'),
  north: degrees(-90, 90, 'Edge, degrees.'),
})
type MapQuery = Static<typeof MapQueryShape>

/** Cases on the map: each as a point when there are few, gathered in a grid when there are many; one of the lists is empty. */
export const CaseMapShape = Type.Object({
  from: nullable(TimeShape, { description: 'Only what was filed since then was looked at.' }),
  points: Type.Array(
    Type.Object({
      id: IdShape,
      reference: Type.String(),
      longitude: Type.Number(),
      latitude: Type.Number(),
      kind: Type.Enum([...caseKinds]),
      category: nullable(Type.String()),
      state: StateShape,
      sensitive: Type.Boolean(),
      overdue: Type.Boolean(),
    }),
  ),
  clusters: Type.Array(
    Type.Object({
      longitude: Type.Number({ description: 'The middle of the gathered cases.' }),
      latitude: Type.Number(),
      count: Type.Integer(),
    }),
  ),
})
type CaseMap = Static<typeof CaseMapShape>

interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/**
 * The located cases of a filter in the part of the map that is shown: the open ones when no view is asked for, those of the last year
 * when closed ones are among them and no `from` is given. Runs on the second wall's own view, as the list does (`findCases`).
 */
export async function mapCases(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  staff: StaffMember,
  query: MapQuery,
): Promise<CaseMap> {
  const { city } = runtime
  const now = runtime.clock()
  const view = query.view ?? 'open'
  const from = query.from ?? (view === 'all' || view === 'closed' ? yearBefore(now) : undefined)
  const filter = { ...query, view, ...(from !== undefined && { from }) }
  const selection = selectCases(city, staff, filter, now)
  const [west, south, east, north] = city.bounds
  const bounds = {
    west: query.west ?? west,
    south: query.south ?? south,
    east: query.east ?? east,
    north: query.north ?? north,
  }
  return readAsDesk(runtime, selection.scope, async (transaction) => {
    const located = await locate(transaction, selection, bounds)
    if (located.length === 0) return { from: from ?? null, points: [], clusters: [] }
    const clusters = await gather(transaction, located, bounds)
    if (clusters.reduce((sum, { count }) => sum + count, 0) > mostPoints) {
      return { from: from ?? null, points: [], clusters }
    }
    const rows = await transaction.$queryRaw<PointRow[]>(
      everyOne(
        located,
        Prisma.sql`k.id, k.reference, k.longitude, k.latitude, k.kind, k.category, k.state, k.sensitive,
          coalesce(k.due_at < ${now.toISOString()}::timestamptz, false) AS overdue`,
      ),
    )
    const points = rows.map((row) => ({ ...row, kind: row.kind as CaseKind, state: row.state as CaseState }))
    return { from: from ?? null, points, clusters: [] }
  })
}

type PointRow = Omit<CaseMap['points'][number], 'kind' | 'state'> & { kind: string; state: string }

function yearBefore(now: Date): string {
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - 1)
  return before.toISOString()
}

/** The branches of a selection, narrowed to the part that is shown and to the words that are looked for. */
async function locate(
  transaction: Transaction,
  { branches, search }: CaseSelection,
  { west, south, east, north }: Bounds,
): Promise<Prisma.Sql[]> {
  const shown = branches.map(
    (branch) => Prisma.sql`${branch} AND k.longitude BETWEEN ${west}::float8 AND ${east}::float8
      AND k.latitude BETWEEN ${south}::float8 AND ${north}::float8`,
  )
  if (search === null) return shown
  const query = await parseSearch(transaction, search)
  return query === null ? [] : shown.map((branch) => Prisma.sql`${branch} AND k.words @@ ${query}::tsquery`)
}

function everyOne(branches: readonly Prisma.Sql[], columns: Prisma.Sql): Prisma.Sql {
  return Prisma.join(
    branches.map((branch) => Prisma.sql`(SELECT ${columns} FROM desk_case k WHERE ${branch})`),
    ' UNION ALL ',
  )
}

/** Cells are powers of two in degrees and lie fast on the earth, so that they keep still while the map is moved. */
async function gather(
  transaction: Transaction,
  located: readonly Prisma.Sql[],
  { west, east }: Bounds,
): Promise<CaseMap['clusters']> {
  const width = 2 ** Math.floor(Math.log2(Math.max(east - west, 1e-6) / cellsAcross))
  // With the ordinary 4 MB a year of cases would be sorted on disk, and the places of a common word be forgotten by the index.
  await transaction.$executeRaw`SET LOCAL work_mem = '32MB'`
  return transaction.$queryRaw<CaseMap['clusters']>(
    Prisma.sql`SELECT avg(k.longitude) AS longitude, avg(k.latitude) AS latitude, count(*)::int AS count
      FROM (${everyOne(located, Prisma.sql`k.longitude, k.latitude`)}) k
      GROUP BY floor(k.longitude / ${width}::float8), floor(k.latitude / ${width * squareness}::float8)`,
  )
}
