import { validate as isUuid } from 'uuid'
import { Prisma } from '#prisma/client.ts'

/** Where a page ended. Pages follow a time and then the id, so a new case never shifts an older one to another page. */
export interface CaseCursor {
  /** "filed": newest first; "due": most overdue first. */
  order: CaseOrder
  at: Date
  id: string
}
export type CaseOrder = 'filed' | 'due'

/** Writes a cursor as text that fits a URL. */
export function formatCursor({ order, at, id }: CaseCursor): string {
  return Buffer.from(`${order}|${at.toISOString()}|${id}`).toString('base64url')
}

/** Reads a cursor back; `null` when it was not made by `formatCursor`. */
export function parseCursor(text: string): CaseCursor | null {
  const [order, time = '', id] = Buffer.from(text, 'base64url').toString().split('|')
  const at = new Date(time)
  const isTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time) && !Number.isNaN(at.getTime())
  if ((order !== 'filed' && order !== 'due') || !isTime || !isUuid(id)) return null
  return { order, at, id: String(id) }
}

/** A step from a cursor through "case" k: the rows on that side of it, nearest first. Without a cursor: from the top. */
export function stepFrom(
  order: CaseOrder,
  cursor: CaseCursor | null,
  direction: 'forward' | 'backward',
): { at: Prisma.Sql; beyond: Prisma.Sql; sorted: Prisma.Sql } {
  const at = order === 'due' ? Prisma.sql`k.due_at` : Prisma.sql`k.created_at`
  const upward = (order === 'due') === (direction === 'forward')
  const sorted = upward ? Prisma.sql`at ASC, id ASC` : Prisma.sql`at DESC, id DESC`
  if (cursor === null) return { at, beyond: Prisma.sql`true`, sorted }
  const than = Prisma.sql`(${cursor.at.toISOString()}::timestamptz, ${cursor.id}::uuid)`
  return {
    at,
    beyond: upward ? Prisma.sql`(${at}, k.id) > ${than}` : Prisma.sql`(${at}, k.id) < ${than}`,
    sorted,
  }
}
