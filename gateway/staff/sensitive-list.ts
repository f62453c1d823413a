import type { Grant } from '#civic/role.ts'
import { type Day, dayAfter, dayOf, momentOf } from '#content/city/day.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { anywhereWithin } from './case-scope.ts'
import { formatCsv } from './csv.ts'
import { type CaseScope, caseScopeOf, readAsDesk } from './scope.ts'

const columns = ['reference', 'day', 'category', 'area', 'state', 'longitude', 'latitude', 'team'] as const

interface SensitiveCase {
  reference: string
  created_at: Date
  category: string | null
  district: string | null
  subdistrict: string | null
  state: string
  longitude: number | null
  latitude: number | null
  team: string | null
}

/**
 * The joint list of sensitive cases filed from one day to another, over all offices: no words, and places only to about 100 metres.
 * Who fetched which period is noted.
 */
export async function exportSensitiveCases(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'catalog' | 'clock'>,
  { id, grants }: { id: string; grants: readonly Grant[] },
  { from, to }: { from: Day; to: Day },
): Promise<string> {
  const { city } = runtime
  const scope = jointScopeOf(runtime, grants)
  const start = momentOf(city.timeZone, from, '00:00')
  const end = momentOf(city.timeZone, dayAfter(to), '00:00')
  const rows = await readAsDesk(runtime, scope, (transaction) =>
    transaction.$queryRaw<SensitiveCase[]>(Prisma.sql`
      SELECT k.reference, k.created_at, k.category, k.district, k.subdistrict, k.state, k.longitude, k.latitude, k.team
      FROM "case" k
      WHERE ${anywhereWithin(city, scope)} AND k.sensitive AND k.created_at >= ${start} AND k.created_at < ${end}
      ORDER BY k.created_at, k.id`),
  )
  await writeAudit(runtime, {
    actor: id,
    action: 'exportSensitiveCases',
    subject: city.id,
    detail: { from, to, cases: rows.length },
  })
  const words = runtime.catalog.namespace('de', 'desk-sensitive')
  return formatCsv(
    columns.map((column) => words[`sensitiveList.${column}`] ?? column),
    rows.map((row) => lineOf(runtime, row)),
  )
}

/** All offices, but only the districts the permission holds for. */
function jointScopeOf({ city }: Pick<Runtime, 'city'>, grants: readonly Grant[]): CaseScope {
  const anyTeam = grants.map((grant) => ({ ...grant, teams: [] }))
  const { cases } = caseScopeOf(city, anyTeam, 'case.exportSensitive')
  return { cases: [], teams: [], sensitive: cases, sensitiveTeams: [] }
}

function lineOf({ city, catalog }: Pick<Runtime, 'city' | 'catalog'>, row: SensitiveCase) {
  const place = coarse(row.longitude, row.latitude)
  return [
    row.reference,
    dayOf(city.timeZone, row.created_at),
    city.categories.find(({ id }) => id === row.category)?.name.de ?? row.category,
    city.areas.find(({ code }) => code === (row.subdistrict ?? row.district))?.name ?? null,
    catalog.namespace('de', 'state')[row.state] ?? row.state,
    place?.longitude ?? null,
    place?.latitude ?? null,
    city.teams.find(({ id }) => id === row.team)?.name.de ?? row.team,
  ]
}

/** Metres of one degree of latitude; a degree of longitude is that times the cosine of the latitude. */
const metresOfDegree = 111_320
const grid = 100

/** The middle of the square of 100 metres a place lies in, in degrees with four decimals. */
function coarse(
  longitude: number | null,
  latitude: number | null,
): Record<'longitude' | 'latitude', string> | null {
  if (longitude === null || latitude === null) return null
  const north = grid / metresOfDegree
  const roundLatitude = Math.round(latitude / north) * north
  const east = north / Math.max(0.01, Math.cos((roundLatitude * Math.PI) / 180))
  return {
    longitude: (Math.round(longitude / east) * east).toFixed(4),
    latitude: roundLatitude.toFixed(4),
  }
}
