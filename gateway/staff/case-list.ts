import { type Static, Type } from 'typebox'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { type CaseCursor, type CaseOrder, formatCursor } from './case-cursor.ts'
import { findCases } from './case-find.ts'
import { CaseLineShape, readLines } from './case-line.ts'
import { CaseFilterShape, selectCases } from './case-query.ts'
import { readAsDesk } from './scope.ts'
import { line, nullable } from './shape.ts'

/** What the case list may be asked. */
export const CaseQueryShape = Type.Object({
  ...CaseFilterShape.properties,
  after: Type.Optional(line({ maxLength: 200, description: '`next` of a page: the page after it.' })),
  before: Type.Optional(line({ maxLength: 200, description: '`previous` of a page: the page before it.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '50 if absent.' })),
})
type CaseQuery = Static<typeof CaseQueryShape>

/** A page of the case list: newest first, or most overdue first in the view "overdue". */
export const CasePageShape = Type.Object({
  cases: Type.Array(CaseLineShape),
  next: nullable(
    Type.String({ description: 'Give it as `after` for the next page; null: this is the last.' }),
  ),
  previous: nullable(
    Type.String({ description: 'Give it as `before` for the page before; null: this is the first.' }),
  ),
})
type CasePage = Static<typeof CasePageShape>

/** The side of a cursor to read on: `after` or `before` it. */
export interface CasePosition {
  direction: 'forward' | 'backward'
  cursor: CaseCursor
}

/** One page of the cases within somebody's reach. Every page costs the same, however far down it is. */
export async function listCases(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  staff: StaffMember,
  query: Omit<CaseQuery, 'after' | 'before'>,
  position: CasePosition | null,
): Promise<CasePage> {
  const { city } = runtime
  const now = runtime.clock()
  const limit = query.limit ?? 50
  const selection = selectCases(city, staff, query, now)
  const order = orderOf(query)
  const { direction, cursor } = position ?? { direction: 'forward', cursor: null }
  return readAsDesk(runtime, selection.scope, async (transaction) => {
    const step = { order, cursor, direction, most: limit + 1 }
    const found = await findCases(transaction, selection, step)
    const hasMore = found.length > limit
    const page = found.slice(0, limit)
    if (direction === 'backward') page.reverse()
    const ids = page.map(({ id }) => id)
    const cases =
      ids.length === 0 ? [] : await readLines(transaction, { city, grants: staff.grants, now }, ids)
    const cursorAt = (index: number) => {
      const place = page.at(index)
      return place === undefined ? null : formatCursor({ order, ...place })
    }
    return {
      cases,
      next: direction === 'backward' || hasMore ? cursorAt(-1) : null,
      previous: (direction === 'backward' ? hasMore : position !== null) ? cursorAt(0) : null,
    }
  })
}

/** The order of a list, which its cursors must share. */
export function orderOf({ view }: Pick<CaseQuery, 'view'>): CaseOrder {
  return view === 'overdue' ? 'due' : 'filed'
}
