import { hear } from '#bots/engine/heard.ts'
import type { Session, TurnEvent } from '#bots/engine/session.ts'
import { parseShortId } from '#content/notices/short-id.ts'

/**
 * The broadcast a turn is about: named by a button, its number or its words, the one that is being replied to, or the one that waits
 * for a question of ours; `null` for most turns. The view reads that one notice whole.
 */
export function namedNotice(event: TurnEvent, session: Session, language: string): string | null {
  const { choice } = hear(event, session, language)
  if (choice?.conversation === 'notices' && choice.value.includes('.')) {
    return parseShortId(choice.value.split('.')[1] ?? '')
  }
  const { held } = session
  if (held?.type === 'open' && held.conversation === 'notices') {
    return parseShortId(held.value.split('.')[1] ?? '')
  }
  const { notice } = session.answers
  return session.conversation === 'notices' && typeof notice === 'string' ? parseShortId(notice) : null
}
