import type { EventState, RegistrationState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { writeAudit } from '../staff/audit.ts'
import { lockEvent } from './reach.ts'
import { EventRefusal } from './refusal.ts'
import { tellOfEvent } from './tell.ts'

/** Whom a change or cancellation concerns at once: who has a place, and who waits for one. */
const concerned: RegistrationState[] = ['registered', 'waiting']

/**
 * Cancels an event. Everybody registered or waiting is told at once, at any hour: they would stand before a closed door, and what they
 * get are the facts in our own words, so that nobody need release them. Throws `EventRefusal`: unknownEvent, eventCancelled.
 */
export function cancelEvent(runtime: Runtime, staff: StaffMember, id: string): Promise<void> {
  return tellRegistered(runtime, staff, id, 'cancelled')
}

/**
 * Tells everybody registered or waiting, at once, that date or place are others than they know. Throws `EventRefusal`: unknownEvent,
 * eventCancelled, nothingToTell.
 */
export function tellChange(runtime: Runtime, staff: StaffMember, id: string): Promise<void> {
  return tellRegistered(runtime, staff, id, 'changed')
}

async function tellRegistered(
  runtime: Runtime,
  staff: StaffMember,
  id: string,
  what: 'cancelled' | 'changed',
): Promise<void> {
  const at = runtime.clock()
  const channels = await runtime.prisma.$transaction(async (transaction) => {
    const event = await lockEvent(transaction, runtime.city, staff.grants, id)
    if (event.state === 'cancelled') {
      throw new EventRefusal(
        'eventCancelled',
        'id',
        'The event is cancelled already, and everybody was told.',
      )
    }
    if (what === 'changed' && event.toldSequence === event.sequence) {
      const message = 'Everybody knows this date and place. Change them in the notice first.'
      throw new EventRefusal('nothingToTell', 'id', message)
    }
    const sequence = event.sequence + (what === 'cancelled' ? 1 : 0)
    const isCancelled = what === 'cancelled' && { state: 'cancelled' satisfies EventState }
    await transaction.event.update({
      where: { id },
      data: { sequence, toldSequence: sequence, updatedAt: at, ...isCancelled },
    })
    await writeAudit(
      { prisma: transaction, clock: runtime.clock },
      { actor: staff.id, action: what === 'cancelled' ? 'cancelEvent' : 'tellEventChange', subject: id },
    )
    return tellOfEvent(transaction, event, await registeredFor(transaction, id), {
      key: `eventNews.${what}`,
      class: 'mustArrive',
      dueAt: at,
    })
  })
  runtime.doorbell.delivery(channels)
}

async function registeredFor(transaction: Transaction, eventId: string): Promise<string[]> {
  const rows = await transaction.registration.findMany({
    where: { eventId, state: { in: concerned } },
    select: { residentId: true },
  })
  return rows.map(({ residentId }) => residentId)
}
