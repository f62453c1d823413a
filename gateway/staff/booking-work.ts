import { bookingLine } from '#bots/conversations/contact/answers.ts'
import { opener } from '#bots/engine/conversation.ts'
import { type BookingState, nextBookingStates } from '#civic/booking.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { reminderMs } from '../bookings/sweep.ts'
import { tellBooker } from '../bookings/tell.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { contactsInReach } from './bookings.ts'
import { StaffRefusal } from './refusal.ts'
import { enterBookingScope, leaveScope } from './scope.ts'

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
    await transaction.booking.update({
      where: { id },
      data: { state: to, ...(to === 'confirmed' ? remindedBy(runtime, found) : { phoneCipher: null }) },
    })
    await note(runtime, transaction, staff, id, 'booking.state', { from, to })
    return tellBooker(runtime, transaction, found.residentId, replyTo(to, bookingLine(found, runtime.city)))
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

/** Who is told so late that it is certain needs no reminder besides. */
function remindedBy({ clock }: Pick<Runtime, 'clock'>, { startsAt }: Booking): { remindedAt?: Date } {
  const now = clock()
  return startsAt !== null && startsAt.getTime() - now.getTime() <= reminderMs ? { remindedAt: now } : {}
}

/** Resident before booking, as the inbox does. What is out of reach is not found behind the wall either. */
async function lockBooking(
  { city }: Pick<Runtime, 'city'>,
  transaction: Transaction,
  { grants }: StaffMember,
  id: string,
) {
  await transaction.$queryRaw`
    SELECT r.id FROM resident r JOIN booking b ON b.resident_id = r.id WHERE b.id = ${id}::uuid
    FOR NO KEY UPDATE OF r`
  const contacts = contactsInReach(city, grants)
  await enterBookingScope(transaction, city.id, contacts)
  const reached = await transaction.booking.findFirst({
    where: { id, cityId: city.id, contact: { in: contacts } },
    select: { id: true },
  })
  await leaveScope(transaction)
  if (!reached) {
    throw new StaffRefusal('unknownBooking', 'There is no booking with this id. Reload the list.', 'id')
  }
  return transaction.booking.findUniqueOrThrow({ where: { id } })
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
