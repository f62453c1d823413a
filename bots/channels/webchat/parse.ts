import { Compile } from 'typebox/compile'
import type { ChannelEvent, EventBody, IncomingMedia } from '#bots/channels/contract.ts'
import {
  ClientFrame,
  MAX_CHOICE_ID_BYTES,
  MAX_FRAME_BYTES,
  MAX_TEXT_LENGTH,
  PROTOCOL_VERSION,
  type RefusalCode,
  type SpokenFrame,
} from './protocol.ts'
import { externalIdOf } from './secret.ts'

const frames = Compile(ClientFrame)

/** What came of some bytes: a frame of the protocol, or why not (with the frame's id where it could be read). */
export type ParsedFrame = { ok: true; frame: ClientFrame } | { ok: false; code: RefusalCode; id?: string }

/** Turns whatever came over the socket into a frame. Never throws. */
export function parseFrame(data: string): ParsedFrame {
  if (Buffer.byteLength(data) > MAX_FRAME_BYTES) return { ok: false, code: 'tooLong' }
  const value = parseJson(data)
  if (!frames.Check(value)) return refuse('malformed', value)
  const frame = tidy(value)
  if (frame.type === 'hello' && frame.protocol !== PROTOCOL_VERSION) return refuse('outdated', value)
  const words = wordsOf(frame)
  if (words === undefined) return { ok: true, frame }
  if (words.length > MAX_TEXT_LENGTH) return refuse('tooLong', value)
  if (frame.type === 'message' && words.trim() === '') return refuse('empty', value)
  if (frame.type === 'choice' && !isChoiceId(frame.choiceId)) return refuse('malformed', value)
  return { ok: true, frame }
}

/** Who speaks and when; `mediaKind` is looked up by the gateway, never taken from the page. */
export interface Speaker {
  handle: string
  language: string
  at: Date
  mediaKind?: IncomingMedia['kind']
}

/** The channel event of a frame in which a resident says something. */
export function eventOf(frame: SpokenFrame, speaker: Speaker): ChannelEvent {
  return {
    externalId: externalIdOf(speaker.handle, frame.id),
    at: speaker.at,
    handle: speaker.handle,
    languageHint: speaker.language,
    ...bodyOf(frame, speaker.mediaKind),
  }
}

/** The receipt for one of our messages that the page has shown. */
export function seenEvent(cursor: string, speaker: Speaker): ChannelEvent {
  return {
    externalId: externalIdOf(speaker.handle, `seen-${cursor}`),
    at: speaker.at,
    handle: speaker.handle,
    type: 'receipt',
    platformMessageId: cursor,
    status: 'read',
  }
}

function bodyOf(frame: SpokenFrame, mediaKind: IncomingMedia['kind'] = 'file'): EventBody {
  switch (frame.type) {
    case 'message':
      return { type: 'message', text: frame.text }
    case 'choice':
      return { type: 'choice', choiceId: frame.choiceId, label: frame.label }
    case 'location':
      return { type: 'location', longitude: frame.longitude, latitude: frame.latitude }
    case 'command':
      return { type: 'command', name: frame.name, ...(frame.payload ? { payload: frame.payload } : {}) }
    case 'media':
      return {
        type: 'media',
        media: { kind: mediaKind, mediaId: frame.mediaId.toLowerCase() },
        ...(frame.caption ? { caption: frame.caption } : {}),
      }
  }
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

function refuse(code: RefusalCode, value: unknown): ParsedFrame {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' && id.length <= 64 ? { ok: false, code, id } : { ok: false, code }
}

function tidy(frame: ClientFrame): ClientFrame {
  if (frame.type === 'message') return { ...frame, text: clean(frame.text) }
  if (frame.type === 'choice') return { ...frame, choiceId: clean(frame.choiceId), label: clean(frame.label) }
  if (frame.type === 'media' && frame.caption !== undefined)
    return { ...frame, caption: clean(frame.caption) }
  return frame
}

/** PostgreSQL can store neither NUL nor half a surrogate pair; other control characters only disturb the reader. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/\p{Cs}/gu, '\ufffd')
}

function wordsOf(frame: ClientFrame): string | undefined {
  if (frame.type === 'message') return frame.text
  if (frame.type === 'choice') return frame.label
  if (frame.type === 'media') return frame.caption
  return undefined
}

function isChoiceId(value: string): boolean {
  return value !== '' && Buffer.byteLength(value) <= MAX_CHOICE_ID_BYTES
}
