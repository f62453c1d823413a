import type { RegistrationState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'
import { nextDecentMoment } from '#content/city/quiet-hours.ts'
import type { Runtime } from '../runtime.ts'
import { isReminder } from './remind.ts'
import { tellOfEvent } from './tell.ts'

const gotPlaces = {
  state: 'registered' satisfies RegistrationState,
  movedUpAt: { not: null },
} as const

/**
 * Tells residents that they got the places they waited for, at a decent hour unless the event is too close for that: in quiet hours the
 * sweep does it afterwards (`tellLaterMovedUp`). Nothing waits in the outbox meanwhile, so that a cancellation does not wait behind it,
 * and who goes back on it hears nothing. Call it with what `register`, `cancelRegistration` and `promoteWaiting` gave as moved up. Gives
 * the channels to wake after the commit.
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
  if (event.state === 'cancelled' || (decent > now && decent < event.startsAt)) return []
  const mine = { ...gotPlaces, eventId, residentId: { in: [...residentIds] } }
  await transaction.registration.updateMany({
    where: mine,
    data: { movedUpAt: null, ...isReminder(city, event, now) },
  })
  return tellOfEvent(transaction, event, residentIds, {
    key: 'eventNews.movedUp',
    class: 'mustArrive',
    dueAt: now,
  })
}

/** Tells those who got their places in quiet hours, now that they are over. */
export async function tellLaterMovedUp(runtime: Runtime): Promise<void> {
  const { prisma, city, clock } = runtime
  const events = await prisma.event.findMany({
    where: { cityId: city.id, startsAt: { gt: clock() }, registrations: { some: gotPlaces } },
    select: { id: true },
  })
  for (const { id } of events) {
    const channels = await prisma.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM event WHERE id = ${id}::uuid FOR NO KEY UPDATE`
      const rows = await transaction.registration.findMany({
        where: { ...gotPlaces, eventId: id },
        select: { residentId: true },
      })
      return tellMovedUp(
        runtime,
        transaction,
        id,
        rows.map(({ residentId }) => residentId),
      )
    })
    runtime.doorbell.delivery(channels)
  }
}
