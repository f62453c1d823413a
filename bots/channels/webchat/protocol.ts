import { type Static, Type } from 'typebox'
import type { Direction, MediaRef, RenderedMessage } from '#content/message.ts'

/** Version of the frames between page and gateway; described in docs/webchat-protocol.md. */
export const PROTOCOL_VERSION = 1

/** Largest frame in bytes; the socket itself refuses more. */
export const MAX_FRAME_BYTES = 16_384

/** Longest text of one message, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 4_000

/** Longest choice id in bytes, the same on every channel. */
export const MAX_CHOICE_ID_BYTES = 64

const closed = { additionalProperties: false }
const id = Type.String({ pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' })
/** Fits a PostgreSQL bigint whatever the digits are. */
const cursor = Type.String({ pattern: '^[0-9]{1,18}$' })
const languageTag = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$' })

/** Everything a page may say, and nothing else. `id` is the page's own UUID: the same one again is the same message. */
export const ClientFrame = Type.Union([
  Type.Object(
    {
      type: Type.Literal('hello'),
      protocol: Type.Integer(),
      /** 32 random bytes in base64url, made by the browser: the only key to this conversation. */
      secret: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
      language: languageTag,
      /** The newest cursor the page has: everything after it is sent. */
      after: Type.Optional(cursor),
    },
    closed,
  ),
  Type.Object(
    {
      type: Type.Literal('command'),
      id,
      name: Type.Union([
        Type.Literal('start'),
        Type.Literal('menu'),
        Type.Literal('help'),
        Type.Literal('language'),
      ]),
      payload: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' })),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('message'), id, text: Type.String() }, closed),
  Type.Object({ type: Type.Literal('choice'), id, choiceId: Type.String(), label: Type.String() }, closed),
  Type.Object(
    {
      type: Type.Literal('location'),
      id,
      longitude: Type.Number({ minimum: -180, maximum: 180 }),
      latitude: Type.Number({ minimum: -90, maximum: 90 }),
    },
    closed,
  ),
  Type.Object(
    { type: Type.Literal('media'), id, mediaId: id, caption: Type.Optional(Type.String()) },
    closed,
  ),
  /** The person has seen everything up to this cursor. */
  Type.Object({ type: Type.Literal('seen'), cursor }, closed),
  Type.Object({ type: Type.Literal('forget') }, closed),
  Type.Object({ type: Type.Literal('ping') }, closed),
])
export type ClientFrame = Static<typeof ClientFrame>

/** The frames that carry something a resident says: they are stored, then acknowledged. */
export type SpokenFrame = Extract<ClientFrame, { id: string }>

/** Why a frame was not taken; each has its sentence in locales (`webchat.refused…`). */
export type RefusalCode =
  /** Not a frame of this protocol. */
  | 'malformed'
  /** A text over 4,000 characters, or one without any. */
  | 'tooLong'
  | 'empty'
  /** Slow down; the same frame is welcome in a few seconds. */
  | 'tooFast'
  /** Something was said before `hello`. */
  | 'helloFirst'
  /** The page is of another version than the gateway: load it anew. */
  | 'outdated'
  /** The message could not be stored just now; send it again. */
  | 'unavailable'
  /** The media id is not one this device has uploaded. */
  | 'unknownMedia'
  /** The conversation is open in too many windows. */
  | 'tooManyWindows'

/** What a resident said, as the history shows it. */
export interface ResidentWords {
  text: string
  media: MediaRef[]
  location?: { longitude: number; latitude: number }
}

/** One line of the conversation. `cursor` orders it and is a decimal number as text. */
export type EntryFrame = { type: 'entry'; cursor: string; at: string } & (
  | { from: 'office'; message: RenderedMessage }
  | { from: 'resident'; message: ResidentWords; clientId?: string }
)

/** Everything the gateway may say. */
export type ServerFrame =
  | { type: 'ready'; language: string; direction: Direction; returning: boolean }
  | EntryFrame
  /** The person chose another language, on this page or elsewhere. */
  | { type: 'language'; language: string; direction: Direction }
  /** The message with this id is stored for good. */
  | { type: 'accepted'; id: string }
  | { type: 'refused'; id?: string; code: RefusalCode; text: string }
  | { type: 'forgotten' }
  | { type: 'pong' }

/** Close codes of our own (4000 to 4999 belong to applications, RFC 6455 section 7.4.2). */
export const CLOSE = { forgotten: 4001, outdated: 4006, noHello: 4008, tooMany: 4029 } as const
