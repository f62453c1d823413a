import type { Transaction } from '#civic/transaction.ts'
import { Prisma } from '#prisma/client.ts'
import { type CaseCursor, type CaseOrder, stepFrom } from './case-cursor.ts'
import type { CaseSelection } from './case-query.ts'
import { parseSearch } from './case-search.ts'
import { enterScope, leaveScope } from './scope.ts'

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
 * The nearest cases of a selection beyond a cursor, nearest first. Runs inside `readAsDesk`.
 *
 * Words are looked for in two ways, because neither is quick for every word: first in the nearest cases (a common word fills the page
 * there, and its millions of places are never sorted), then, if they did not fill it, by the index of words (which then gives few).
 * PostgreSQL does not use that index behind row-level policies, so the second way steps out of the wall for ids only: the first wall
 * stands in its condition, and what is shown of the cases is read behind the second.
 */
export async function findCases(
  transaction: Transaction,
  cityId: string,
  selection: CaseSelection,
  step: CaseStep,
): Promise<CasePlace[]> {
  const { at, beyond, sorted } = stepFrom(step.order, step.cursor, step.direction)
  const nearest = (limit: number, extra: Prisma.Sql) =>
    inOrder(
      selection.branches.map(
        (branch) => Prisma.sql`SELECT k.id, ${at} AS at ${extra} FROM "case" k WHERE ${branch} AND ${beyond}`,
      ),
      sorted,
      limit,
    )
  if (selection.branches.length === 0) return []
  if (selection.search === null) {
    return transaction.$queryRaw<CasePlace[]>(nearest(step.most, Prisma.empty))
  }
  const query = await parseSearch(transaction, selection.search)
  if (query === null) return []
  const walked = await transaction.$queryRaw<CasePlace[]>(
    Prisma.sql`SELECT id, at FROM (${nearest(walkLength, Prisma.sql`, k.words`)}) walked
      WHERE words @@ ${query}::tsquery ORDER BY ${sorted} LIMIT ${step.most}`,
  )
  if (walked.length === step.most) return walked
  await leaveScope(transaction)
  const anywhere = selection.branches.map(
    (branch) => Prisma.sql`
      SELECT k.id, ${at} AS at FROM (SELECT * FROM "case" WHERE words @@ ${query}::tsquery OFFSET 0) k WHERE ${branch} AND ${beyond}`,
  )
  const found = await transaction.$queryRaw<CasePlace[]>(inOrder(anywhere, sorted, step.most))
  await enterScope(transaction, cityId, selection.scope)
  return found
}

/** The first `limit` of several selections together; each is cut by itself, so that each may follow its own index. */
function inOrder(selections: readonly Prisma.Sql[], sorted: Prisma.Sql, limit: number): Prisma.Sql {
  const cut = selections.map((selection) => Prisma.sql`(${selection} ORDER BY ${sorted} LIMIT ${limit})`)
  const [only] = cut
  if (cut.length === 1 && only !== undefined) return only
  return Prisma.sql`SELECT * FROM (${Prisma.join(cut, ' UNION ALL ')}) cut ORDER BY ${sorted} LIMIT ${limit}`
}
