import { type Static, Type } from 'typebox'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { type CaseViewName, caseViews, selectCases } from './case-query.ts'
import { caseScopeOf, readAsDesk } from './scope.ts'

/** Counting stops here: nobody works differently for 1,000 or 10,000, and the answer stays quick. */
const countedUpTo = 1000

const CountShape = Type.Object({
  count: Type.Integer({ description: `Exact up to ${countedUpTo}.` }),
  more: Type.Boolean({ description: `True: there are more than ${countedUpTo}.` }),
})

/** How many cases each view holds. */
export const CaseCountsShape = Type.Object(
  Object.fromEntries(caseViews.map((view) => [view, CountShape])) as Record<CaseViewName, typeof CountShape>,
)
type CaseCounts = Static<typeof CaseCountsShape>

/** Counts the cases of each view within somebody's reach. */
export async function countViews(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  staff: StaffMember,
): Promise<CaseCounts> {
  const { city } = runtime
  const now = runtime.clock()
  const counters = caseViews.map((view) => {
    const few = selectCases(city, staff, { view }, now).branches.map(
      (branch) => Prisma.sql`(SELECT 1 FROM desk_case k WHERE ${branch} LIMIT ${countedUpTo + 1})`,
    )
    const count =
      few.length === 0
        ? Prisma.sql`0`
        : Prisma.sql`(SELECT count(*)::int FROM (${Prisma.join(few, ' UNION ALL ')}) few)`
    return Prisma.sql`${count} AS ${Prisma.raw(`"${view}"`)}`
  })
  const scope = caseScopeOf(city, staff.grants, 'case.overview')
  const [row] = await readAsDesk(runtime, scope, (transaction) =>
    transaction.$queryRaw<Record<CaseViewName, number>[]>(Prisma.sql`SELECT ${Prisma.join(counters)}`),
  )
  const view = (name: CaseViewName) => {
    const found = row?.[name] ?? 0
    return { count: Math.min(found, countedUpTo), more: found > countedUpTo }
  }
  return Object.fromEntries(caseViews.map((name) => [name, view(name)])) as CaseCounts
}
