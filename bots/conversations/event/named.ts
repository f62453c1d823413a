import { hear } from '#bots/engine/heard.ts'
import type { Session, TurnEvent } from '#bots/engine/session.ts'
import { isEventCode } from '#civic/event-code.ts'
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
  if (event.type === 'command' && event.payload?.startsWith('event-')) return named(event.payload.slice(6))
  if (command === 'events' || (event.type === 'command' && event.name === 'event')) return { code: null }
  const typed = fold(words)
  if (isEventCode(typed)) return { code: typed }
  const { conversation, answers, held } = session
  if (held?.type === 'open' && held.conversation === 'event') return named(held.value)
  return conversation === 'event' && typeof answers.code === 'string' ? { code: answers.code } : null
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
