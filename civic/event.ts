import { v7 as uuidv7 } from 'uuid'
import { Prisma } from '#prisma/client.ts'
import type { Transaction } from './transaction.ts'

/**
 * Where an event stands. `changed`: its date or place is another than first announced. `doubtful`: the calendar it came from does not
 * name it any more, and nobody at the desk has said yet whether it takes place.
 */
export const eventStates = ['planned', 'changed', 'cancelled', 'doubtful'] as const
export type EventState = (typeof eventStates)[number]

/** What an event may offer on wish. */
export const eventOffers = ['interpreter', 'childcare', 'stepFree', 'signLanguage'] as const
export type EventOffer = (typeof eventOffers)[number]

/** `registered` has places; `waiting` gets them when enough become free; `attended` was there. */
export const registrationStates = ['registered', 'waiting', 'cancelled', 'attended'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** `new`; `raised`: put to the panel; `answered`; `hidden`: nothing for the panel. */
export const questionStates = ['new', 'raised', 'answered', 'hidden'] as const
export type QuestionState = (typeof questionStates)[number]

/** How long after its beginning an event of unknown end counts as going on. */
const assumedMs = 3 * 3_600_000
/** Questions are taken until so long after the end: the evening's own, asked on the way home. */
const questionsAfterMs = 24 * 3_600_000

/** An event that is still to come or going on, as a chat offers it. */
export interface OpenEvent {
  id: string
  noticeId: string
  code: string
  /** In the language asked for when the notice has it, otherwise in the notice's own. */
  title: string
  titleLanguage: string
  /** As people find it; null when it is not known yet. */
  place: string | null
  startsAt: Date
  endsAt: Date | null
  state: EventState
  offers: EventOffer[]
  /** Whether the office wants people to register. */
  registration: boolean
  /** Whether a registration would be taken now. */
  takesRegistrations: boolean
  /** Null: as many as come. */
  placesLeft: number | null
}

interface EventRow extends Omit<OpenEvent, 'takesRegistrations' | 'placesLeft' | 'title' | 'titleLanguage'> {
  registrationUntil: Date | null
  places: number | null
  taken: number
  title: string | null
  titleLanguage: string | null
}

/**
 * Published events that are not over, soonest first; with `code` that one alone, also when it was cancelled, and as long as questions are
 * taken.
 */
export async function openEvents(
  transaction: Transaction,
  { cityId, language, at, code }: { cityId: string; language: string; at: Date; code?: string },
): Promise<OpenEvent[]> {
  const since = code === undefined ? at : new Date(at.getTime() - questionsAfterMs)
  const rows = await transaction.$queryRaw<EventRow[]>`
    SELECT e.id, e.notice_id AS "noticeId", e.code, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.state, e.offers,
      e.registration, e.registration_until AS "registrationUntil", e.places, e.place,
      (SELECT coalesce(sum(g.people), 0)::int FROM registration g
       WHERE g.event_id = e.id AND g.state IN ('registered', 'attended')) AS taken,
      v.words->>'title' AS title, v.language AS "titleLanguage"
    FROM event e JOIN notice n ON n.id = e.notice_id
    LEFT JOIN LATERAL (
      SELECT v.words, v.language FROM notice_version v
      WHERE v.notice_id = n.id AND v.words ? 'title'
        AND (v.language = n.source_language OR v.language = ${language} AND v.status IN ('machine', 'inReview', 'reviewed'))
      ORDER BY v.language = ${language} DESC LIMIT 1) v ON true
    WHERE e.city_id = ${cityId} AND e.published_at IS NOT NULL
      AND coalesce(e.ends_at, e.starts_at + ${assumedMs} * interval '1 millisecond') > ${since}
      AND ${code === undefined ? Prisma.sql`e.state <> 'cancelled'` : Prisma.sql`e.code = ${code}`}
    ORDER BY e.starts_at, e.id LIMIT 50`
  return rows.map(({ registration, registrationUntil, places, taken, title, titleLanguage, ...row }) => ({
    ...row,
    registration,
    title: title ?? row.code,
    titleLanguage: titleLanguage ?? language,
    takesRegistrations: takesRegistrations({ ...row, registration, registrationUntil }, at),
    placesLeft: places === null ? null : Math.max(0, places - taken),
  }))
}

/** Whether a registration is taken at this moment: the office wants them, and it is neither too late nor cancelled. */
export function takesRegistrations(
  event: { registration: boolean; registrationUntil: Date | null; startsAt: Date; state: string },
  at: Date,
): boolean {
  const { registration, registrationUntil, startsAt, state } = event
  // An event may have been moved to before the end of its registration.
  const until = registrationUntil !== null && registrationUntil < startsAt ? registrationUntil : startsAt
  return registration && state !== 'cancelled' && at < until
}

/** What somebody says when they want to come. `interpreter` is a language tag. */
export interface RegistrationWish {
  people: number
  interpreter: string | null
  /** Children to be looked after. */
  children: number
  stepFree: boolean
  signLanguage: boolean
}

/**
 * What became of it. `kept`: there are not enough places for more people; those they have stay theirs, and the other wishes are noted.
 * `movedUp`: residents who got places because these people need fewer; tell them (gateway/events/moved-up.ts).
 */
export interface RegistrationResult {
  state: 'registered' | 'waiting' | 'kept' | 'closed' | 'cancelled'
  movedUp: string[]
}

/**
 * Registers somebody, or changes what they said before. Places are counted under a lock on the event, so there are never more people
 * than places; whoever does not fit waits in the order of coming. `closed` also when there is no such event.
 */
export async function register(
  transaction: Transaction,
  input: { eventId: string; residentId: string; at: Date } & RegistrationWish,
): Promise<RegistrationResult> {
  const { eventId, residentId, at, ...wish } = input
  const event = await lockEvent(transaction, eventId)
  if (event?.state === 'cancelled') return { state: 'cancelled', movedUp: [] }
  if (!event || !takesRegistrations(event, at)) return { state: 'closed', movedUp: [] }
  const where = { eventId_residentId: { eventId, residentId } }
  const before = await transaction.registration.findUnique({ where })
  const holds = before?.state === 'registered' || before?.state === 'attended'
  const held = holds ? before.people : 0
  const more = wish.people - held
  // The office may have lowered the places below those taken: whoever wants no more keeps what they have.
  const fits = (holds && more <= 0) || more <= (await freePlaces(transaction, event))
  const known = { toldSequence: event.sequence, movedUpAt: null }
  if (holds && !fits) {
    await transaction.registration.update({ where, data: { ...wish, ...known, people: held } })
    return { state: 'kept', movedUp: [] }
  }
  const state = fits ? 'registered' : 'waiting'
  const isNew = before === null || before.state === 'cancelled'
  await transaction.registration.upsert({
    where,
    create: { id: uuidv7(), eventId, residentId, state, at, ...wish, ...known },
    update: { state, ...wish, ...known, ...(isNew && { at, cancelledAt: null, remindedAt: null }) },
  })
  const movedUp = more < 0 ? await promoteWaiting(transaction, eventId, at) : []
  return { state, movedUp }
}

/** Takes a registration back; who waits moves up. `none`: there was nothing to take back. */
export async function cancelRegistration(
  transaction: Transaction,
  { eventId, residentId, at }: { eventId: string; residentId: string; at: Date },
): Promise<{ state: 'cancelled' | 'none'; movedUp: string[] }> {
  const event = await lockEvent(transaction, eventId)
  const { count } = await transaction.registration.updateMany({
    where: { eventId, residentId, state: { in: ['registered', 'waiting'] satisfies RegistrationState[] } },
    data: { state: 'cancelled' satisfies RegistrationState, cancelledAt: at },
  })
  if (count === 0) return { state: 'none', movedUp: [] }
  const goesOn = event !== null && event.state !== 'cancelled' && at < event.startsAt
  return { state: 'cancelled', movedUp: goesOn ? await promoteWaiting(transaction, eventId, at) : [] }
}

/**
 * Gives free places to those who wait, in the order they came; a group that does not fit is passed over and keeps its turn. Gives the
 * residents who got places; they are to be told (gateway/events/moved-up.ts). Call it under the event's lock, or for an event whose
 * places have changed.
 */
export async function promoteWaiting(transaction: Transaction, eventId: string, at: Date): Promise<string[]> {
  const event = await lockEvent(transaction, eventId)
  if (!event) return []
  let free = await freePlaces(transaction, event)
  const waiting = await transaction.registration.findMany({
    where: { eventId, state: 'waiting' satisfies RegistrationState },
    select: { id: true, residentId: true, people: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const fitting = waiting.filter(({ people }) => {
    if (people > free) return false
    free -= people
    return true
  })
  await transaction.registration.updateMany({
    where: { id: { in: fitting.map(({ id }) => id) } },
    data: { state: 'registered' satisfies RegistrationState, movedUpAt: at },
  })
  return fitting.map(({ residentId }) => residentId)
}

/** Keeps a question for the moderator, before the event, during it and a day longer. */
export async function askQuestion(
  transaction: Transaction,
  input: { eventId: string; residentId: string; text: string; language: string; at: Date },
): Promise<'asked' | 'closed'> {
  const event = await transaction.event.findUnique({ where: { id: input.eventId } })
  const endsAt = event && (event.endsAt?.getTime() ?? event.startsAt.getTime() + assumedMs)
  if (!event || endsAt === null || event.state === 'cancelled') return 'closed'
  if (input.at.getTime() > endsAt + questionsAfterMs) return 'closed'
  await transaction.eventQuestion.create({ data: { id: uuidv7(), ...input } })
  return 'asked'
}

interface LockedEvent {
  id: string
  state: string
  sequence: number
  registration: boolean
  registrationUntil: Date | null
  startsAt: Date
  places: number | null
}

async function lockEvent(transaction: Transaction, eventId: string): Promise<LockedEvent | null> {
  const [event] = await transaction.$queryRaw<LockedEvent[]>`
    SELECT id, state, sequence, registration, registration_until AS "registrationUntil", starts_at AS "startsAt", places
    FROM event WHERE id = ${eventId}::uuid FOR NO KEY UPDATE`
  return event ?? null
}

async function freePlaces(transaction: Transaction, { id, places }: LockedEvent): Promise<number> {
  if (places === null) return Number.POSITIVE_INFINITY
  const { _sum } = await transaction.registration.aggregate({
    where: { eventId: id, state: { in: ['registered', 'attended'] satisfies RegistrationState[] } },
    _sum: { people: true },
  })
  return places - (_sum.people ?? 0)
}
