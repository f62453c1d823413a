import { type Static, Type } from 'typebox'
import { validate as isUuid } from 'uuid'
import { caseStates, isClosed } from '#civic/case.ts'
import { parseReference } from '#civic/reference.ts'
import type { City } from '#content/city/city.ts'
import type { Runtime } from '../runtime.ts'
import { CaseHeadShape, viewHead } from './case-head.ts'
import { line, nullable } from './shape.ts'

const excerptLength = 160

/** What the case list may be asked. */
export const CaseQueryShape = Type.Object({
  state: Type.Optional(
    Type.Enum(['open', 'closed', ...caseStates], { description: 'One state, or all open or closed ones.' }),
  ),
  search: Type.Optional(line({ maxLength: 40, description: 'A part of a reference number.' })),
  after: Type.Optional(line({ maxLength: 200, description: '`next` of the page before.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '50 if absent.' })),
})
type CaseQuery = Static<typeof CaseQueryShape>

/** A page of the case list, newest first. */
export const CasePageShape = Type.Object({
  cases: Type.Array(
    Type.Object({
      ...CaseHeadShape.properties,
      excerpt: Type.String({ description: 'The first words of the concern, in its own language.' }),
    }),
  ),
  next: nullable(
    Type.String({ description: 'Give it as `after` to get the next page; null: this is the last.' }),
  ),
})
type CasePage = Static<typeof CasePageShape>

/** Where a page ended: pages follow (createdAt, id), so a new case never shifts an older one to another page. */
export interface CaseCursor {
  createdAt: Date
  id: string
}

/** Reads a cursor back; `null` when it was not made by `listCases`. */
export function parseCursor(text: string): CaseCursor | null {
  const [time, id] = Buffer.from(text, 'base64url').toString().split('|')
  const createdAt = new Date(time ?? '')
  const isTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time ?? '') && !Number.isNaN(createdAt.getTime())
  return isTime && isUuid(id) ? { createdAt, id: String(id) } : null
}

/** One page of the city's cases. */
export async function listCases(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  query: Omit<CaseQuery, 'after'>,
  after: CaseCursor | null,
): Promise<CasePage> {
  const limit = query.limit ?? 50
  const rows = await runtime.prisma.case.findMany({
    where: {
      cityId: runtime.city.id,
      ...whereState(query.state),
      ...whereReference(runtime.city, query.search?.trim()),
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { concern: true },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    cases: page.map((row) => ({ ...viewHead(runtime.city, row), excerpt: excerptOf(row.concern.text) })),
    next: rows.length > limit && last ? formatCursor(last) : null,
  }
}

/** A whole number is found however it is written; otherwise any part of it as printed. */
function whereReference({ referencePrefix }: City, search: string | undefined) {
  if (!search) return {}
  const whole = parseReference(referencePrefix, search)
  return { reference: whole ?? { contains: search, mode: 'insensitive' as const } }
}

function whereState(state: CaseQuery['state']) {
  if (state === undefined) return {}
  if (state === 'open') return { state: { in: caseStates.filter((one) => !isClosed(one)) } }
  return { state: { in: state === 'closed' ? caseStates.filter(isClosed) : [state] } }
}

function formatCursor({ createdAt, id }: CaseCursor): string {
  return Buffer.from(`${createdAt.toISOString()}|${id}`).toString('base64url')
}

function excerptOf(text: string): string {
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim())
  return letters.length <= excerptLength ? letters.join('') : `${letters.slice(0, excerptLength).join('')}…`
}
