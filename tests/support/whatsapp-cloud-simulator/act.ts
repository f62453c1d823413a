/** What a test lets a person do. A person is known by the number (digits) under which they were first met; they are made on first use. */
export type Act =
  | { do: 'say'; text: string; repliesTo?: string }
  /** Presses a shown reply button, list row or template button, by its id or its words; the newest message first. */
  | { do: 'press'; button: string }
  | { do: 'share'; latitude: number; longitude: number; name?: string; address?: string }
  | FileAct
  | { do: 'sendContact' }
  | { do: 'sendPoll' }
  | { do: 'react'; messageId: string; emoji?: string }
  | { do: 'edit'; messageId: string; text: string }
  | { do: 'revoke'; messageId: string }
  /** Moves to another number; the platform gives a new user id with it. */
  | { do: 'changeNumber'; phone: string }
  /** The user id changes and no number can be told. */
  | { do: 'changeUserId' }
  | { do: 'block' }
  | { do: 'unblock' }
  | { do: 'stopMarketing' }
  | { do: 'resumeMarketing' }
  /** Opens the chat: what was shown is read. */
  | { do: 'read' }

/** A file; `bytes` as Base64, a small default when left out. */
export interface FileAct {
  do: 'send'
  file: 'image' | 'voice' | 'audio' | 'video' | 'document' | 'sticker'
  bytes?: string
  mimeType?: string
  caption?: string
  fileName?: string
}

/** How a person is known to the platform before they do anything. */
export interface Introduction {
  profileName?: string
  /** What webhooks tell of them: number and user id, only the number (before April 2026), or only the user id (they took a username). */
  tells?: 'both' | 'number' | 'userId'
  /** When they last wrote to the business, in milliseconds since 1970; `null`: never. */
  heardAt?: number | null
}

/** A message as a person sees it on their telephone. */
export interface Shown {
  id: string
  /** When it was sent, by the simulator's clock. */
  at: number
  /** Text, body or caption; of a template its filled-in words. */
  text: string
  /** What can be pressed under it. */
  choices: { id: string; title: string; description?: string }[]
  /** The words that open a list. */
  listButton?: string
  asksPlace: boolean
  file?: { type: string; mimeType: string; bytes: number; name?: string; voice?: boolean }
  template?: string
}

/** A message as its person will see it, before it has an id. */
export type View = Omit<Shown, 'id' | 'at'>
