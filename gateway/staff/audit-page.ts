import { type Static, Type } from 'typebox'
import { validate as isUuid } from 'uuid'
import { parseReference } from '#civic/reference.ts'
import type { Runtime } from '../runtime.ts'
import { GivenTimeShape, line, nullable, TimeShape } from './shape.ts'

/** What the log may be asked. */
export const AuditQueryShape = Type.Object({
  actor: Type.Optional(
    line({ maxLength: 100, description: 'A staff id, or "resident", "system", "unknown".' }),
  ),
  action: Type.Optional(line({ maxLength: 60 })),
  subject: Type.Optional(line({ maxLength: 60, description: 'A reference number or an id.' })),
  from: Type.Optional(GivenTimeShape),
  to: Type.Optional(GivenTimeShape),
  after: Type.Optional(Type.String({ pattern: '^\\d{1,18}$', description: '`next` of the page before.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 if absent.' })),
})
type AuditQuery = Static<typeof AuditQueryShape>

/** A page of the log, the newest line first. It holds ids and codes, never words of a message. */
export const AuditPageShape = Type.Object({
  entries: Type.Array(
    Type.Object({
      id: Type.String(),
      at: TimeShape,
      actor: Type.Object({ id: Type.String(), name: nullable(Type.String()) }),
      action: Type.String(),
      subject: Type.Object({
        id: Type.String(),
        kind: Type.Enum(['case', 'account', 'other']),
        name: nullable(Type.String({ description: 'The reference of a case, the name of an account.' })),
      }),
      detail: nullable(Type.Record(Type.String(), Type.Unknown())),
    }),
  ),
  next: nullable(
    Type.String({ description: 'Give it as `after` to get the next page; null: this is the last.' }),
  ),
})
type AuditPage = Static<typeof AuditPageShape>

type Needs = Pick<Runtime, 'prisma' | 'city'>

/** One page of the log. */
export async function readAudit(runtime: Needs, query: AuditQuery): Promise<AuditPage> {
  const limit = query.limit ?? 50
  const { actor, action } = query
  const rows = await runtime.prisma.auditEntry.findMany({
    where: {
      ...(actor !== undefined && { actor }),
      ...(action !== undefined && { action }),
      ...(query.subject !== undefined && { subject: await findSubject(runtime, query.subject) }),
      ...(query.after !== undefined && { id: { lt: BigInt(query.after) } }),
      at: { ...(query.from && { gte: new Date(query.from) }), ...(query.to && { lt: new Date(query.to) }) },
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const nameOf = await readNames(runtime, page)
  return {
    entries: page.map(({ id, at, actor, action, subject, detail }) => ({
      id: String(id),
      at: at.toISOString(),
      actor: { id: actor, name: nameOf(actor).kind === 'account' ? nameOf(actor).name : null },
      action,
      subject: { id: subject, ...nameOf(subject) },
      detail: detail as Record<string, unknown> | null,
    })),
    next: rows.length > limit ? String(page.at(-1)?.id) : null,
  }
}

/** A reference number stands for its case, however it is written, and a login for its account. */
async function findSubject({ prisma, city }: Needs, subject: string): Promise<string> {
  const reference = parseReference(city.referencePrefix, subject)
  const select = { id: true }
  const found = reference
    ? await prisma.case.findUnique({ where: { reference }, select })
    : await prisma.staff.findUnique({ where: { login: subject.trim() }, select })
  return found?.id ?? subject
}

type Name = AuditPage['entries'][number]['subject']

async function readNames({ prisma, city }: Needs, rows: { actor: string; subject: string }[]) {
  const ids = [...new Set(rows.flatMap(({ actor, subject }) => [actor, subject]))].filter((id) => isUuid(id))
  const [staff, cases] = await Promise.all([
    prisma.staff.findMany({ where: { id: { in: ids } }, select: { id: true, displayName: true } }),
    prisma.case.findMany({
      where: { id: { in: ids }, cityId: city.id },
      select: { id: true, reference: true },
    }),
  ])
  const names = new Map<string, Omit<Name, 'id'>>([
    ...staff.map(({ id, displayName }) => [id, { kind: 'account', name: displayName }] as const),
    ...cases.map(({ id, reference }) => [id, { kind: 'case', name: reference }] as const),
  ])
  return (id: string) => names.get(id) ?? ({ kind: 'other', name: null } as const)
}
