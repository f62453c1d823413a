import type { MessageKey } from '#content/keys.ts'
import type { Reply, Text } from '#content/message.ts'

/** Characters of a joined message. WhatsApp's text with buttons may have 1024; a longer one is not read on a small phone anyway. */
const mostJoined = 1000

/** Told to a stranger before anything else. */
const greetings: readonly MessageKey[] = ['first.hello', 'first.privacy']

/**
 * Fewer messages: what is said before a question goes into one message with it. Calls for help stand alone, so that nobody overlooks
 * them, and so do a category's advice and the first greeting with its notice of data protection; files and questions of their own stay as they are.
 */
export function joinReplies(replies: readonly Reply[], lengthOf: (text: Text) => number): Reply[] {
  const joined: Reply[] = []
  for (const reply of replies) {
    const before = joined.at(-1)
    const both = before && mayJoin(before, reply) ? together(before.text, reply.text) : null
    if (both && lengthOf(both) <= mostJoined) joined.splice(-1, 1, { ...reply, text: both })
    else joined.push(reply)
  }
  return joined
}

function mayJoin(before: Reply, reply: Reply): boolean {
  return isPlain(before) && !reply.media && !standsAlone(reply.text)
}

function together(before: Text, text: Text): Text {
  return { lines: [...linesOf(before), { literal: '' }, ...linesOf(text)] }
}

/** Says something and asks nothing. */
function isPlain({ text, choices, ask, media }: Reply): boolean {
  return !choices && !ask && !media && !standsAlone(text)
}

function standsAlone(text: Text): boolean {
  if ('name' in text) return text.name.of === 'advice'
  return 'key' in text && (text.key.startsWith('safety.') || greetings.includes(text.key))
}

function linesOf(text: Text): Text[] {
  return 'lines' in text ? text.lines : [text]
}
