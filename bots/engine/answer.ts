import { explain } from './command.ts'
import type { Heard } from './heard.ts'
import { openStep } from './input.ts'
import { answer, current, draftStep, menu, open, putAside, takeInput } from './run.ts'
import type { Talk } from './talk.ts'

/** After so long a pause we ask before going on with a draft: the person may have something else in mind. */
const pauseMs = 12 * 60 * 60 * 1000

/** The open step gets its answer: a button, its number, its words, or whatever was said. */
export function answerOpenQuestion(talk: Talk, heard: Heard): boolean {
  const { session } = talk
  const conversation = current(talk)
  const chosen = heard.choice
  if (chosen?.step === openStep) {
    open(talk, chosen.conversation, { value: chosen.value })
    return true
  }
  if (!conversation || session.step === null) return false
  if (chosen) {
    const { step, value } = chosen
    const fresh = step === session.step || conversation.isLasting(step)
    if (chosen.conversation !== conversation.id || !fresh) explain(talk, 'errors.stale')
    else answer(talk, conversation, step, { type: 'choice', value })
    return true
  }
  if (heard.event.type === 'choice') {
    explain(talk, 'errors.stale')
    return true
  }
  if (!heard.input) {
    explain(talk, 'errors.unsupported')
    return true
  }
  if (pausedLong(talk) && conversation.keepsDraft && session.step !== draftStep) {
    putAside(talk)
    open(talk, conversation.id, { input: heard.input })
    return true
  }
  answer(talk, conversation, session.step, heard.input)
  return true
}

/** Nothing is open: free words find their conversation, never silence. */
export function answerWithNothingOpen(talk: Talk, heard: Heard): boolean {
  if (heard.event.type === 'choice') menu(talk, 'stale')
  else if (heard.input) takeInput(talk, heard.input)
  else explain(talk, 'errors.unsupported')
  return true
}

function pausedLong(talk: Talk): boolean {
  const { at } = talk.session
  return at !== null && talk.view.now.getTime() - Date.parse(at) > pauseMs
}
