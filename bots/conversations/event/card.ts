import {
  again,
  type Context,
  finish,
  go,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { KnownEvent } from '#bots/engine/session.ts'
import type { Text } from '#content/message.ts'
import { eventLines } from '#content/notices/fact-lines.ts'
import { isTold, type TellTale } from '#content/tell-tale.ts'
import { answersOf, blankEvent, type EventAnswers, eventOf, isComing } from './answers.ts'
import { needsOf } from './words.ts'

/**
 * The event: when, where, what is offered, whether there is room, and what one can do about it. Its buttons name the event, so that one
 * pressed later, with another event in view, still means this one.
 */
export const card: Step<EventAnswers> = {
  passing: true,
  ask(answers, context) {
    const event = eventOf(answers, context)
    const acts = event ? actsFor(event, context) : []
    return {
      text: event ? { lines: cardLines(event, context) } : { key: 'event.notFound' },
      openers: [
        ...acts.map(({ act, label }) => opener('event', label, `${answers.code}.${act}`)),
        opener('event', { key: 'event.all' }),
        opener('menu', { key: 'button.menu' }),
      ],
    }
  },
  answer(input, answers, context) {
    const event = eventOf(answers, context)
    if (!event) return eventGone()
    const told = input.type === 'text' ? toldIn(input.text, event, context) : null
    return told === null ? again({ key: 'event.again' }) : doWith(event, told, context)
  },
}

/** What one can do with an event: the last part of a card's button. */
type Act = 'register' | 'change' | 'cancel' | 'question' | 'calendar'

/** Does what a button of the card says; what is not possible any more shows the card as it is now. */
export function doWith(event: KnownEvent, act: string, context: Context): Outcome<EventAnswers> {
  const answers = blankEvent(event.code)
  switch (actsFor(event, context).find((known) => known.act === act)?.act) {
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
      return go('card', answers)
  }
}

/** What somebody wants with this event who says it in their own words: not to come after all, or to come. */
export function toldIn(text: string, event: KnownEvent, context: Context): Act | null {
  const { view, language } = context
  const known = actsFor(event, context).map(({ act }) => act)
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

function actsFor(event: KnownEvent, { view }: Context): { act: Act; label: Text }[] {
  if (event.state === 'cancelled') return []
  const over = isOver(event, view.now)
  const coming = isComing(event)
  const full = event.placesLeft === 0
  const acts: ({ act: Act; label: Text } | false)[] = [
    event.takesRegistrations &&
      !coming && { act: 'register', label: { key: full ? 'event.wait' : 'event.register' } },
    event.takesRegistrations && coming && { act: 'change', label: { key: 'event.change' } },
    coming && !over && { act: 'cancel', label: { key: 'event.cancel' } },
    { act: 'question', label: { key: 'event.question' } },
    !over && { act: 'calendar', label: { key: 'event.calendar' } },
  ]
  return acts.filter((one) => one !== false)
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
