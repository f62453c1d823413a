import { type Static, Type } from 'typebox'
import { type BroadcastState, broadcastStates } from '#civic/broadcast.ts'
import type { Grant } from '#civic/role.ts'
import { noticeKinds } from '#content/notices/registry.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { withinNoticeScope } from './notice-scope.ts'
import { NoticeLineShape } from './notice-shape.ts'
import { readNames } from './people-names.ts'
import { IdShape, line, nullable } from './shape.ts'

const pageLength = 50

/** What the list of notices can be narrowed by. */
export const NoticeQueryShape = Type.Object({
  list: Type.Optional(
    Type.Enum(['current', 'templates', 'archived'], { description: '"current" if absent.' }),
  ),
  state: Type.Optional(
    Type.Enum([...broadcastStates], { description: 'Of its newest broadcast; without one it is a draft.' }),
  ),
  kind: Type.Optional(Type.Enum(noticeKinds.map(({ id }) => id))),
  topic: Type.Optional(line({ minLength: 1, maxLength: 60 })),
  district: Type.Optional(line({ minLength: 1, maxLength: 60 })),
  search: Type.Optional(line({ maxLength: 200, description: 'A part of the title.' })),
  after: Type.Optional({ ...IdShape, description: 'The last notice of the page before.' }),
})
type NoticeQuery = Static<typeof NoticeQueryShape>

export const NoticeListShape = Type.Object({
  notices: Type.Array(NoticeLineShape),
  next: nullable(IdShape, { description: 'Give it as `after` for the next page; null: this was the last.' }),
})

interface Row {
  id: string
  kind: string
  topic: string
  source_language: string
  districts: string[]
  template_name: string | null
  created_by: string
  updated_at: Date
  archived_at: Date | null
  title: string | null
  reviewed: number
  broadcast_id: string | null
  state: BroadcastState
  starts_at: Date | null
  created_at: Date
  released_at: Date | null
  done_at: Date | null
  corrects_id: string | null
  repeat_of: string | null
}

/** The notices within reach, the last changed first, a page at a time. */
export async function listNotices(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  query: NoticeQuery,
): Promise<Static<typeof NoticeListShape>> {
  const conditions = [
    Prisma.sql`n.city_id = ${city.id}`,
    withinNoticeScope(grants, 'notice.read'),
    ...conditionsOf(query),
  ]
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT n.id, n.kind, n.topic, n.source_language, n.districts, n.template_name, n.created_by, n.updated_at,
      n.archived_at, v.words->>'title' AS title, b.id AS broadcast_id, b.state, b.starts_at, b.created_at,
      b.released_at, b.done_at, b.corrects_id, b.repeat_of,
      (SELECT count(*)::int FROM notice_version r
       WHERE r.notice_id = n.id AND r.status = 'reviewed' AND r.language = ANY (${city.languages}::text[])) AS reviewed
    FROM notice n
    LEFT JOIN notice_version v ON v.notice_id = n.id AND v.language = n.source_language
    LEFT JOIN LATERAL (SELECT * FROM broadcast WHERE notice_id = n.id ORDER BY created_at DESC, id DESC LIMIT 1) b ON true
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY n.updated_at DESC, n.id DESC
    LIMIT ${pageLength + 1}`
  const page = rows.slice(0, pageLength)
  const names = await readNames(
    prisma,
    page.map((row) => row.created_by),
  )
  return {
    notices: page.map((row) => viewLine(row, names.get(row.created_by) ?? '', city.languages.length)),
    next: rows.length > pageLength ? (page.at(-1)?.id ?? null) : null,
  }
}

function conditionsOf({ list = 'current', ...query }: NoticeQuery): Prisma.Sql[] {
  const conditions = [
    list === 'archived' ? Prisma.sql`n.archived_at IS NOT NULL` : Prisma.sql`n.archived_at IS NULL`,
  ]
  if (list === 'templates') conditions.push(Prisma.sql`n.template_name IS NOT NULL`)
  if (list === 'current') conditions.push(Prisma.sql`n.template_name IS NULL`)
  if (query.state !== undefined) conditions.push(Prisma.sql`coalesce(b.state, 'draft') = ${query.state}`)
  if (query.kind !== undefined) conditions.push(Prisma.sql`n.kind = ${query.kind}`)
  if (query.topic !== undefined) conditions.push(Prisma.sql`n.topic = ${query.topic}`)
  if (query.district !== undefined) conditions.push(Prisma.sql`${query.district} = ANY (n.districts)`)
  if (query.search) {
    conditions.push(Prisma.sql`position(lower(${query.search}) in lower(v.words->>'title')) > 0`)
  }
  if (query.after !== undefined) {
    conditions.push(
      Prisma.sql`(n.updated_at, n.id) < (SELECT updated_at, id FROM notice WHERE id = ${query.after}::uuid)`,
    )
  }
  return conditions
}

function viewLine(row: Row, author: string, languages: number): Static<typeof NoticeLineShape> {
  return {
    id: row.id,
    kind: row.kind,
    topic: row.topic,
    title: row.title ?? '',
    sourceLanguage: row.source_language,
    districts: row.districts,
    templateName: row.template_name,
    author,
    updatedAt: row.updated_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
    reviewed: row.reviewed,
    languages,
    broadcast:
      row.broadcast_id === null
        ? null
        : {
            id: row.broadcast_id,
            state: row.state,
            startsAt: row.starts_at?.toISOString() ?? null,
            createdAt: row.created_at.toISOString(),
            releasedAt: row.released_at?.toISOString() ?? null,
            doneAt: row.done_at?.toISOString() ?? null,
            correctsId: row.corrects_id,
            repeatOf: row.repeat_of,
          },
  }
}
