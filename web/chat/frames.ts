/** The page's side of docs/webchat-protocol.md, version 1. */
export const PROTOCOL_VERSION = 1

export type Direction = 'ltr' | 'rtl'

/** What a resident says; `id` is a UUID made here, and the same id again is the same message. */
export type SpokenFrame =
  | { type: 'command'; id: string; name: 'start' | 'menu' | 'help' | 'language'; payload?: string }
  | { type: 'message'; id: string; text: string }
  | { type: 'choice'; id: string; choiceId: string; label: string }
  | { type: 'location'; id: string; longitude: number; latitude: number }
  | { type: 'media'; id: string; mediaId: string; caption?: string }

export type ClientFrame =
  | SpokenFrame
  | { type: 'hello'; protocol: number; secret: string; language: string; after?: string }
  | { type: 'seen'; cursor: string }
  | { type: 'forget' }
  | { type: 'ping' }

export interface MediaRef {
  mediaId: string
  kind: 'photo' | 'voice' | 'file'
}

/** Something to read in the conversation; of the office or, without language and choices, of the resident. */
export interface Message {
  text: string
  language?: string
  direction?: Direction
  choices?: { id: string; label: string }[]
  ask?: 'location' | 'photo'
  media?: MediaRef[]
  location?: { longitude: number; latitude: number }
}

/** One line of the conversation. `cursor` is a decimal number as text. */
export interface Entry {
  type: 'entry'
  cursor: string
  from: 'resident' | 'office'
  at: string
  message: Message
  clientId?: string
}

export type ServerFrame =
  | { type: 'ready'; language: string; direction: Direction; returning: boolean }
  | Entry
  | { type: 'language'; language: string; direction: Direction }
  | { type: 'accepted'; id: string }
  | { type: 'refused'; id?: string; code: string; text: string }
  | { type: 'forgotten' }
  | { type: 'pong' }
