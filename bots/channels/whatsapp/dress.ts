import { splitText } from '#bots/channels/split.ts'
import type { MediaRef, RenderedMessage } from '#content/message.ts'
import { type PollPart, pollIn } from './poll.ts'

/** Limits in UTF-16 code units, as WhatsApp's own clients keep them. */
export const textLimit = 4096
export const captionLimit = 1024

/** One message on the wire; one of ours may take several. */
export type Part =
  | { type: 'text'; text: string }
  | { type: 'media'; media: MediaRef; caption?: string }
  | PollPart

/**
 * The parts that say a message, in order. Choices are numbered lines, since buttons are not dependable on a linked device. A single
 * file carries a short text as its caption; otherwise files come first and the words then. A poll comes last, as WhatsApp's own: its
 * answers stand in the text as well, with the numbers by which they may be written.
 */
export function dress(message: RenderedMessage): Part[] {
  const poll = pollIn(message)
  const said = sayWords(message, poll)
  return poll ? [...said, poll] : said
}

function sayWords(message: RenderedMessage, poll: PollPart | undefined): Part[] {
  const text = wordsOf(message, poll)
  const [only, ...others] = message.media
  // A voice note shows no caption.
  if (only && others.length === 0 && only.kind !== 'voice' && text.length <= captionLimit) {
    return [{ type: 'media', media: only, ...(text === '' ? {} : { caption: text }) }]
  }
  const files = message.media.map((media): Part => ({ type: 'media', media }))
  const words = text === '' ? [] : splitText(text, textLimit)
  return [...files, ...words.map((piece): Part => ({ type: 'text', text: piece }))]
}

/** Choices keep their numbers, whether or not the first of them are the poll's. */
function wordsOf({ text, choices }: RenderedMessage, poll: PollPart | undefined): string {
  const inPoll = new Set(poll?.answers.map(({ id }) => id))
  const numbered = choices
    .flatMap(({ id, label }, index) => (inPoll.has(id) ? [] : [`${index + 1}) ${label}`]))
    .join('\n')
  return [text, numbered].filter((block) => block !== '').join('\n\n')
}
