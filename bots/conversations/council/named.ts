import { hear } from '#bots/engine/heard.ts'
import type { Session, TurnEvent } from '#bots/engine/session.ts'

/** Whether a turn may be about councils, so that their meetings and papers are to be known. */
export function isAboutCouncils(event: TurnEvent, session: Session, language: string): boolean {
  const { choice, command } = hear(event, session, language)
  const { conversation, held } = session
  const linked =
    event.type === 'command' && (event.name === 'council' || event.payload?.startsWith('council'))
  return (
    choice?.conversation === 'council' ||
    command === 'council' ||
    linked === true ||
    conversation === 'council' ||
    (held?.type === 'open' && held.conversation === 'council')
  )
}
