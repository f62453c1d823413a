import { answerOpenQuestion, answerWithNothingOpen } from './answer.ts'
import { changeLanguage, guessLanguage } from './change-language.ts'
import { keepClosed } from './closed-channel.ts'
import { obeyCommand } from './command.ts'
import { breakOff } from './endless.ts'
import { greetStranger } from './first-contact.ts'
import { type Heard, hear, noteLength } from './heard.ts'
import { guardSafety } from './safety.ts'
import type { Session, Turn, TurnEvent, View } from './session.ts'
import { sortDrafts } from './sort-drafts.ts'
import { handleStop, noteBlocking } from './stop.ts'
import { closeTalk, openTalk, type Talk } from './talk.ts'

/** Says whether the event is dealt with. */
type Understanding = (talk: Talk, heard: Heard) => boolean

/** The order in which an event is understood: the first that deals with it ends the turn. */
const order: readonly Understanding[] = [
  sortDrafts,
  guessLanguage,
  keepClosed,
  noteBlocking,
  guardSafety,
  handleStop,
  noteLength,
  greetStranger,
  changeLanguage,
  obeyCommand,
  answerOpenQuestion,
  answerWithNothingOpen,
]

/**
 * One turn of the conversation: what a resident's event leads to. Pure: no clock, no I/O, the given session stays untouched. Never
 * throws for anything a resident may send: a wrong answer is a re-ask.
 */
export function turn(session: Session, event: TurnEvent, view: View): Turn {
  const talk = openTalk(session, view)
  const heard = hear(event, talk.session, view.resident.language)
  order.some((understand) => understand(talk, heard))
  breakOff(talk, heard)
  return closeTalk(talk)
}
