import type { Transaction } from '#civic/transaction.ts'
import { nextDecentMoment } from '#content/city/quiet-hours.ts'
import type { Runtime } from '../runtime.ts'
import { tellOfEvent } from './tell.ts'

/**
 * Tells residents that they got the places they waited for, at a decent hour unless the event is too close for that. Call it with what
 * `register`, `cancelRegistration` and `promoteWaiting` gave as moved up. Gives the channels to wake after the commit.
 */
export async function tellMovedUp(
  { clock, city }: Pick<Runtime, 'clock' | 'city'>,
  transaction: Transaction,
  eventId: string,
  residentIds: readonly string[],
): Promise<string[]> {
  if (residentIds.length === 0) return []
  const event = await transaction.event.findUniqueOrThrow({ where: { id: eventId } })
  const now = clock()
  const decent = nextDecentMoment(city, now)
  return tellOfEvent(transaction, event, residentIds, {
    key: 'eventNews.movedUp',
    class: 'mustArrive',
    dueAt: decent < event.startsAt ? decent : now,
  })
}
