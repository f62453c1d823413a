import { bookingLine } from '#bots/conversations/contact/answers.ts'
import { opener } from '#bots/engine/conversation.ts'
import type { BookingState } from '#civic/booking.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { consultationAt } from '#content/city/slots.ts'
import type { Reply, Text } from '#content/message.ts'
import type { Runtime } from '../runtime.ts'
import { type DueBooking, forEachDueBooking } from './due.ts'
import { tellBooker } from './tell.ts'

const dayMs = 24 * 3_600_000

/** How long before an appointment its resident is reminded: a day, and so at an hour that is as decent as that of the appointment. */
export const reminderMs = dayMs

/**
 * Bookings whose time has come: a reminder a day before a confirmed appointment, once; wishes to be called that nobody could fulfil within
 * `bookingRetentionDays` end and their resident is told so; what is over for as long is deleted.
 */
export async function sweepBookings(runtime: Runtime): Promise<void> {
  const now = runtime.clock()
  await forEachDueBooking(
    runtime,
    `state = 'confirmed' AND kind = 'slot' AND starts_at > $1 AND starts_at <= $2 AND reminded_at IS NULL`,
    [now, new Date(now.getTime() + reminderMs)],
    (transaction, found) => remind(runtime, transaction, found),
  )
  const longAgo = new Date(now.getTime() - runtime.config.bookingRetentionDays * dayMs)
  await forEachDueBooking(
    runtime,
    `state IN ('wanted', 'confirmed') AND kind = 'callback' AND created_at < $1`,
    [longAgo],
    (transaction, found) => expire(runtime, transaction, found),
  )
  await runtime.pool.query({
    name: 'forget old bookings',
    text: `DELETE FROM booking WHERE city_id = $1 AND CASE WHEN ends_at IS NULL
             THEN created_at < $2 AND state IN ('done', 'cancelled') ELSE ends_at < $2 END`,
    values: [runtime.city.id, longAgo],
  })
}

async function remind(runtime: Runtime, transaction: Transaction, found: DueBooking): Promise<string | null> {
  await transaction.booking.update({ where: { id: found.id }, data: { remindedAt: runtime.clock() } })
  const reply: Reply = {
    text: { key: 'contact.reminder', params: { details: detailsOf(found, runtime.city) } },
    choices: [opener('contact', { key: 'contact.mine' }, 'mine')],
  }
  return tellBooker(runtime, transaction, found.residentId, reply, 'once')
}

/** When, with whom and where; without the place when the consultation hours have changed since. */
function detailsOf({ contact, startsAt }: DueBooking, city: City): Text {
  const person = city.contacts.find(({ id }) => id === contact)
  const consultation = person && startsAt ? consultationAt(city, person, startsAt) : null
  if (!startsAt || consultation === null) return bookingLine({ contact, startsAt }, city)
  return {
    key: 'contact.details',
    params: {
      start: { date: startsAt.toISOString(), style: 'appointment' },
      name: { name: { of: 'contact', id: contact } },
      place: { name: { of: 'consultationPlace', id: `${contact}.${consultation}` } },
    },
  }
}

/** The number is forgotten at once; the row goes with those that are over. */
async function expire(
  runtime: Runtime,
  transaction: Transaction,
  { id, contact, startsAt, residentId }: DueBooking,
): Promise<string | null> {
  const at = runtime.clock()
  await transaction.booking.update({
    where: { id },
    data: { state: 'cancelled' satisfies BookingState, phoneCipher: null },
  })
  await transaction.auditEntry.create({
    data: { actor: 'system', action: 'booking.expired', subject: id, at },
  })
  const booking = bookingLine({ contact, startsAt }, runtime.city)
  return tellBooker(runtime, transaction, residentId, {
    text: { key: 'contact.expired', params: { booking } },
    choices: [opener('contact', { key: 'contact.new' }, 'new')],
  })
}
