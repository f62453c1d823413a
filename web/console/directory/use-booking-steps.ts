import { useState } from 'react'
import { type Booking, type BookingStep, moveBooking } from '../data/directory.ts'
import { problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

/** Moves bookings on; a cancellation is asked for first. `notice` says what came of the last step. */
export function useBookingSteps(onBookings: (bookings: Booking[]) => void) {
  const texts = useTexts()
  const [notice, setNotice] = useState('')
  const [cancelling, setCancelling] = useState<Booking | null>(null)

  async function move(booking: Booking, to: BookingStep) {
    const result = await moveBooking(booking.id, to)
    if ('problem' in result) return setNotice(problemText(texts, result.problem))
    onBookings(result.data.bookings)
    setNotice(texts.text(`bookings.did.${to}`, { person: booking.resident }))
  }

  function step(booking: Booking, to: BookingStep) {
    const asksFirst = to === 'cancelled' && cancelling === null
    setCancelling(asksFirst ? booking : null)
    if (!asksFirst) void move(booking, to)
  }
  return { step, notice, cancelling, setCancelling }
}
