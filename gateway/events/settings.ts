import { type EventOffer, promoteWaiting } from '#civic/event.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { writeAudit } from '../staff/audit.ts'
import { tellMovedUp } from './moved-up.ts'
import { lockEvent } from './reach.ts'
import { EventRefusal } from './refusal.ts'

/** What the office decides about an event besides its notice. */
export interface EventSettings {
  /** Whether it has a public page and stands in the calendars. */
  published: boolean
  registration: boolean
  /** Null: until it begins. */
  registrationUntil: Date | null
  /** Null: as many as come. Fewer than are registered: nobody loses their place, and nobody gets one. */
  places: number | null
  offers: readonly EventOffer[]
}

/**
 * Changes the settings of an event; who waits gets the places that are free now and is told. Throws `EventRefusal`: unknownEvent,
 * eventCancelled, registrationTooLate.
 */
export async function setEvent(
  runtime: Runtime,
  staff: StaffMember,
  id: string,
  { published, offers, ...settings }: EventSettings,
): Promise<void> {
  const at = runtime.clock()
  const channels = await runtime.prisma.$transaction(async (transaction) => {
    const event = await lockEvent(transaction, runtime.city, staff.grants, id)
    if (event.state === 'cancelled') {
      throw new EventRefusal(
        'eventCancelled',
        'id',
        'The event is cancelled: write a new notice for a new one.',
      )
    }
    if (settings.registrationUntil !== null && settings.registrationUntil > event.startsAt) {
      const message = 'Registration ends when the event begins at the latest: choose an earlier moment.'
      throw new EventRefusal('registrationTooLate', 'registrationUntil', message)
    }
    await transaction.event.update({
      where: { id },
      data: {
        ...settings,
        offers: [...offers],
        publishedAt: published ? (event.publishedAt ?? at) : null,
        updatedAt: at,
      },
    })
    await writeAudit(
      { prisma: transaction, clock: runtime.clock },
      { actor: staff.id, action: 'setEvent', subject: id, detail: { published, places: settings.places } },
    )
    const movedUp = at < event.startsAt ? await promoteWaiting(transaction, id, at) : []
    return tellMovedUp(runtime, transaction, id, movedUp)
  })
  runtime.doorbell.delivery(channels)
}
