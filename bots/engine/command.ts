import { codeSent } from '#bots/conversations/channels/code.ts'
import { isUnderWay } from '#bots/conversations/in-passing.ts'
import { conversations, findConversation } from '#bots/conversations/registry.ts'
import type { MessageKey } from '#content/keys.ts'
import type { Heard } from './heard.ts'
import { type Input, openStep } from './input.ts'
import { askAgain, cancel, goBack, menu, open } from './run.ts'
import { startOf } from './start.ts'
import { say, type Talk } from './talk.ts'

/** Command words work at any time, whatever is open: each conversation names its own, the rest is here. */
export function obeyCommand(talk: Talk, heard: Heard): boolean {
  const { command, event } = heard
  const opening = openingOf(talk, heard)
  if (opening?.type === 'open') {
    open(talk, opening.conversation, { value: opening.value })
    return true
  }
  // The words of an offered choice mean that choice, even where they are a command elsewhere.
  if (heard.choice) return false
  if (command === 'cancel') cancel(talk)
  else if (command === 'back') goBack(talk)
  else if (event.type === 'command') {
    // An unknown payload is a plain start; an unknown command is answered like words we do not understand.
    if (command === 'start' || command === null) menu(talk, command === 'start' ? 'hello' : 'again')
    else return false
  } else return false
  return true
}

/** What a command word, a deep link or a button opens; `null` when it opens nothing. */
export function openingOf(talk: Talk, { event, choice, command, pauseSpan }: Heard): Input | null {
  const start = startOf(event)
  const linked = start === null ? null : deepLink(talk, start, event.type === 'command')
  if (linked) return linked
  const code = codeSent(event)
  if (code !== null) return { type: 'open', conversation: 'link', value: code, input: null }
  if (choice) {
    if (choice.step !== openStep || !findConversation(choice.conversation)) return null
    return { type: 'open', conversation: choice.conversation, value: choice.value, input: null }
  }
  const named = event.type === 'command' ? findConversation(event.name) : null
  const conversation = named ?? conversations.find(({ words }) => command !== null && words.includes(command))
  if (!conversation) return null
  // "Go on" means the pause while there is one, or when nothing else is open; otherwise it is said about that.
  const { session, view } = talk
  if (command === 'continue' && view.resident.pausedUntil === null && session.conversation !== null)
    return null
  // "Why?" in the middle of something else is said about that.
  if (command === 'why' && isUnderWay(session)) return null
  const value = pauseSpan === null ? (command ?? '') : `pause.${pauseSpan}`
  return { type: 'open', conversation: conversation.id, value, input: null }
}

/**
 * What a link asks for: a conversation ("concern"), a conversation with a value ("concern-streetLight", "kategorie-streetLight") or a
 * category alone. Anything else is a plain start. Words of a person (not `isPayload`) must name the conversation: "park-bench" is no link.
 */
function deepLink(talk: Talk, start: string, isPayload: boolean): Input | null {
  const [head = '', ...rest] = start.split('-')
  const value = rest.join('-')
  if (!isPayload && !findConversation(head)) return null
  const { categories } = talk.view.city
  const category = [start, value].find((id) => categories.some((known) => known.id === id))
  if (category) return { type: 'open', conversation: 'concern', value: category, input: null }
  return findConversation(head) ? { type: 'open', conversation: head, value, input: null } : null
}

/** Asks what is open once more, after a sentence about why. */
export function explain(talk: Talk, key: Extract<MessageKey, `errors.${string}`>): void {
  say(talk, { key })
  askAgain(talk)
}
