import {
  again,
  type Context,
  finish,
  go,
  type Option,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { KnownEvent } from '#bots/engine/session.ts'
import type { Text } from '#content/message.ts'
import { eventLines } from '#content/notices/fact-lines.ts'
import { isTold, type TellTale } from '#content/tell-tale.ts'
import { answersOf, type EventAnswers, eventOf, isComing } from './answers.ts'
import { needsOf } from './words.ts'

/** The event: when, where, what is offered, whether there is room, and what one can do about it. */
export const card: Step<EventAnswers> = {
  passing: true,
  lasting: true,
  ask(answers, context) {
    const event = eventOf(answers, context)
    return {
      text: event ? { lines: cardLines(event, context) } : { key: 'event.notFound' },
      options: event ? optionsFor(event, context) : [],
      openers: [opener('event', { key: 'event.all' }), opener('menu', { key: 'button.menu' })],
    }
  },
  answer(input, answers, context) {
    const event = eventOf(answers, context)
    if (!event) return eventGone()
    const known = optionsFor(event, context).map(({ value }) => value)
    const value = input.type === 'choice' && known.includes(input.value) ? input.value : null
    switch (value ?? (input.type === 'text' ? toldIn(input.text, known, context) : null)) {
      case 'register':
      case 'change':
        return go('people', answersOf(event))
      case 'cancel':
        return go('cancelSure', answers)
      case 'question':
        return go('question', answers)
      case 'calendar': {
        const choices = [
          opener('event', { key: 'event.back' }, event.code),
          opener('menu', { key: 'button.menu' }),
        ]
        return finish(
          [{ text: { key: 'event.calendarComes' }, choices }],
          [{ type: 'sendCalendar', code: event.code }],
        )
      }
      default:
        return input.type === 'choice' ? go('card', answers) : again({ key: 'event.again' })
    }
  },
}

/** What somebody wants with this event who says it in their own words: not to come after all, or to come. */
function toldIn(text: string, known: readonly string[], { view, language }: Context): string | null {
  const tells = (what: TellTale) => isTold(view.catalog, language, what, text)
  if (known.includes('cancel') && tells('cannotCome')) return 'cancel'
  return known.includes('register') && !tells('cannotCome') && tells('wantsToCome') ? 'register' : null
}

/** There is no such event any more. */
export function eventGone(): Outcome<never> {
  const choices = [opener('event', { key: 'event.all' }), opener('menu', { key: 'button.menu' })]
  return finish([{ text: { key: 'event.notFound' }, choices }])
}

/** An event of unknown end counts as over after so long. */
const assumedMs = 3 * 3_600_000

function isOver({ startsAt, endsAt }: KnownEvent, now: Date): boolean {
  return (endsAt?.getTime() ?? startsAt.getTime() + assumedMs) <= now.getTime()
}

function optionsFor(event: KnownEvent, { view }: Context): Option[] {
  if (event.state === 'cancelled') return []
  const over = isOver(event, view.now)
  const coming = isComing(event)
  const full = event.placesLeft === 0
  const options: (Option | false)[] = [
    event.takesRegistrations &&
      !coming && { value: 'register', label: { key: full ? 'event.wait' : 'event.register' } },
    event.takesRegistrations && coming && { value: 'change', label: { key: 'event.change' } },
    coming && !over && { value: 'cancel', label: { key: 'event.cancel' } },
    { value: 'question', label: { key: 'event.question' } },
    !over && { value: 'calendar', label: { key: 'event.calendar' } },
  ]
  return options.filter((option) => option !== false)
}

function cardLines(event: KnownEvent, { view }: Context): Text[] {
  const lines: Text[] = [{ literal: event.title }, ...eventLines(event)]
  if (event.state === 'cancelled') return [...lines, { literal: '' }, { key: 'event.cancelledNow' }]
  if (event.state === 'changed') lines.push({ key: 'event.changedNow' })
  if (event.state === 'doubtful') lines.push({ key: 'event.doubtfulNow' })
  if (isOver(event, view.now)) return [...lines, { literal: '' }, { key: 'event.over' }]
  const offers = event.offers.map((offer): Text => ({ key: `event.offer.${offer}` }))
  if (offers.length > 0) lines.push({ key: 'event.offers', params: { offers: { list: offers } } })
  return [...lines, { literal: '' }, ...standing(event)]
}

/** Whether there is room, and whether this person is coming. */
function standing(event: KnownEvent): Text[] {
  const { own, placesLeft } = event
  if (own && isComing(event)) {
    const key = own.state === 'registered' ? 'event.ownRegistered' : 'event.ownWaiting'
    return [{ key, params: { people: own.people } }, ...needsOf(own)]
  }
  if (!event.registration) return [{ key: 'event.noRegistration' }]
  if (!event.takesRegistrations) return [{ key: 'event.closed' }]
  if (placesLeft === null) return [{ key: 'event.room' }]
  return placesLeft === 0
    ? [{ key: 'event.full' }]
    : [{ key: 'event.placesLeft', params: { count: placesLeft } }]
}
