import type { Choice, Reply, Text } from '#content/message.ts'
import { render, renderText } from '#content/render.ts'
import type { DomainAction } from './action.ts'
import type { Context } from './conversation.ts'
import { joinReplies } from './join.ts'
import { newSession, type Session, type Turn, type View } from './session.ts'

/** One turn while it is being made: what is said and done collects here; `close` makes the `Turn` of it. */
export interface Talk extends Context {
  session: Session
  replies: Reply[]
  actions: DomainAction[]
  /** What is asked at the end, after everything that is said: the last question of a turn wins. */
  question: Reply | null
  /** That question asks how many. */
  counting: boolean
}

/** Begins a turn on a copy of the session: the stored one is never touched. */
export function openTalk(session: Session, view: View): Talk {
  return {
    session: { ...newSession(), ...structuredClone(session) },
    view,
    language: view.resident.language,
    replies: [],
    actions: [],
    question: null,
    counting: false,
  }
}

/** Adds what conversations say and do. */
export function add(talk: Talk, say: Reply[], actions: DomainAction[] = []): void {
  talk.replies.push(...say)
  talk.actions.push(...actions)
}

/** Says one text. */
export function say(talk: Talk, text: Text, choices?: Choice[]): void {
  talk.replies.push(choices ? { text, choices } : { text })
}

/** Closes whatever is open, with the words it held. Drafts stay. */
export function closeConversation(session: Session): void {
  session.conversation = null
  session.step = null
  session.answers = {}
  session.held = null
  session.misses = 0
}

/** Switches the language for the rest of this turn and for good; `chosen`: by the person, not by a guess of ours. */
export function speak(talk: Talk, language: string, chosen: boolean): void {
  talk.language = language
  talk.actions.push({ type: 'setLanguage', language, chosen })
}

/** As long as a reference number, the address of a status page and a code may be; what they are is known only once the turn is applied. */
const longestResults = {
  reference: '•'.repeat(16),
  statusLink: '•'.repeat(120),
  linkCode: '•'.repeat(9),
}

/** The finished turn. The notice is recorded before anything else is written (GDPR Art. 13: told before the first write). */
export function closeTalk(talk: Talk): Turn {
  const { session, view, language } = talk
  const lengthOf = (text: Text) =>
    render(view.catalog, view.city, language, { text }, longestResults).text.length
  const replies = joinReplies(talk.question ? [...talk.replies, talk.question] : talk.replies, lengthOf)
  const last = replies.findLast((reply) => reply.choices !== undefined)
  // A help line leaves the open question as it is: its numbers still count.
  const asked = talk.question !== null || last !== undefined || session.conversation === null
  if (asked && replies.length > 0) {
    session.counting = talk.question !== null && talk.counting
    session.offered = (last?.choices ?? []).map(({ id, label }) => ({
      id,
      label: renderText(view.catalog, view.city, language, label),
    }))
  }
  session.at = view.now.toISOString()
  const notices = talk.actions.filter(({ type }) => type === 'recordNotice')
  const others = talk.actions.filter(({ type }) => type !== 'recordNotice')
  return { session, replies, actions: [...notices, ...others], language }
}
