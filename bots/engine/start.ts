import type { TurnEvent } from './session.ts'

const startText = /^[a-z]+-[\w-]{1,60}$/i

/**
 * What a link into the chat asks for, such as `event-kd4m7x`: the payload of a command (t.me/…?start=), or the words that the link put
 * into the person's mouth (wa.me/…?text=); `null`: the turn is no such thing.
 */
export function startOf(event: TurnEvent): string | null {
  if (event.type === 'command') return event.payload || null
  const text = event.type === 'message' ? event.text.trim() : ''
  return startText.test(text) ? text : null
}
