import { answerOpenQuestion } from './answer.ts'
import { changeLanguage } from './change-language.ts'
import { obeyCommand, openingOf } from './command.ts'
import type { Heard } from './heard.ts'
import { parseChoiceId } from './input.ts'
import { closedWords, isOpenHere, mayCarry } from './permitted.ts'
import { guardSafety } from './safety.ts'
import { handleStop } from './stop.ts'
import type { Talk } from './talk.ts'

/** So long nobody hears the same answer again. */
const silenceMs = 24 * 3_600_000

/**
 * The city allows no conversation on this channel: whoever writes is told so once a day, with the way to the web chat, and what they
 * wrote is not worked on and not kept. STOP, one's data, the language and calls for help work as everywhere.
 */
export function keepClosed(talk: Talk, heard: Heard): boolean {
  if (mayCarry(talk.view, 'conversation') || heard.event.type === 'blocked') return false
  if (heard.event.type === 'unblocked') talk.actions.push({ type: 'resume' })
  else if (heard.command === 'stop') handleStop(talk, heard)
  else if (!seeToRights(talk, heard)) turnAway(talk, heard)
  dropChoices(talk)
  return true
}

function seeToRights(talk: Talk, heard: Heard): boolean {
  if (changeLanguage(talk, heard)) return true
  const opening = openingOf(talk, heard)
  if (opening?.type === 'open') return isOpenHere(talk.view, opening.conversation) && obeyCommand(talk, heard)
  const { conversation } = talk.session
  if (conversation === null || !isOpenHere(talk.view, conversation)) return false
  // Whatever else is written is no answer to it.
  return heard.choice?.conversation === conversation && answerOpenQuestion(talk, heard)
}

function turnAway(talk: Talk, heard: Heard): void {
  talk.actions.push({ type: 'forgetWords' })
  if (guardSafety(talk, heard)) return
  const { session, view } = talk
  const chat = view.chats.find(({ isThis }) => isThis)?.id ?? ''
  const toldAt = session.toldClosed[chat]
  const isTold = toldAt !== undefined && view.now.getTime() - Date.parse(toldAt) < silenceMs
  if (isTold && heard.command !== 'help') return
  session.toldClosed[chat] = view.now.toISOString()
  talk.replies.push(closedWords(view))
}

/** Buttons that would lead to nothing here. */
function dropChoices(talk: Talk): void {
  const leadsOn = ({ id }: { id: string }) => isOpenHere(talk.view, parseChoiceId(id)?.conversation ?? '')
  for (const reply of [...talk.replies, ...(talk.question ? [talk.question] : [])]) {
    const { choices = [] } = reply
    const kept = choices.filter(leadsOn)
    if (kept.length > 0) reply.choices = kept
    else delete reply.choices
  }
}
