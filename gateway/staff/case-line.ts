import { type Static, Type } from 'typebox'
import { type Priority, priorities } from '#civic/case.ts'
import { type Grant, mayDoTo } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { CaseHeadShape, NamedShape, viewHead, viewNamed } from './case-head.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

const excerptLength = 160

/** A case as one line of the list. */
export const CaseLineShape = Type.Object({
  ...CaseHeadShape.properties,
  channel: nullable(Type.String(), { description: 'null: filed by staff.' }),
  team: nullable(NamedShape),
  assignee: nullable(Type.Object({ id: IdShape, name: Type.String() })),
  priority: Type.Enum([...priorities]),
  sensitive: Type.Boolean(),
  dueAt: nullable(TimeShape),
  overdue: Type.Boolean(),
  unansweredSince: nullable(TimeShape, {
    description: 'Since then the resident has been waiting for an answer.',
  }),
  openTasks: Type.Integer(),
  excerpt: nullable(Type.String(), {
    description: 'The first words of the concern, in its own language; null for who may only see heads.',
  }),
})
export type CaseLine = Static<typeof CaseLineShape>

interface CaseLineRow {
  id: string
  reference: string
  kind: string
  category: string | null
  district: string | null
  subdistrict: string | null
  state: string
  language: string
  createdAt: Date
  updatedAt: Date
  channel: string | null
  team: string | null
  sharedWith: string[]
  assigneeId: string | null
  assigneeName: string | null
  priority: string
  sensitive: boolean
  dueAt: Date | null
  unansweredSince: Date | null
  openTasks: number
  text: string
}

/** Reads lines by id, in the order of the ids. Runs inside `readAsDesk`: a case the wall hides is left out. */
export async function readLines(
  transaction: Transaction,
  { city, grants, now }: { city: City; grants: readonly Grant[]; now: Date },
  ids: readonly string[],
): Promise<CaseLine[]> {
  const rows = await transaction.$queryRaw<CaseLineRow[]>`
    SELECT k.id, k.reference, k.kind, k.category, k.district, k.subdistrict, k.state, k.language, k.created_at AS "createdAt",
      k.updated_at AS "updatedAt", k.channel, k.team, k.shared_with AS "sharedWith", k.assignee_id AS "assigneeId",
      s.display_name AS "assigneeName", k.priority, k.sensitive, k.due_at AS "dueAt", k.unanswered_since AS "unansweredSince",
      (SELECT count(*)::int FROM case_task t WHERE t.case_id = k.id AND t.state = 'open') AS "openTasks",
      left(n.text, 1000) AS text
    FROM "case" k JOIN concern n ON n.id = k.concern_id LEFT JOIN staff s ON s.id = k.assignee_id
    WHERE k.id = ANY (${[...ids]}::uuid[])`
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rowOf.get(id)
    return row ? [viewLine(city, grants, row, now)] : []
  })
}

function viewLine(city: City, grants: readonly Grant[], row: CaseLineRow, now: Date): CaseLine {
  const mayRead = mayDoTo(grants, 'case.read', row)
  const { assigneeId, assigneeName } = row
  return {
    ...viewHead(city, row),
    channel: row.channel,
    team: viewNamed(city.teams, row.team),
    assignee:
      mayRead && assigneeId !== null && assigneeName !== null ? { id: assigneeId, name: assigneeName } : null,
    priority: row.priority as Priority,
    sensitive: row.sensitive,
    dueAt: row.dueAt?.toISOString() ?? null,
    overdue: row.dueAt !== null && row.dueAt < now,
    unansweredSince: row.unansweredSince?.toISOString() ?? null,
    openTasks: row.openTasks,
    excerpt: mayRead ? excerptOf(row.text) : null,
  }
}

/** The first words of a text, cut between letters. */
export function excerptOf(text: string): string {
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim())
  return letters.length <= excerptLength ? letters.join('') : `${letters.slice(0, excerptLength).join('')}…`
}
