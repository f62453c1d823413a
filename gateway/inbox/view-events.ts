import { namedEvent } from '#bots/conversations/event/named.ts'
import type { KnownEvent } from '#bots/engine/session.ts'
import { openEvents, type RegistrationState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { readEvent } from './event.ts'
import type { Picked } from './picked.ts'

/** The events a turn may be about, with what this person said about coming. Read only for such a turn. */
export async function knownEvents(
  { city, clock }: Pick<Runtime, 'city' | 'clock'>,
  transaction: Transaction,
  { message, resident }: Picked,
): Promise<KnownEvent[]> {
  const named = namedEvent(readEvent(message), resident.session, resident.language)
  if (!named) return []
  const events = await openEvents(transaction, {
    cityId: city.id,
    language: resident.language,
    at: clock(),
    ...(named.code !== null && { code: named.code }),
  })
  const registrations = await transaction.registration.findMany({
    where: { residentId: resident.id, eventId: { in: events.map(({ id }) => id) } },
    select: {
      eventId: true,
      state: true,
      people: true,
      interpreter: true,
      children: true,
      stepFree: true,
      signLanguage: true,
    },
  })
  return events.map((event) => {
    const found = registrations.find(({ eventId }) => eventId === event.id)
    if (!found) return { ...event, own: null }
    const { eventId: _, state, ...wish } = found
    return { ...event, own: { ...wish, state: state as RegistrationState } }
  })
}
