import { isConfidentialReply } from '#content/pointer.ts'
import type { DomainAction } from './action.ts'
import type { Conversation } from './conversation.ts'
import { opener } from './conversation.ts'
import { confidentialWords } from './permitted.ts'
import { closeConversation, type Talk } from './talk.ts'

/**
 * A sensitive matter on a channel that may not carry it: what the person did still counts, but nothing of it is said or asked here.
 * What they began waits for a channel that may.
 */
export function keepBack(
  talk: Talk,
  conversation: Conversation,
  { answers, actions }: { answers: object; actions: DomainAction[] },
): void {
  talk.actions.push(...actions)
  layBy(talk, conversation, answers)
  closeConversation(talk.session)
  talk.question = null
  if (talk.replies.some(isConfidentialReply)) return
  const { reply, actions: offers } = confidentialWords(talk.view)
  talk.actions.push(...offers)
  talk.replies.push({ ...reply, choices: [opener('menu', { key: 'button.menu' })] })
}

/** Puts a draft where no channel sees it that may not carry it; what waits there already comes first. */
export function layBy({ session, view }: Talk, conversation: Conversation, answers: unknown): void {
  if (conversation.describe(answers) === null) return
  const { id } = conversation
  const before = session.laidBy[id]?.answers
  const together = before === undefined ? answers : (conversation.join(before, answers) ?? answers)
  session.laidBy[id] = { answers: together as Record<string, unknown>, at: view.now.toISOString() }
}
