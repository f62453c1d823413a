import { findConversation } from '#bots/conversations/registry.ts'
import { layBy } from './confidential.ts'
import { isConfidentialHere, mayCarry } from './permitted.ts'
import { current, draftStep } from './run.ts'
import { closeConversation, type Talk } from './talk.ts'

/**
 * A person may write on several channels. What is about a sensitive matter, open or put aside, is laid by while they write on one that
 * may not carry it, and is at hand again on one that may.
 */
export function sortDrafts(talk: Talk): boolean {
  if (mayCarry(talk.view, 'sensitive')) bringBack(talk)
  else layAllBy(talk)
  return false
}

function bringBack({ session }: Talk): void {
  for (const [id, draft] of Object.entries(session.laidBy)) {
    if (session.drafts[id] !== undefined || session.conversation === id) continue
    session.drafts[id] = draft
    delete session.laidBy[id]
  }
}

function layAllBy(talk: Talk): void {
  const { session } = talk
  for (const [id, { answers }] of Object.entries(session.drafts)) {
    const conversation = findConversation(id)
    if (!conversation || !isConfidentialHere(conversation, answers, talk)) continue
    layBy(talk, conversation, answers)
    delete session.drafts[id]
    if (session.conversation === id && session.step === draftStep) closeConversation(session)
  }
  const open = current(talk)
  if (!open || session.step === draftStep || !isConfidentialHere(open, session.answers, talk)) return
  layBy(talk, open, session.answers)
  closeConversation(session)
}
