import { splitText } from '#bots/channels/split.ts'
import type { MediaRef, RenderedMessage } from '#content/message.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'

/** Limits in UTF-16 code units (core.telegram.org/bots/api#sendmessage, #sendphoto) and pictures of one album. */
export const textLimit = 4096
export const captionLimit = 1024
const albumLimit = 10

/** One call to the Bot API, not yet addressed and its media not yet read. */
export type Call =
  | { type: 'text'; text: string; keyboard?: Keyboard }
  | { type: 'media'; media: MediaRef; caption?: string; keyboard?: Keyboard }
  | { type: 'album'; photos: MediaRef[] }

/**
 * The calls that say a message, in order. A single picture or file carries a short text as its caption; otherwise media
 * come first and the words with their buttons last, next to the person's thumb.
 */
export function dress(message: RenderedMessage, isPrivate: boolean): Call[] {
  const keyboard = keyboardOf(message, isPrivate)
  const text = message.direction === 'rtl' ? rightToLeft(message.text) : message.text
  const [only, ...others] = message.media
  if (only !== undefined && others.length === 0 && text.length <= captionLimit) {
    return [{ type: 'media', media: only, ...(text === '' ? {} : { caption: text }), keyboard }]
  }
  const words = splitText(text, textLimit)
  const texts = words.map((piece, index): Call => {
    return index === words.length - 1
      ? { type: 'text', text: piece, keyboard }
      : { type: 'text', text: piece }
  })
  return [...dressMedia(message.media), ...(text === '' ? [] : texts)]
}

function dressMedia(media: MediaRef[]): Call[] {
  const photos = media.filter(({ kind }) => kind === 'photo')
  const rest = media.filter(({ kind }) => kind !== 'photo')
  const albums = Array.from({ length: Math.ceil(photos.length / albumLimit) }, (_, index): Call => {
    const [first, ...more] = photos.slice(index * albumLimit, (index + 1) * albumLimit)
    return first !== undefined && more.length === 0
      ? { type: 'media', media: first }
      : { type: 'album', photos: first === undefined ? more : [first, ...more] }
  })
  return [...albums, ...rest.map((item): Call => ({ type: 'media', media: item }))]
}

const rightToLeftMark = '\u200F'
const leftToRightLetter = /^[^\p{L}]*(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u

/** Telegram sets a line by its first letter: a mark keeps a line right-to-left that starts with a Latin name. */
function rightToLeft(text: string): string {
  return text
    .split('\n')
    .map((line) => (leftToRightLetter.test(line) ? rightToLeftMark + line : line))
    .join('\n')
}
