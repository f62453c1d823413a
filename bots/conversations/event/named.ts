import { hear } from '#bots/engine/heard.ts'
import { openStep, parseChoiceId } from '#bots/engine/input.ts'
import type { Session, TurnEvent } from '#bots/engine/session.ts'
import { startOf } from '#bots/engine/start.ts'
import { eventStart, isEventCode } from '#civic/event-code.ts'
import { fold } from '#content/fold.ts'

/**
 * What a turn may need to know of events: the one with a code (a button, a link, typed from a poster, the one that is talked about), the
 * list of those to come (`code` null), or nothing, as most turns.
 */
export function namedEvent(
  event: TurnEvent,
  session: Session,
  language: string,
): { code: string | null } | null {
  const { choice, command, words } = hear(event, session, language)
  if (choice?.conversation === 'event' && choice.step === 'open') return named(choice.value)
  const start = startOf(event)
  if (start?.startsWith(eventStart(''))) return named(start.slice(eventStart('').length))
  if (command === 'events' || (event.type === 'command' && event.name === 'event')) return { code: null }
  const typed = fold(words)
  if (isEventCode(typed)) return { code: typed }
  const { conversation, answers, held } = session
  if (held?.type === 'open' && held.conversation === 'event') return named(held.value)
  if (conversation === 'event' && typeof answers.code === 'string') return { code: answers.code }
  return event.type === 'message' && conversation === null ? offeredEvent(session) : null
}

/** The one event whose button was last in view: "I am coming", said below an invitation, is about it. */
export function offeredEvent({ offered }: Pick<Session, 'offered'>): { code: string } | null {
  const codes = offered.flatMap(({ id }) => {
    const choice = parseChoiceId(id)
    const isOpener = choice?.conversation === 'event' && choice.step === openStep
    return isOpener ? (parseEventValue(choice.value).code ?? []) : []
  })
  const [only, ...others] = [...new Set(codes)]
  return only !== undefined && others.length === 0 ? { code: only } : null
}

function named(value: string): { code: string | null } {
  return { code: parseEventValue(value).code }
}

/** The event a button's value or a link names, and what is to be done with it: `kd4m7x.register`. */
export function parseEventValue(value: string): { code: string | null; act: string | null } {
  const [head = '', act = null] = value.split('.')
  const code = fold(head)
  return { code: isEventCode(code) ? code : null, act }
}
