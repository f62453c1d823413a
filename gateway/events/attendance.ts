import type { RegistrationState } from '#civic/event.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { writeAudit } from '../staff/audit.ts'
import { lockEvent } from './reach.ts'
import { EventRefusal } from './refusal.ts'

/** How long before its beginning people may already be there. */
const earlyMs = 2 * 3_600_000

/** One registration and how many of its people came; none: nobody. */
export interface Attendance {
  registrationId: string
  people: number
}

/**
 * Notes who came; minutes and decisions go to them afterwards. May be done again: the last note counts. Throws `EventRefusal`:
 * unknownEvent, unknownRegistration, tooSoon, eventCancelled.
 */
export async function markAttendance(
  runtime: Runtime,
  staff: StaffMember,
  eventId: string,
  came: readonly Attendance[],
): Promise<void> {
  await runtime.prisma.$transaction(async (transaction) => {
    const event = await lockEvent(transaction, runtime.city, staff.grants, eventId)
    if (event.state === 'cancelled') {
      throw new EventRefusal('eventCancelled', 'id', 'The event was cancelled; nobody can have been there.')
    }
    if (runtime.clock().getTime() < event.startsAt.getTime() - earlyMs) {
      throw new EventRefusal('tooSoon', 'id', 'Who came is noted from two hours before the beginning on.')
    }
    for (const { registrationId, people } of came) {
      const state: RegistrationState = people > 0 ? 'attended' : 'registered'
      const { count } = await transaction.registration.updateMany({
        where: { id: registrationId, eventId, state: { not: 'cancelled' satisfies RegistrationState } },
        data: { state, ...(people > 0 && { people }) },
      })
      if (count === 0) {
        const message = 'There is no such registration for this event, or it was taken back. Reload the list.'
        throw new EventRefusal('unknownRegistration', 'came', message)
      }
    }
    await writeAudit(
      { prisma: transaction, clock: runtime.clock },
      { actor: staff.id, action: 'markAttendance', subject: eventId, detail: { registrations: came.length } },
    )
  })
}
