import { type Static, Type } from 'typebox'
import { type CaseState, nextStates, type Priority, priorities } from '#civic/case.ts'
import { type ReasonCode, reasonCodes, reasonCodesFor } from '#civic/reason.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import type { Prisma } from '#prisma/client.ts'
import { NamedShape, StateShape, viewNamed } from './case-head.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

const CaseLinkShape = Type.Object({ id: IdShape, reference: Type.String() })

/** How the work on a case stands: whose it is, until when, who helps, what belongs together. */
export const CaseWorkShape = Type.Object({
  team: nullable(NamedShape),
  assignee: nullable(Type.Object({ id: IdShape, name: Type.String() })),
  priority: Type.Enum([...priorities]),
  sensitive: Type.Boolean(),
  dueAt: nullable(TimeShape),
  escalatedAt: nullable(TimeShape),
  unansweredSince: nullable(TimeShape),
  reopened: Type.Integer({ description: 'How often it was taken up again.' }),
  reasonCode: nullable(Type.Enum([...reasonCodes])),
  reasons: Type.Array(Type.Object({ state: StateShape, codes: Type.Array(Type.Enum([...reasonCodes])) }), {
    description: 'The reasons that fit each state that may follow.',
  }),
  tasks: Type.Array(
    Type.Object({
      id: IdShape,
      body: NamedShape,
      team: nullable(NamedShape),
      text: Type.String(),
      state: Type.Enum(['open', 'done', 'declined']),
      answer: nullable(Type.String()),
      dueAt: nullable(TimeShape),
    }),
  ),
  duplicateOf: nullable(CaseLinkShape),
  duplicates: Type.Array(CaseLinkShape),
  coAffected: Type.Integer({ description: 'How many others said "me too".' }),
  coAffectedOn: Type.Array(Type.Object({ channel: Type.String(), people: Type.Integer() }), {
    description: 'On which channels they hear of it; who is on two counts on both.',
  }),
  followUps: Type.Array(
    Type.Object({
      id: IdShape,
      askedAt: TimeShape,
      language: LanguageShape,
      solved: nullable(Type.String()),
      rating: nullable(Type.Integer()),
      comment: nullable(Type.String()),
      answeredAt: nullable(TimeShape),
    }),
  ),
})
type CaseWorkView = Static<typeof CaseWorkShape>

/** The columns and rows it is made of; only what the caller's wall lets through. */
export async function readCaseWork(
  transaction: Transaction,
  city: City,
  row: Prisma.CaseModel,
): Promise<CaseWorkView> {
  const tasks = await transaction.caseTask.findMany({ where: { caseId: row.id }, orderBy: { id: 'asc' } })
  const assignee =
    row.assigneeId === null
      ? null
      : await transaction.staff.findUnique({
          where: { id: row.assigneeId },
          select: { id: true, displayName: true },
        })
  const link = { id: true, reference: true }
  const duplicateOf =
    row.duplicateOfId === null
      ? null
      : await transaction.case.findUnique({ where: { id: row.duplicateOfId }, select: link })
  const duplicates = await transaction.case.findMany({
    where: { duplicateOfId: row.id },
    select: link,
    orderBy: { id: 'asc' },
  })
  const others = await transaction.coAffected.findMany({
    where: { caseId: row.id },
    select: { resident: { select: { addresses: { select: { channel: true, state: true } } } } },
  })
  const followUps = await transaction.followUp.findMany({
    where: { caseId: row.id },
    orderBy: { id: 'asc' },
    include: { resident: { select: { language: true } } },
  })
  return {
    team: viewNamed(city.teams, row.team),
    assignee: assignee && { id: assignee.id, name: assignee.displayName },
    priority: row.priority as Priority,
    sensitive: row.sensitive,
    dueAt: time(row.dueAt),
    escalatedAt: time(row.escalatedAt),
    unansweredSince: time(row.unansweredSince),
    reopened: row.reopened,
    reasonCode: row.reasonCode as ReasonCode | null,
    reasons: nextStates(row.state as CaseState)
      .map((state) => ({ state, codes: [...reasonCodesFor(state)] }))
      .filter(({ codes }) => codes.length > 0),
    tasks: tasks.map((task) => ({
      id: task.id,
      body: viewNamed(city.bodies, task.body) ?? { id: task.body, name: { de: task.body } },
      team: viewNamed(city.teams, task.team),
      text: task.text,
      state: task.state as 'open' | 'done' | 'declined',
      answer: task.answer,
      dueAt: time(task.dueAt),
    })),
    duplicateOf,
    duplicates,
    coAffected: others.length,
    coAffectedOn: countChannels(others.map(({ resident }) => resident.addresses)),
    followUps: followUps.map(({ id, solved, rating, comment, askedAt, answeredAt, resident }) => ({
      id,
      askedAt: askedAt.toISOString(),
      language: viewLanguage(resident.language),
      solved,
      rating,
      comment,
      answeredAt: time(answeredAt),
    })),
  }
}

/** Where people can be reached: on each channel, how many of them. */
function countChannels(people: { channel: string; state: string }[][]) {
  const reached = people.flatMap((addresses) => [
    ...new Set(addresses.filter(({ state }) => state === 'active').map(({ channel }) => channel)),
  ])
  return [...new Set(reached)]
    .sort()
    .map((channel) => ({ channel, people: reached.filter((one) => one === channel).length }))
}

function time(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
