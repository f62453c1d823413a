import type { EventState, RegistrationState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'
import { type Event, Prisma } from '#prisma/client.ts'

/** Whom news of an event concerns: who has a place, and who waits for one. */
export const concerned: RegistrationState[] = ['registered', 'waiting']

/** So long a change may be taken back or changed again before those registered are told by themselves. */
const settleMs = 3_600_000
/** Closer to its beginning nobody waits for that. */
export const closeMs = 24 * 3_600_000

/** What people plan by: when and where it is, and whether. */
export type EventPlan = Pick<Event, 'startsAt' | 'endsAt' | 'place'> & { state: EventState }

/**
 * Brings an event to another plan. Once people may know of it, its calendar file says so, and it is noted when those registered hear of
 * it (gateway/events/news.ts). A change that is taken back before they heard is none. The caller holds the event's row.
 */
export async function changeEvent(
  transaction: Transaction,
  before: Event,
  { startsAt, endsAt, place, state }: EventPlan,
  at: Date,
): Promise<void> {
  const plan = { startsAt, endsAt, place }
  const now = knownAs({ ...plan, state, sequence: before.sequence + 1 })
  const old = knownAs({ ...before, state: before.state as EventState })
  if (isSamePlan(old, now)) return
  // What falls out falls out, whatever its date is now.
  const staysOff = old.state === 'cancelled' && state === 'cancelled'
  if (staysOff || !(await isKnown(transaction, before))) {
    await transaction.event.update({ where: { id: before.id }, data: { ...plan, state } })
    return
  }
  const known = (before.known as Known | null) ?? old
  const isBack = isSamePlan(known, now)
  await transaction.event.update({
    where: { id: before.id },
    data: {
      ...plan,
      state: isBack ? known.state : state === 'planned' ? 'changed' : state,
      sequence: now.sequence,
      updatedAt: at,
      known: isBack ? Prisma.DbNull : known,
      newsDueAt: isBack ? null : dueAt(before.startsAt, startsAt, at),
    },
  })
  if (isBack) await forgetNews(transaction, before.id, { from: known.sequence, to: now.sequence, at })
  if (before.startsAt.getTime() !== startsAt.getTime()) {
    await transaction.registration.updateMany({ where: { eventId: before.id }, data: { remindedAt: null } })
  }
}

/** Whether anybody may plan by it: the public, or who registered before it was taken from the public page. */
async function isKnown(transaction: Transaction, { id, publishedAt }: Event): Promise<boolean> {
  if (publishedAt !== null) return true
  return (await transaction.registration.count({ where: { eventId: id, state: { in: concerned } } })) > 0
}

/** The plan as those registered know it, while they have not been told of another one. */
type Known = {
  startsAt: string
  endsAt: string | null
  place: string | null
  state: EventState
  sequence: number
}

function knownAs({ startsAt, endsAt, place, state, sequence }: EventPlan & { sequence: number }): Known {
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    place,
    state,
    sequence,
  }
}

/** Whether somebody who knows the one need not hear of the other. `changed` only says that it was another one before. */
function isSamePlan(one: Known, other: Known): boolean {
  const whether = ({ state }: Known) => (state === 'changed' ? 'planned' : state)
  return (
    one.startsAt === other.startsAt &&
    one.endsAt === other.endsAt &&
    one.place === other.place &&
    whether(one) === whether(other)
  )
}

function dueAt(before: Date, after: Date, at: Date): Date | null {
  const [first, last] = before < after ? [before, after] : [after, before]
  if (last <= at) return null
  const settled = new Date(at.getTime() + settleMs)
  return first.getTime() - settled.getTime() > closeMs ? settled : at
}

/** Everything is as it was: only who registered in between knows something else, and hears of it. */
async function forgetNews(
  transaction: Transaction,
  eventId: string,
  { from, to, at }: { from: number; to: number; at: Date },
): Promise<void> {
  const where = { eventId, state: { in: concerned } }
  await transaction.registration.updateMany({
    where: { ...where, toldSequence: { lte: from } },
    data: { toldSequence: to },
  })
  const misled = await transaction.registration.count({ where: { ...where, toldSequence: { lt: to } } })
  if (misled > 0) await transaction.event.update({ where: { id: eventId }, data: { newsDueAt: at } })
}
