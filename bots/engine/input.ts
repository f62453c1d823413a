import type { IncomingMedia, TurnBody } from '#bots/channels/contract.ts'
import { fileKey } from './file-key.ts'

/** What a person said or sent, cleaned and apart from any platform: this is what conversations answer to. */
export type Input =
  | { type: 'text'; text: string }
  /** A choice of the step's own question, by its value. */
  | { type: 'choice'; value: string }
  | { type: 'location'; longitude: number; latitude: number; label: string }
  /** `key` names the file until it belongs to a case. */
  | { type: 'media'; key: string; media: IncomingMedia; caption: string }
  | { type: 'edited'; text: string }
  /** A button or deep link that opens a conversation, perhaps with words for it. */
  | { type: 'open'; conversation: string; value: string; input: Input | null }
  /** What was said towards a case and turned out to be something new: words first, then places and files. */
  | { type: 'several'; inputs: Input[] }

/**
 * Most UTF-16 units of one description. Chosen so that two long texts of three-byte letters still leave a session under 16 kB.
 */
const textLimit = 2400

/** A choice id in its three parts; `null` when it is not one of ours. */
export interface ChoiceAddress {
  conversation: string
  step: string
  value: string
}

/** Reads `<conversation>:<step>:<value>`. */
export function parseChoiceId(id: string): ChoiceAddress | null {
  const match = /^([A-Za-z-]+):([A-Za-z]+):(.*)$/s.exec(id)
  if (!match) return null
  const [, conversation = '', step = '', value = ''] = match
  return { conversation, step, value }
}

/** The step name of choices that open a conversation; they stay good for ever. */
export const openStep = 'open'

/** Whether somebody is telling something rather than answering: three words and more, a question, a photo, a place. */
export function isTelling(input: Input): boolean {
  if (input.type === 'text') return input.text.split(/\s+/).length >= 3 || /[?؟]$/.test(input.text)
  return input.type === 'media' || input.type === 'location'
}

/** The words of an event, if it has any: a message, a caption, an edited text. */
export function wordsOf(event: TurnBody): string {
  if (event.type === 'message' || event.type === 'edited') return event.text
  return event.type === 'media' ? (event.caption ?? '') : ''
}

/**
 * Text as people meant it: one Unicode form, no control characters (PostgreSQL's jsonb refuses some), no halves of characters,
 * not longer than `limit`.
 */
export function cleanText(text: string, limit = textLimit): { text: string; cut: boolean } {
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
  if (tidy.length <= limit) return { text: tidy, cut: false }
  return { text: tidy.slice(0, limit).replace(/[\uD800-\uDBFF]$/, ''), cut: true }
}

/** The event as input, or `null` for what has none: blocks, commands, choices and unusable things. */
export function inputOf(event: TurnBody & { id: string }): Input | null {
  switch (event.type) {
    case 'message':
      return { type: 'text', text: cleanText(event.text).text }
    case 'edited':
      return { type: 'edited', text: cleanText(event.text).text }
    case 'location': {
      const { longitude, latitude, label = '' } = event
      const onEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
      if (!onEarth) return null
      return { type: 'location', longitude, latitude, label: cleanText(label, 200).text }
    }
    case 'media':
      return {
        type: 'media',
        key: fileKey(event.id),
        media: event.media,
        caption: cleanText(event.caption ?? '').text,
      }
    default:
      return null
  }
}
