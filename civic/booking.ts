import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

/** A slot of a consultation hour, or the wish to be called back. */
export const bookingKinds = ['slot', 'callback'] as const
export type BookingKind = (typeof bookingKinds)[number]

/** Where a booking stands. A slot is held from the moment it is wanted. */
export const bookingStates = ['wanted', 'confirmed', 'done', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]

const transitions: Record<BookingState, readonly BookingState[]> = {
  wanted: ['confirmed', 'done', 'cancelled'],
  confirmed: ['done', 'cancelled'],
  done: [],
  cancelled: [],
}

/** The states that may follow. */
export function nextBookingStates(state: BookingState): readonly BookingState[] {
  return transitions[state]
}

/** A booking as its resident may see it in a chat. */
export interface BookingSummary {
  id: string
  /** Id of the contact person in the city's content. */
  contact: string
  kind: BookingKind
  startsAt: Date | null
}

interface NewBooking {
  cityId: string
  residentId: string
  contact: string
  language: string
  /** A category or topic of the city. */
  topic: string | null
  interpreter: boolean
  at: Date
}

/** Somebody else has the slot since the resident was shown it. Nothing was booked; show them what is free now. */
export class SlotTakenError extends Error {
  constructor(contact: string, startsAt: Date) {
    super(`The slot of ${contact} at ${startsAt.toISOString()} was taken meanwhile: offer the others`)
    this.name = 'SlotTakenError'
  }
}

/** Holds a slot for a resident. Throws `SlotTakenError` when it is not free any more; one database index decides for everybody. */
export async function bookSlot(
  transaction: Transaction,
  input: NewBooking & { startsAt: Date; endsAt: Date },
): Promise<void> {
  const { at, ...slot } = input
  const { count } = await transaction.booking.createMany({
    data: [{ ...slot, id: uuidv7(), kind: 'slot' satisfies BookingKind, createdAt: at }],
    skipDuplicates: true,
  })
  if (count === 0) throw new SlotTakenError(input.contact, input.startsAt)
}

/** Notes that a resident wants to be called. `phoneCipher` is the number as the vault sealed it. */
export async function wishCallback(
  transaction: Transaction,
  input: NewBooking & { phoneCipher: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const { at, ...wish } = input
  await transaction.booking.create({
    data: { ...wish, id: uuidv7(), kind: 'callback' satisfies BookingKind, createdAt: at },
  })
}

/** The resident cancels their own booking: the slot is free again and the number forgotten. `false`: not theirs, or over. */
export async function cancelBooking(
  transaction: Transaction,
  { bookingId, residentId }: { bookingId: string; residentId: string },
): Promise<boolean> {
  const { count } = await transaction.booking.updateMany({
    where: { id: bookingId, residentId, state: { in: ['wanted', 'confirmed'] } },
    data: { state: 'cancelled' satisfies BookingState, phoneCipher: null },
  })
  return count > 0
}
