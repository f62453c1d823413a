import { hear } from '#bots/engine/heard.ts'
import type { Session, TurnEvent } from '#bots/engine/session.ts'
import { startOf } from '#bots/engine/start.ts'

/** Whether a turn may be about councils, so that their meetings and papers are to be known. */
export function isAboutCouncils(event: TurnEvent, session: Session, language: string): boolean {
  const { choice, command } = hear(event, session, language)
  const { conversation, held } = session
  const isNamed = event.type === 'command' && event.name === 'council'
  return (
    choice?.conversation === 'council' ||
    command === 'council' ||
    isNamed ||
    startOf(event)?.startsWith('council') === true ||
    conversation === 'council' ||
    (held?.type === 'open' && held.conversation === 'council')
  )
}
