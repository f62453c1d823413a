import { again, type Context, finish, go, opener, type Step } from '#bots/engine/conversation.ts'
import type { BookingSummary } from '#civic/booking.ts'
import type { Text } from '#content/message.ts'
import { blankContact, bookingLine, type ContactAnswers } from './answers.ts'

/** What the resident has booked, and the way to cancel it. */
export const mine: Step<ContactAnswers> = {
  passing: true,
  lasting: true,
  ask: (_, context) => ({
    text: mineText(context),
    options: [
      ...context.view.bookings.map(
        (booking) =>
          ({
            value: booking.id,
            label: { key: 'contact.cancelOne', params: { booking: bookingLine(booking, context.view.city) } },
          }) as const,
      ),
      { value: 'new', label: { key: 'contact.new' } },
    ],
    openers: [opener('menu', { key: 'button.menu' })],
  }),
  answer(input, answers, context) {
    if (input.type !== 'choice') return again({ key: 'contact.ask' })
    if (input.value === 'new') return go('place', blankContact)
    const found = bookingOf(input.value, context)
    return found ? go('cancel', { ...answers, booking: found.id }) : go('mine', answers)
  },
}

/** Really cancel it? */
export const cancel: Step<ContactAnswers> = {
  ask(answers, context) {
    const found = bookingOf(answers.booking, context)
    if (!found) return mine.ask(answers, context)
    return {
      text: { key: 'contact.askCancel', params: { booking: bookingLine(found, context.view.city) } },
      options: [
        { value: 'yes', label: { key: 'contact.cancelYes' } },
        { value: 'no', label: { key: 'contact.cancelNo' } },
      ],
    }
  },
  answer(input, answers, context) {
    const found = bookingOf(answers.booking, context)
    if (!found) return go('mine', answers)
    if (input.type !== 'choice') return again({ key: 'contact.cancelAgain' })
    const choices = [opener('menu', { key: 'button.menu' })]
    if (input.value !== 'yes') return finish([{ text: { key: 'data.kept' }, choices }])
    const text = {
      key: 'contact.cancelled',
      params: { booking: bookingLine(found, context.view.city) },
    } as const
    return finish([{ text, choices }], [{ type: 'cancelBooking', bookingId: found.id }])
  },
}

function mineText({ view }: Context): Text {
  if (view.bookings.length === 0) return { key: 'contact.noneMine' }
  const list = { list: view.bookings.map((booking) => bookingLine(booking, view.city)) }
  return { key: 'contact.askMine', params: { list } }
}

function bookingOf(id: string, { view }: Context): BookingSummary | null {
  return view.bookings.find((booking) => booking.id === id) ?? null
}
