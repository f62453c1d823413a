import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { writeAudit } from '../staff/audit.ts'
import { changeEvent } from './change.ts'
import { tellNews } from './news.ts'
import { lockEvent } from './reach.ts'
import { EventRefusal } from './refusal.ts'

/**
 * Cancels an event. Everybody registered or waiting is told at once, at any hour: they would stand before a closed door, and what they
 * get are the facts in our own words, so that nobody need release them. Throws `EventRefusal`: unknownEvent, eventCancelled.
 */
export function cancelEvent(runtime: Runtime, staff: StaffMember, id: string): Promise<void> {
  return decide(runtime, staff, id, 'cancelled')
}

/**
 * Says that a doubtful event takes place; everybody who heard the doubt is told at once. Throws `EventRefusal`: unknownEvent,
 * nothingToTell.
 */
export function confirmEvent(runtime: Runtime, staff: StaffMember, id: string): Promise<void> {
  return decide(runtime, staff, id, 'confirmed')
}

/**
 * Tells everybody registered or waiting now, not when it would be told by itself, that it is otherwise than they know. Throws
 * `EventRefusal`: unknownEvent, nothingToTell.
 */
export function tellChange(runtime: Runtime, staff: StaffMember, id: string): Promise<void> {
  return decide(runtime, staff, id, 'told')
}

const actions = { cancelled: 'cancelEvent', confirmed: 'confirmEvent', told: 'tellEventChange' } as const

async function decide(
  runtime: Runtime,
  staff: StaffMember,
  id: string,
  what: keyof typeof actions,
): Promise<void> {
  const at = runtime.clock()
  const channels = await runtime.prisma.$transaction(async (transaction) => {
    const { notice: _, ...event } = await lockEvent(transaction, runtime.city, staff.grants, id)
    if (what === 'cancelled' && event.state === 'cancelled') {
      const message = 'The event is cancelled already, and everybody was told or will be.'
      throw new EventRefusal('eventCancelled', 'id', message)
    }
    if (what === 'confirmed' ? event.state !== 'doubtful' : what === 'told' && event.newsDueAt === null) {
      const message = 'Everybody knows how this event stands. Change it in its notice first.'
      throw new EventRefusal('nothingToTell', 'id', message)
    }
    if (what !== 'told') {
      await changeEvent(transaction, event, { ...event, state: what === 'cancelled' ? what : 'changed' }, at)
    }
    await writeAudit(
      { prisma: transaction, clock: runtime.clock },
      { actor: staff.id, action: actions[what], subject: id },
    )
    return tellNews(runtime, transaction, id, at)
  })
  runtime.doorbell.delivery(channels)
}
