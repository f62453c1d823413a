import { type Static, Type } from 'typebox'
import { caseStates, priorities } from '#civic/case.ts'
import { caseKinds } from '#civic/concern.ts'
import { parseReference } from '#civic/reference.ts'
import type { Permission } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import { Prisma } from '#prisma/client.ts'
import type { StaffMember } from './account.ts'
import { withinScope } from './case-scope.ts'
import { type CaseScope, caseScopeOf } from './scope.ts'
import { GivenTimeShape, IdShape, line } from './shape.ts'

/** The views everybody has. Overdue ones come most overdue first, all others newest first. */
export const caseViews = [
  'mine',
  'team',
  'overdue',
  'unanswered',
  'sensitive',
  'open',
  'closed',
  'all',
] as const
export type CaseViewName = (typeof caseViews)[number]

const code = (description: string) => Type.Optional(line({ minLength: 1, maxLength: 60, description }))

/** What narrows the cases down, on the list, on the map and in a saved view. Everything given must hold. */
export const CaseFilterShape = Type.Object({
  view: Type.Optional(Type.Enum([...caseViews], { description: '"all" if absent; on the map "open".' })),
  search: Type.Optional(
    line({
      maxLength: 200,
      description:
        'A reference number, or words of the concern, its history and translations: all of them, the last one by its beginning, "in quotes" next to each other.',
    }),
  ),
  state: Type.Optional(Type.Enum([...caseStates])),
  team: code('Id of a team; "none": in no team.'),
  assignee: Type.Optional(
    Type.Union([IdShape, Type.Literal('none')], { description: 'Id of a staff member; "none": nobody.' }),
  ),
  district: code('Code of a district; "none": place unknown.'),
  subdistrict: code('Code of a subdistrict.'),
  category: code('Id of a category; "none": without one.'),
  kind: Type.Optional(Type.Enum([...caseKinds])),
  language: code('BCP 47 tag.'),
  channel: code('Id of a channel; "none": filed by staff.'),
  priority: Type.Optional(Type.Enum([...priorities])),
  from: Type.Optional({ ...GivenTimeShape, description: 'Filed at this moment or later.' }),
  to: Type.Optional({ ...GivenTimeShape, description: 'Filed before this moment.' }),
})
export type CaseFilter = Static<typeof CaseFilterShape>

/** A filter as SQL on "case" k, and how far the person who asks may look for it. */
export interface CaseSelection {
  scope: CaseScope
  /** One of these must hold for a case "k". */
  branches: Prisma.Sql[]
  /** Words to search for, when they are not a reference number. */
  search: string | null
}

/**
 * The cases within reach of somebody that a filter leaves. Who may only see heads is not told by a filter what stands inside:
 * words and assignees narrow down the cases one may read.
 */
export function selectCases(city: City, staff: StaffMember, filter: CaseFilter, now: Date): CaseSelection {
  const { view = 'all' } = filter
  const reference = filter.search === undefined ? null : parseReference(city.referencePrefix, filter.search)
  const search = reference === null ? (filter.search?.trim() ?? '') || null : null
  const looksInside = search !== null || filter.assignee !== undefined || view === 'mine'
  const permission: Permission = looksInside ? 'case.read' : 'case.overview'
  const scope = caseScopeOf(city, staff.grants, permission)
  const conditions = viewConditions(view, staff, now)
  if (reference !== null) conditions.push(Prisma.sql`k.reference = ${reference}`)
  conditions.push(...filterConditions(filter))
  const branches = withinScope(city, scope).map((reach) => Prisma.join([reach, ...conditions], ' AND '))
  return { scope, branches, search }
}

function viewConditions(view: CaseViewName, staff: StaffMember, now: Date): Prisma.Sql[] {
  switch (view) {
    case 'mine':
      return [Prisma.sql`k.assignee_id = ${staff.id}::uuid`, Prisma.sql`k.open`]
    case 'team':
      return [Prisma.sql`k.open`, ...ofOwnTeams(staff)]
    case 'overdue':
      return [Prisma.sql`k.due_at < ${now.toISOString()}::timestamptz`]
    case 'unanswered':
      return [Prisma.sql`k.unanswered_since IS NOT NULL`]
    case 'sensitive':
      return [Prisma.sql`k.sensitive`, Prisma.sql`k.open`]
    case 'open':
      return [Prisma.sql`k.open`]
    case 'closed':
      return [Prisma.sql`NOT k.open`]
    case 'all':
      return []
  }
}

/** Who works for all teams has no team of their own: theirs are all cases within reach. */
function ofOwnTeams({ grants }: StaffMember): Prisma.Sql[] {
  const teams = [...new Set(grants.flatMap((grant) => grant.teams))]
  if (teams.length === 0) return []
  return [Prisma.sql`(k.team = ANY (${teams}::text[]) OR k.shared_with && ${teams}::text[])`]
}

function filterConditions(filter: CaseFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  const equal = (column: Prisma.Sql, value: string | undefined) => {
    if (value === 'none') conditions.push(Prisma.sql`${column} IS NULL`)
    else if (value !== undefined) conditions.push(Prisma.sql`${column} = ${value}`)
  }
  equal(Prisma.sql`k.state`, filter.state)
  equal(Prisma.sql`k.team`, filter.team)
  equal(Prisma.sql`k.district`, filter.district)
  equal(Prisma.sql`k.subdistrict`, filter.subdistrict)
  equal(Prisma.sql`k.category`, filter.category)
  equal(Prisma.sql`k.kind`, filter.kind)
  equal(Prisma.sql`k.language`, filter.language)
  equal(Prisma.sql`k.channel`, filter.channel)
  equal(Prisma.sql`k.priority`, filter.priority)
  if (filter.assignee === 'none') conditions.push(Prisma.sql`k.assignee_id IS NULL`)
  else if (filter.assignee !== undefined) {
    conditions.push(Prisma.sql`k.assignee_id = ${filter.assignee}::uuid`)
  }
  if (filter.from !== undefined) conditions.push(Prisma.sql`k.created_at >= ${filter.from}::timestamptz`)
  if (filter.to !== undefined) conditions.push(Prisma.sql`k.created_at < ${filter.to}::timestamptz`)
  return conditions
}
