import type pg from 'pg'
import type { Grant } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import { caseViews } from '#gateway/staff/case-query.ts'

/** One request of the desk. `group` is the line of the summary it belongs to. */
export interface Operation {
  group: string
  path: string
}

/** What somebody sees; two of them are within reach of a district and of a team. */
export function grantsOf({ areas, teams }: City): Record<string, Grant[]> {
  const district = areas.filter(({ level }) => level === 'district')[1]?.code ?? ''
  const team = teams[1]?.id ?? ''
  return {
    coordinator: [{ role: 'coordinator', districts: [], teams: [] }],
    'coordinator of a district': [{ role: 'coordinator', districts: [district], teams: [] }],
    'agent of a team': [{ role: 'agent', districts: [], teams: [team] }],
    'agent of a team in a district': [{ role: 'agent', districts: [district], teams: [team] }],
    'council reader of a district': [{ role: 'councilReader', districts: [district], teams: [] }],
  }
}

const searches: Record<string, string[]> = {
  'search, a common word': ['die', 'laterne', 'stra'],
  'search, a rare word': ['dewort77', 'zzzz', 'S123456', 'Glasscherben'],
  'search, several words': ['die straße kaputt', '"die der"', 'kaputt ukwort5', 'the laterne'],
  'search, Cyrillic': ['ліхтар', 'ukwort77'],
  'search, Arabic': ['المصباح', 'المصباح خطير زجاج'],
}

const oneFacet = [
  'language=fr',
  'category=graffiti',
  'priority=urgent',
  'subdistrict=90',
  'state=received',
  'team=none',
]

const severalFacets = [
  'language=vi&category=needles',
  'language=fr&kind=praise&priority=urgent',
  'category=graffiti&kind=praise',
  'priority=urgent&channel=none',
  'state=received&district=none',
  'state=duplicate&language=ku&priority=urgent',
  'view=closed&from=2024-01-01T00:00:00Z&to=2024-02-01T00:00:00Z',
  'subdistrict=90&view=open',
  'team=none&view=overdue',
  'view=open&search=laterne',
  'language=vi&category=needles&search=xe',
]

const zooms: Record<string, string> = {
  city: '',
  district: 'west=12.34&south=51.32&east=12.42&north=51.37',
  street: 'west=12.37&south=51.335&east=12.38&north=51.34',
}

const months: Record<string, string> = {
  month: 'from=2026-10&to=2026-10',
  quarter: 'from=2026-07&to=2026-09',
  year: 'from=2025-12&to=2026-11',
  'all years': 'from=2021-01&to=2026-12',
}

/** Every request that is measured for one person. */
export function operationsFor(grants: readonly Grant[]): Operation[] {
  const readsFigures = grants.some(({ role }) => role !== 'agent')
  return [
    { group: 'floor', path: '/session' },
    ...caseViews.map((view) => ({ group: `list ${view}`, path: `/cases?view=${view}` })),
    { group: 'counts of the views', path: '/cases/counts' },
    ...oneFacet.map((filter) => ({ group: 'list by one facet', path: `/cases?${filter}` })),
    ...severalFacets.map((filter) => ({ group: 'list by several facets', path: `/cases?${filter}` })),
    ...Object.entries(searches).flatMap(([group, words]) =>
      words.map((one) => ({ group, path: `/cases?search=${encodeURIComponent(one)}` })),
    ),
    ...Object.entries(zooms).flatMap(([zoom, bounds]) =>
      ['open', 'all'].map((view) => ({ group: `map, ${zoom}`, path: `/cases/map?view=${view}&${bounds}` })),
    ),
    ...['dewort77', 'laterne'].map((word) => ({
      group: 'map of a search',
      path: `/cases/map?view=all&search=${word}`,
    })),
    ...(readsFigures
      ? Object.entries(months).map(([period, query]) => ({
          group: `figures, ${period}`,
          path: `/figures?${query}`,
        }))
      : []),
  ]
}

/** One case somebody may read: its page, and what may be the same matter. */
export async function caseOperations(pool: pg.Pool, { districts, teams }: Grant): Promise<Operation[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM "case" WHERE open AND NOT sensitive AND longitude IS NOT NULL AND (cardinality($1::text[]) = 0 OR district = ANY ($1))
       AND (cardinality($2::text[]) = 0 OR team = ANY ($2)) ORDER BY created_at DESC OFFSET 20 LIMIT 1`,
    [districts, teams],
  )
  return rows.flatMap(({ id }) => [
    { group: 'case page', path: `/cases/${id}` },
    { group: 'similar cases', path: `/cases/${id}/similar` },
  ])
}

/** The first page of the list, the one after it, and one so far down (page 10,000 of 50 cases); nearer where there are too few. */
export async function pageOperations(
  pool: pg.Pool,
  cases: number,
): Promise<[Operation, Operation, Operation]> {
  const far = Math.min(10_000, Math.floor(cases / 50) - 1)
  const cursorBefore = async (page: number) => {
    const { rows } = await pool.query<{ at: Date; id: string }>(
      'SELECT created_at AS at, id FROM "case" ORDER BY created_at DESC, id DESC OFFSET $1 LIMIT 1',
      [(page - 1) * 50 - 1],
    )
    const [last] = rows
    if (!last) throw new Error(`There are too few cases for page ${page}.`)
    return Buffer.from(`filed|${last.at.toISOString()}|${last.id}`).toString('base64url')
  }
  return [
    { group: 'page 1', path: '/cases' },
    { group: 'page 2', path: `/cases?after=${await cursorBefore(2)}` },
    { group: `page ${far.toLocaleString('en')}`, path: `/cases?after=${await cursorBefore(far)}` },
  ]
}
