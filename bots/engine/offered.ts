import type { Text } from '#content/message.ts'
import type { NoticeInHand, Session } from './session.ts'

/** A notice that reached somebody by itself, and when. */
export type Arrived = Pick<NoticeInHand, 'at' | 'reply'>

/**
 * The session of somebody under whose eyes a notice lies: a number or the words of a button mean that notice's, no longer those of
 * what we said before it. A question that is open stays open.
 */
export function afterNotice(session: Session, arrived: Arrived, wordsOf: (label: Text) => string): Session {
  const { conversation, at } = session
  if (conversation !== null || (at !== null && arrived.at <= new Date(at))) return session
  const choices = arrived.reply.choices ?? []
  return { ...session, offered: choices.map(({ id, label }) => ({ id, label: wordsOf(label) })) }
}
