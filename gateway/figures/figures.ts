import { type Static, Type } from 'typebox'
import { classOfShare, shownCount, shownGroups, shownShare } from '#civic/figure.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { caseScopeOf, readAsDesk } from '../staff/scope.ts'
import { line, nullable } from '../staff/shape.ts'
import { hourClasses, type Measure } from './roll-up.ts'

const Month = (description: string) =>
  Type.Optional(Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description }))

/** Which figures are wanted. */
export const FigureQueryShape = Type.Object({
  from: Month('First month, "2026-01"; a year before `to` if absent.'),
  to: Month('Last month; the present one if absent.'),
  district: Type.Optional(line({ minLength: 1, maxLength: 12, description: 'Code of a district.' })),
})
type FigureQuery = Static<typeof FigureQueryShape>

const Count = nullable(Type.Integer(), { description: 'null: fewer than five. Rounded to five.' })
const Share = nullable(Type.Integer(), { description: 'Per cent.' })
const Hours = nullable(Type.Union([Type.Integer(), Type.Literal('more')]), {
  description: `Upper end of the class in hours (${hourClasses.join(', ')}); "more": longer than all; null: fewer than five.`,
})
const WaitShape = Type.Object({ median: Hours, ninetieth: Hours })

/** The dimensions by which what was filed is divided. */
export const breakdowns = ['district', 'subdistrict', 'category', 'kind', 'language', 'channel'] as const
type Breakdown = (typeof breakdowns)[number]
const SliceShape = Type.Object({
  value: nullable(Type.String(), { description: 'A code; null: without one.' }),
  count: Count,
})
type Slice = Static<typeof SliceShape>

/** Figures of a period. No group under five can be read from them, nor found by subtraction (civic/figure.ts). */
export const FiguresShape = Type.Object({
  from: Type.String(),
  to: Type.String(),
  filed: Count,
  closed: Count,
  firstAnswer: WaitShape,
  closing: WaitShape,
  reopenRate: Share,
  backlog: Type.Object({
    open: Count,
    byAge: Type.Array(
      Type.Object({
        months: Type.Integer({ description: 'Filed at least so many months ago.' }),
        count: Count,
      }),
    ),
    byDistrict: Type.Array(SliceShape),
  }),
  satisfaction: Type.Object({
    answers: Count,
    solved: Share,
    partly: Share,
    notSolved: Share,
    rating: nullable(Type.Number({ description: '1 (bad) to 5 (good), one decimal.' })),
  }),
  months: Type.Array(Type.Object({ month: Type.String(), filed: Count, closed: Count })),
  by: Type.Object(
    Object.fromEntries(breakdowns.map((name) => [name, Type.Array(SliceShape)])) as Record<
      Breakdown,
      ReturnType<typeof Type.Array<typeof SliceShape>>
    >,
  ),
})
export type Figures = Static<typeof FiguresShape>

/** Age classes of the backlog in months. */
const ages = [0, 1, 3, 6, 12] as const

interface FigureRow {
  month: string
  district: string
  measure: Measure
  dimension: string
  value: string
  count: number
}

/** Figures of a period within the districts somebody's grants name. */
export async function readFigures(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  staff: StaffMember,
  query: FigureQuery,
): Promise<Figures> {
  const { city } = runtime
  const thisMonth = monthOf(runtime.clock(), city.timeZone)
  const to = query.to ?? thisMonth
  const from = query.from ?? addMonths(to, -11)
  const scope = caseScopeOf(city, staff.grants, 'figures.read')
  const within = scope.cases.includes('*')
    ? Prisma.sql`true`
    : Prisma.sql`district = ANY (${[...new Set(scope.cases.map((pair) => pair.split('/')[0] ?? ''))]}::text[])`
  const wanted = query.district === undefined ? Prisma.sql`true` : Prisma.sql`district = ${query.district}`
  const rows = await readAsDesk(
    runtime,
    scope,
    (transaction) => transaction.$queryRaw<FigureRow[]>`
      SELECT CASE WHEN dimension = 'all' THEN to_char(month, 'YYYY-MM') ELSE '' END AS month,
        CASE WHEN dimension = 'all' THEN district ELSE '' END AS district, measure, dimension, value, sum(count)::int AS count
      FROM figure_month
      WHERE city_id = ${city.id} AND ${within} AND ${wanted}
        AND (measure = 'open' OR month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date)
      GROUP BY 1, 2, 3, 4, 5
      UNION ALL
      SELECT to_char(month, 'YYYY-MM'), '', measure, 'month', '', sum(count)::int FROM figure_month
      WHERE city_id = ${city.id} AND ${within} AND ${wanted} AND measure = 'closed'
        AND month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date
      GROUP BY 1, measure`,
  )
  return viewFigures(rows, { from, to, thisMonth })
}

