import { type Static, Type } from 'typebox'
import {
  type EventOffer,
  type EventState,
  eventOffers,
  eventStates,
  type QuestionState,
} from '#civic/event.ts'
import { type Grant, mayDoIn } from '#civic/role.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { Runtime } from '../runtime.ts'
import { IdShape, nullable, TimeShape } from '../staff/shape.ts'
import { countPeople, type PeopleOf } from './people.ts'
import { seesDistricts } from './reach.ts'
import { wordColumns, wordsIn } from './words.ts'

/** An event as the desk sees it in its list: its German title, or the source's. */
export const EventShape = Type.Object({
  id: IdShape,
  noticeId: IdShape,
  kind: Type.String({ description: 'A kind of notice.' }),
  code: Type.String({ description: 'The last part of its short link.' }),
  title: Type.String(),
  areas: Type.Array(Type.Object({ code: Type.String(), name: Type.String() }), {
    description: 'Districts; none: the whole city.',
  }),
  place: nullable(Type.String()),
  startsAt: TimeShape,
  endsAt: nullable(TimeShape),
  state: Type.Enum(eventStates),
  published: Type.Boolean(),
  registration: Type.Boolean(),
  registrationUntil: nullable(TimeShape),
  places: nullable(Type.Integer({ minimum: 0 }), { description: 'null: as many as come.' }),
  offers: Type.Array(Type.Enum([...eventOffers])),
  untold: Type.Boolean({ description: 'Date, place or state changed, and those registered do not know it.' }),
  newsDueAt: nullable(TimeShape, { description: 'When they are told by itself.' }),
  people: Type.Integer({ description: 'Who has a place, or was there.' }),
  waiting: Type.Integer({ description: 'People who wait for a place.' }),
  openQuestions: Type.Integer(),
  mayManage: Type.Boolean(),
})
export type EventView = Static<typeof EventShape>

export const EventListShape = Type.Object({ events: Type.Array(EventShape) })

/** Longest list; a city has some hundred events a year. */
const most = 300

const openStates: string[] = ['new', 'raised'] satisfies QuestionState[]

/** The columns of an event that `viewEvent` needs. */
export const eventColumns = {
  notice: { select: { ...wordColumns, kind: true, districts: true } },
  questions: { where: { state: { in: openStates } }, select: { id: true } },
} as const

type EventRow = Awaited<ReturnType<typeof readRows>>[number]

/** The events within reach: those to come, soonest first, or those that are over, latest first. */
export async function listEvents(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  grants: readonly Grant[],
  when: 'coming' | 'over',
): Promise<EventView[]> {
  const rows = (await readRows(runtime, when)).filter(({ notice }) =>
    seesDistricts(grants, 'notice.read', notice.districts),
  )
  const peopleOf = await countPeople(
    runtime.prisma,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => viewEvent(runtime, grants, row, peopleOf))
}

function readRows(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  when: 'coming' | 'over',
) {
  const begin = new Date(clock().getTime() - 12 * 3_600_000)
  return prisma.event.findMany({
    where: { cityId: city.id, startsAt: when === 'coming' ? { gte: begin } : { lt: begin } },
    include: eventColumns,
    orderBy: [{ startsAt: when === 'coming' ? 'asc' : 'desc' }, { id: 'asc' }],
    take: most,
  })
}

/** An event's row as the desk shows it. */
export function viewEvent(
  { city }: Pick<Runtime, 'city'>,
  grants: readonly Grant[],
  row: EventRow,
  peopleOf: PeopleOf,
): EventView {
  return {
    id: row.id,
    noticeId: row.noticeId,
    kind: row.notice.kind,
    code: row.code,
    title: wordsIn(row.notice, sourceLanguage).title,
    areas: city.areas
      .filter(({ code }) => row.areas.includes(code))
      .map(({ code, name }) => ({ code, name })),
    place: row.place,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    state: row.state as EventState,
    published: row.publishedAt !== null,
    registration: row.registration,
    registrationUntil: row.registrationUntil?.toISOString() ?? null,
    places: row.places,
    offers: row.offers as EventOffer[],
    untold: row.newsDueAt !== null,
    newsDueAt: row.newsDueAt?.toISOString() ?? null,
    people: peopleOf(row.id, 'registered', 'attended'),
    waiting: peopleOf(row.id, 'waiting'),
    openQuestions: row.questions.length,
    mayManage: mayDoIn(grants, 'event.manage', row.notice.districts),
  }
}
