import {
  type Context,
  defineConversation,
  finish,
  go,
  type Opening,
  type Outcome,
  opener,
} from '#bots/engine/conversation.ts'
import { fold } from '#content/fold.ts'
import { blankEvent, EventAnswers, isComing } from './answers.ts'
import { cancelSure, question } from './ask.ts'
import { card, doWith, eventGone, toldIn } from './card.ts'
import { offeredEvent, parseEventValue } from './named.ts'
import { children, interpreter, needs, people } from './register.ts'

/** So many events are offered at once. */
const mostListed = 10

/** Events: what is on, registering with what one needs, and asking. Opened by a button, a link, or the code on a poster. */
export const event = defineConversation({
  id: 'event',
  words: ['events'],
  answers: EventAnswers,
  start: begin,
  claim(input, context) {
    if (input.type !== 'text') return null
    const { events } = context.view
    const code = fold(input.text)
    if (events.some((known) => known.code === code)) return { value: code, input: null }
    const offered = offeredEvent(context.session)
    const invited = events.find((known) => known.code === offered?.code)
    const act = invited ? toldIn(input.text, invited, context) : null
    return act === null ? null : { value: `${invited?.code}.${act}`, input: null }
  },
  anytime(input, { code }, { view }) {
    const typed = input.type === 'text' ? fold(input.text) : code
    const other = typed !== code && view.events.some((known) => known.code === typed)
    return other ? go('card', blankEvent(typed)) : null
  },
  steps: { card, people, needs, interpreter, children, question, cancelSure },
})

/** `value` is an event's code, perhaps with what to do with it: `kd4m7x.register`; otherwise all events are listed. */
function begin({ value }: Opening, context: Context): Outcome<EventAnswers> {
  const { code, act } = parseEventValue(value)
  const known = context.view.events.find((event) => event.code === code)
  if (known) return act === null ? go('card', blankEvent(known.code)) : doWith(known, act, context)
  return code === null ? list(context.view) : eventGone()
}

/** Those somebody is coming to first, then what comes next. */
function list({ events }: Context['view']): Outcome<never> {
  const shown = [...events.filter(isComing), ...events.filter((known) => !isComing(known))].slice(
    0,
    mostListed,
  )
  const choices = shown.map(({ code, title, startsAt }) =>
    opener(
      'event',
      {
        key: 'event.line',
        params: { title: cut(title), start: { date: startsAt.toISOString(), style: 'date' } },
      },
      code,
    ),
  )
  const text = { key: shown.length > 0 ? 'event.list' : 'event.none' } as const
  return finish([{ text, choices: [...choices, opener('menu', { key: 'button.menu' })] }])
}

/** A longer title would hide the date on its button. In UTF-16 units. */
const longestTitle = 28

function cut(title: string): string {
  return title.length <= longestTitle
    ? title
    : `${title.slice(0, longestTitle - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