function viewFigures(
  rows: readonly FigureRow[],
  { from, to, thisMonth }: { from: string; to: string; thisMonth: string },
): Figures {
  const sum = (fits: (row: FigureRow) => boolean) =>
    rows.reduce((total, row) => (fits(row) ? total + row.count : total), 0)
  const of =
    (measure: Measure, dimension = 'all') =>
    (row: FigureRow) =>
      row.measure === measure && row.dimension === dimension
  const filed = shownCount(sum(of('filed')))
  const answers = shownCount(sum(of('followedUp', 'solved')))
  const [solved = null, partly = null, notSolved = null] = shownGroups(
    ['yes', 'partly', 'no'].map((value) =>
      sum((row) => of('followedUp', 'solved')(row) && row.value === value),
    ),
  )
  const months = monthsBetween(from, to)
  const inMonths = (measured: (row: FigureRow) => boolean) =>
    shownGroups(months.map((month) => sum((row) => measured(row) && row.month === month)))
  const filedInMonths = inMonths(of('filed'))
  const closedInMonths = inMonths(of('closed', 'month'))
  const openByAge = shownGroups(
    ages.map((age, index) => {
      const youngest = addMonths(thisMonth, -age)
      const next = ages[index + 1]
      const oldest = next === undefined ? '' : addMonths(thisMonth, -next)
      return sum((row) => of('open')(row) && row.month <= youngest && row.month > oldest)
    }),
  )
  return {
    from,
    to,
    filed,
    closed: shownCount(sum(of('closed', 'hours'))),
    firstAnswer: viewWait(rows.filter(of('answered', 'hours'))),
    closing: viewWait(rows.filter(of('closed', 'hours'))),
    reopenRate: shownShare(shownCount(sum(of('reopened'))), filed),
    backlog: {
      open: shownCount(sum(of('open'))),
      byAge: ages.map((months, index) => ({ months, count: openByAge[index] ?? null })),
      byDistrict: viewSlices(rows.filter(of('open')), (row) => row.district),
    },
    satisfaction: {
      answers,
      solved: shownShare(solved, answers),
      partly: shownShare(partly, answers),
      notSolved: shownShare(notSolved, answers),
      rating: viewRating(rows.filter(of('followedUp', 'rating'))),
    },
    months: months.map((month, index) => ({
      month,
      filed: filedInMonths[index] ?? null,
      closed: closedInMonths[index] ?? null,
    })),
    by: {
      district: viewSlices(rows.filter(of('filed')), (row) => row.district),
      subdistrict: viewSlices(rows.filter(of('filed', 'subdistrict')), (row) => row.value),
      category: viewSlices(rows.filter(of('filed', 'category')), (row) => row.value),
      kind: viewSlices(rows.filter(of('filed', 'kind')), (row) => row.value),
      language: viewSlices(rows.filter(of('filed', 'language')), (row) => row.value),
      channel: viewSlices(rows.filter(of('filed', 'channel')), (row) => row.value),
    },
  }
}

/** Largest first; small groups last. */
function viewSlices(rows: readonly FigureRow[], codeOf: (row: FigureRow) => string): Slice[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(codeOf(row), (counts.get(codeOf(row)) ?? 0) + row.count)
  const shown = shownGroups([...counts.values()])
  return [...counts.keys()]
    .map((value, index) => ({ value: value === '' ? null : value, count: shown[index] ?? null }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.value ?? '').localeCompare(b.value ?? ''))
}

function viewWait(rows: readonly FigureRow[]): Figures['closing'] {
  const classes = [...hourClasses, 'more' as const].map((upTo) => ({
    upTo,
    count: rows.reduce((total, row) => (row.value === String(upTo) ? total + row.count : total), 0),
  }))
  return { median: classOfShare(classes, 0.5), ninetieth: classOfShare(classes, 0.9) }
}

function viewRating(rows: readonly FigureRow[]): number | null {
  const count = rows.reduce((total, row) => total + row.count, 0)
  if (shownCount(count) === null) return null
  const stars = rows.reduce((total, row) => total + row.count * Number(row.value), 0)
  return Math.round((10 * stars) / count) / 10
}

function monthOf(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(at)
  return parts.slice(0, 7)
}

function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** At most twenty years of them. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to && months.length < 240; month = addMonths(month, 1)) months.push(month)
  return months
}
