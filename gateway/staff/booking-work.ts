import { bookingLine } from '#bots/conversations/contact/answers.ts'
import { opener } from '#bots/engine/conversation.ts'
import { type BookingState, nextBookingStates } from '#civic/booking.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { contactsInReach } from './bookings.ts'
import { StaffRefusal } from './refusal.ts'

/** Where staff may move a booking. */
export const bookingSteps = ['confirmed', 'done', 'cancelled'] as const satisfies readonly BookingState[]
type BookingStep = (typeof bookingSteps)[number]

/**
 * Moves a booking on and tells its resident in their language. A number to call is forgotten when the booking is over. Throws
 * `StaffRefusal`: unknownBooking (out of reach is unknown), bookingStep.
 */
export async function moveBooking(
  runtime: Runtime,
  staff: StaffMember,
  id: string,
  to: BookingStep,
): Promise<void> {
  const channel = await runtime.prisma.$transaction(async (transaction) => {
    const found = await lockBooking(runtime, transaction, staff, id)
    const from = found.state as BookingState
    if (!nextBookingStates(from).includes(to)) {
      const possible = nextBookingStates(from).join(', ') || 'nothing'
      const message = `A booking that is "${from}" cannot become "${to}". Possible: ${possible}.`
      throw new StaffRefusal('bookingStep', message, 'state')
    }
    const over = to !== 'confirmed'
    await transaction.booking.update({
      where: { id },
      data: { state: to, ...(over && { phoneCipher: null }) },
    })
    await note(runtime, transaction, staff, id, 'booking.state', { from, to })
    return tell(runtime, transaction, found, to)
  })
  if (channel !== null) runtime.doorbell.delivery([channel])
}

/** The number of somebody who wishes to be called. Each look is a line of the audit log. Throws `StaffRefusal`: unknownBooking, noPhone. */
export function readPhone(runtime: Runtime, staff: StaffMember, id: string): Promise<string> {
  return runtime.prisma.$transaction(async (transaction) => {
    const { phoneCipher } = await lockBooking(runtime, transaction, staff, id)
    if (phoneCipher === null) {
      throw new StaffRefusal(
        'noPhone',
        'No number is kept for this booking: it is over, or an appointment.',
        'id',
      )
    }
    await note(runtime, transaction, staff, id, 'booking.phone', {})
    return runtime.vault.open(phoneCipher)
  })
}

type Booking = Awaited<ReturnType<typeof lockBooking>>

/** Resident before booking, as the inbox does. */
async function lockBooking(
  { city }: Pick<Runtime, 'city'>,
  transaction: Transaction,
  { grants }: StaffMember,
  id: string,
) {
  await transaction.$queryRaw`
    SELECT r.id FROM resident r JOIN booking b ON b.resident_id = r.id WHERE b.id = ${id}::uuid
    FOR NO KEY UPDATE OF r`
  const found = await transaction.booking.findFirst({
    where: { id, cityId: city.id, contact: { in: contactsInReach(city, grants) } },
  })
  if (!found) {
    throw new StaffRefusal('unknownBooking', 'There is no booking with this id. Reload the list.', 'id')
  }
  return found
}

async function note(
  { clock }: Pick<Runtime, 'clock'>,
  transaction: Transaction,
  staff: StaffMember,
  subject: string,
  action: `booking.${string}`,
  detail: Record<string, string>,
): Promise<void> {
  await transaction.auditEntry.create({ data: { actor: staff.id, action, subject, detail, at: clock() } })
}

/** Gives the channel to wake; `null`: nobody can be told (blocked us, or said STOP). */
async function tell(
  runtime: Runtime,
  transaction: Transaction,
  { residentId, contact, startsAt }: Booking,
  to: BookingStep,
): Promise<string | null> {
  const [receiver] = await transaction.$queryRaw<{ address_id: string; channel: string; language: string }[]>`
    SELECT a.id AS address_id, a.channel, r.language
    FROM resident r JOIN address a ON a.resident_id = r.id AND a.state = 'active'
    WHERE r.id = ${residentId}::uuid AND r.stopped_at IS NULL
    ORDER BY (SELECT max(m.id) FROM inbox_message m WHERE m.address_id = a.id) DESC NULLS LAST LIMIT 1`
  if (!receiver) return null
  const { address_id: addressId, channel, language } = receiver
  const booking = bookingLine({ contact, startsAt }, runtime.city)
  await put(transaction, [
    {
      residentId,
      addressId,
      channel,
      language,
      lane: 'update',
      class: 'mustArrive',
      reply: replyTo(to, booking),
      dueAt: runtime.clock(),
    },
  ])
  return channel
}

const keys = {
  confirmed: 'contact.confirmed',
  done: 'contact.finished',
  cancelled: 'contact.declined',
} as const satisfies Record<BookingStep, string>

function replyTo(to: BookingStep, booking: Reply['text']): Reply {
  const again =
    to === 'cancelled'
      ? opener('contact', { key: 'contact.new' }, 'new')
      : opener('contact', { key: 'contact.mine' }, 'mine')
  return { text: { key: keys[to], params: { booking } }, choices: [again] }
}
