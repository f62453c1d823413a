import type { OutgoingMessage, OutgoingTemplate } from '#bots/channels/contract.ts'
import { splitText } from '#bots/channels/split.ts'
import type { MediaRef } from '#content/message.ts'
import { type Choosing, chooseFrom } from './choices.ts'

/** Limits in UTF-16 code units (…/whatsapp/messages/text-messages, interactive-reply-buttons-messages, image-messages). */
export const textLimit = 4096
const bodyLimit = 1024
export const captionLimit = 1024

/** One call to `/messages`, not yet addressed and its media not yet uploaded. */
export type Call =
  | { type: 'text'; body: string }
  | { type: 'media'; media: MediaRef; caption?: string }
  | { type: 'placeRequest'; body: string }
  | { type: 'template'; template: OutgoingTemplate }
  | Choosing

/** Stands for words where WhatsApp demands some and the message has none. */
const wordless = '…'
/** Stands for the button that shares a place. */
export const pin = '📍'

/**
 * The calls that say a message, in order. One picture or file carries a short text as its caption; otherwise media come first and
 * the words with their choices last, next to the person's thumb. Long words go ahead of a body that only holds 1024.
 */
export function dress(message: OutgoingMessage): Call[] {
  if (message.template !== undefined) return [{ type: 'template', template: message.template }]
  const { text, media, choices, ask } = message
  const [only, ...others] = media
  const isPlain = choices.length === 0 && ask !== 'location'
  if (isPlain && only !== undefined && others.length === 0 && mayCarry(only, text)) {
    return [{ type: 'media', media: only, ...(text.trim() === '' ? {} : { caption: text }) }]
  }
  const files = media.map((item): Call => ({ type: 'media', media: item }))
  if (isPlain) return [...files, ...texts(text)]
  const pages = chooseFrom(choices, message.chooseLabel)
  const asks = ask === 'location'
  if (pages.length === 0) {
    const { ahead, body } = fitBody(text, bodyLimit)
    return [...files, ...texts(ahead), { type: 'placeRequest', body }]
  }
  const numbered = (index: number) => (pages.length > 1 ? `${index + 1}/${pages.length}` : '')
  const { ahead, body } = fitBody(text, bodyLimit - 1 - numbered(0).length)
  return [
    ...files,
    ...texts(ahead),
    ...pages.map((page, index): Call => {
      const words = [index === 0 ? body : '', numbered(index)].filter((line) => line !== '')
      return { ...page, body: words.join('\n') }
    }),
    // Buttons and WhatsApp's own way to share a place do not fit one message.
    ...(asks ? [{ type: 'placeRequest' as const, body: message.askLabel || pin }] : []),
  ]
}

/** Audio has no caption, and a longer text would be cut off. */
const mayCarry = (media: MediaRef, text: string) => media.kind !== 'voice' && text.length <= captionLimit

function texts(text: string): Call[] {
  if (text.trim() === '') return []
  return splitText(text, textLimit).map((body): Call => ({ type: 'text', body }))
}

/** The last words of a text as a body, and what goes ahead of them. */
function fitBody(text: string, limit: number): { ahead: string; body: string } {
  if (text.trim() === '') return { ahead: '', body: wordless }
  const body = splitText(text, limit).at(-1) ?? ''
  return { ahead: text.slice(0, text.length - body.length).trimEnd(), body }
}
