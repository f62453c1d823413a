import type { Text } from '#content/message.ts'
import type { NoticeInHand, Session } from './session.ts'

/** What somebody last saw from us when a notice reached them after they last wrote. */
export type Arrived = Pick<NoticeInHand, 'at' | 'reply'>

/** Whether a notice that came by itself may be what is meant now: nothing is open, and we have spoken before. */
export function isListening({ conversation, at }: Session): boolean {
  return conversation === null && at !== null
}

/**
 * The session of somebody under whose eyes a notice lies: a number or the words of a button mean that notice's, no longer those of
 * what we said before it. A question that is open stays open.
 */
export function afterNotice(session: Session, arrived: Arrived, wordsOf: (label: Text) => string): Session {
  const { at, reply } = arrived
  if (!isListening(session) || session.at === null || at <= new Date(session.at)) return session
  return {
    ...session,
    offered: (reply.choices ?? []).map(({ id, label }) => ({ id, label: wordsOf(label) })),
  }
}
