import type { Transaction } from '#civic/transaction.ts'
import { Prisma } from '#prisma/client.ts'
import { type CaseCursor, type CaseOrder, stepFrom } from './case-cursor.ts'
import type { CaseSelection } from './case-query.ts'
import { parseSearch } from './case-search.ts'

/** How many of the nearest cases are looked through for words before the index of words is asked. */
const walkLength = 3000

/** A case's place in the order of its list. */
export interface CasePlace {
  id: string
  at: Date
}

/** Which part of the list is wanted: what lies beyond a cursor, in one direction, at most `most` cases. */
export interface CaseStep {
  order: CaseOrder
  cursor: CaseCursor | null
  direction: 'forward' | 'backward'
  most: number
}

/**
 * The nearest cases of a selection beyond a cursor, nearest first. Runs inside `readAsDesk`, on the second wall's own view of the cases,
 * which unlike the policies lets every index be used.
 *
 * Words are looked for in two ways, because neither is quick for every word: first in the nearest cases (a common word fills the page
 * there, and its hundreds of thousands of places are never sorted), then, if they did not fill it, by the index of words (which then
 * gives few).
 */
export async function findCases(
  transaction: Transaction,
  { branches, search }: CaseSelection,
  step: CaseStep,
): Promise<CasePlace[]> {
  const { at, beyond, sorted } = stepFrom(step.order, step.cursor, step.direction)
  const select = (extra: Prisma.Sql) => (branch: Prisma.Sql) =>
    Prisma.sql`SELECT k.id, ${at} AS at ${extra} FROM desk_case k WHERE ${branch} AND ${beyond}`
  if (branches.length === 0) return []
  if (search === null) {
    return transaction.$queryRaw<CasePlace[]>(inOrder(branches.map(select(Prisma.empty)), sorted, step.most))
  }
  const query = await parseSearch(transaction, search)
  if (query === null) return []
  const fits = Prisma.sql`words @@ ${query}::tsquery`
  const nearest = inOrder(branches.map(select(Prisma.sql`, k.words`)), sorted, walkLength)
  const walked = await transaction.$queryRaw<CasePlace[]>(
    Prisma.sql`SELECT id, at FROM (${nearest}) walked WHERE ${fits} ORDER BY ${sorted} LIMIT ${step.most}`,
  )
  if (walked.length === step.most) return walked
  const anywhere = branches.map(select(Prisma.empty)).map((all) => Prisma.sql`(${all} AND k.${fits})`)
  // Materialised, or the planner follows the order through all cases in hope of an early end.
  return transaction.$queryRaw<CasePlace[]>(
    Prisma.sql`WITH found AS MATERIALIZED (${Prisma.join(anywhere, ' UNION ALL ')})
      SELECT id, at FROM found ORDER BY ${sorted} LIMIT ${step.most}`,
  )
}

/** The first `limit` of several selections together; each is cut by itself, so that each may follow its own index. */
function inOrder(selections: readonly Prisma.Sql[], sorted: Prisma.Sql, limit: number): Prisma.Sql {
  const cut = selections.map((selection) => Prisma.sql`(${selection} ORDER BY ${sorted} LIMIT ${limit})`)
  const [only] = cut
  if (cut.length === 1 && only !== undefined) return only
  return Prisma.sql`SELECT * FROM (${Prisma.join(cut, ' UNION ALL ')}) cut ORDER BY ${sorted} LIMIT ${limit}`
}
