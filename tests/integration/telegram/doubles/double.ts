import type { Account } from '#bots/channels/telegram/client.ts'

/** What a double of the Bot API can stand for; a case runs on every double that has all it needs. */
export const abilities = [
  'polling',
  'webhook',
  'repeats',
  'conflict',
  'buttons',
  'places',
  'mediaIn',
  'photosOut',
  'textLimit',
  'uploads',
  'download',
  'refusals',
] as const
export type Ability = (typeof abilities)[number]

/** What the bot said, in the words that all doubles share. */
export interface Said {
  text: string
  /** Callback data of the inline buttons. */
  buttons: string[]
  hasPhoto: boolean
}

/** A double of the Bot API with one person in it, who can act, and whose chat can be read. */
export interface Double {
  account: Account
  /** The person's chat id, which is their handle to us. */
  handle: string
  says(text: string): Promise<void>
  /** Presses a button of the bot's last message. Only with `buttons`. */
  presses(data: string): Promise<void>
  /** Only with `places`. */
  sharesPlace(latitude: number, longitude: number): Promise<void>
  /** Only with `mediaIn`. */
  sendsMedia(kind: 'photo' | 'voice', caption?: string): Promise<void>
  /** Everything the bot said so far. */
  said(): Promise<Said[]>
  stop(): Promise<void>
}

/** How a double is started and what it reaches. */
export interface DoubleKind {
  name: string
  abilities: readonly Ability[]
  /** The double sends no secret with its webhook calls: the test's front door adds it. */
  hasNoSecret?: boolean
  start(): Promise<Double>
}
