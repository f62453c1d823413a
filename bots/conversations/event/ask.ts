import { again, finish, go, handOver, opener, type Step } from '#bots/engine/conversation.ts'
import { asQuestion } from '../as-question.ts'
import { type EventAnswers, eventOf, isComing } from './answers.ts'
import { eventGone } from './card.ts'

/** A question for the moderator, before and during the event. */
export const question: Step<EventAnswers> = {
  ask: (answers, context) => ({
    text: {
      key: 'event.askQuestion',
      params: { title: { literal: eventOf(answers, context)?.title ?? '–' } },
    },
    options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
  }),
  answer(input, answers, context) {
    if (input.type === 'choice') return handOver('menu', { value: 'cancelled' })
    const event = eventOf(answers, context)
    if (!event) return eventGone()
    if (input.type === 'media') return asQuestion(input, event.title)
    if (input.type !== 'text' || input.text === '') return again({ key: 'notices.replyAgain' })
    const choices = [
      opener('event', { key: 'event.back' }, event.code),
      opener('menu', { key: 'button.menu' }),
    ]
    return finish(
      [{ text: { key: 'event.asked' }, choices }],
      [{ type: 'askEventQuestion', eventId: event.id, text: input.text }],
    )
  },
}

/** Really not coming? */
export const cancelSure: Step<EventAnswers> = {
  ask: (answers, context) => ({
    text: {
      key: 'event.askCancel',
      params: { title: { literal: eventOf(answers, context)?.title ?? '–' } },
    },
    options: [
      { value: 'yes', label: { key: 'event.cancelYes' } },
      { value: 'no', label: { key: 'event.cancelNo' } },
    ],
  }),
  answer(input, answers, context) {
    if (input.type !== 'choice') return again({ key: 'event.cancelAgain' })
    const event = eventOf(answers, context)
    if (!event || !isComing(event)) return eventGone()
    if (input.value !== 'yes') return go('card', answers)
    const choices = [
      opener('event', { key: 'event.back' }, event.code),
      opener('menu', { key: 'button.menu' }),
    ]
    return finish(
      [{ text: { key: 'event.cancelled', params: { title: { literal: event.title } } }, choices }],
      [{ type: 'cancelRegistration', eventId: event.id }],
    )
  },
}
