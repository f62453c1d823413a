/** What a test lets a simulated person do on their phone. Bytes are base64. Ids are those of messages (`say` gives them back). */
export type Act =
  /** `plain` is the short wire form (`conversation`); without it the form that carries a quote or a link (`extendedTextMessage`). */
  | { type: 'text'; text: string; plain?: boolean; quoting?: string }
  | { type: 'location'; latitude: number; longitude: number; name?: string; isLive?: boolean }
  | { type: 'photo'; bytes: string; mimeType?: string; caption?: string }
  | { type: 'voice'; bytes: string; mimeType?: string; seconds?: number }
  | { type: 'document'; bytes: string; mimeType?: string; fileName?: string; caption?: string }
  | { type: 'sticker'; bytes: string }
  | { type: 'contact'; name: string }
  | { type: 'poll'; question: string; options: string[] }
  /** A vote in a poll of ours (`messageId`), by the words of its options; none takes the vote back. */
  | ({ type: 'vote'; messageId: string; options: string[] } & VoteSeal)
  | { type: 'reaction'; messageId: string; emoji: string }
  | { type: 'edit'; messageId: string; text: string }
  | { type: 'delete'; messageId: string }
  /** A press on a reply button, as phones send it for buttons of old clients. */
  | { type: 'button'; buttonId: string; label: string }
  /** Says something in a group in which our account is, too. */
  | { type: 'group'; text: string }
  /** Publishes a status ("story") that our account gets to see. */
  | { type: 'status'; text: string }
  /** Not the person: staff write to them on the phone to which we are linked. Comes as a message of our own. */
  | { type: 'ownPhone'; text: string }

/** How a vote is sealed. Phones take either address of both people, whatever the chat is known by; without a word it is the chat's. */
export interface VoteSeal {
  voter?: 'lid' | 'phone'
  maker?: 'lid' | 'phone'
  /** With a secret that is not the poll's, which may be one they were never shown. */
  isForged?: boolean
  /** The poll is their own. */
  isTheirs?: boolean
}

/** How a person is known on the wire and what their phone does by itself. */
export interface Habits {
  /** `lid`: the new anonymous addresses, with the number beside it; `hiddenNumber`: without it; `phone`: the old way. */
  addressing: 'lid' | 'hiddenNumber' | 'phone'
  name: string
  /** The phone confirms each message as it arrives. */
  confirms: boolean
}

/** One message of ours as it stands on a person's screen. A message that comes twice under one id is shown once. */
export interface Shown {
  id: string
  type:
    | 'text'
    | 'photo'
    | 'voice'
    | 'document'
    | 'location'
    | 'poll'
    | 'reaction'
    | 'edit'
    | 'delete'
    | 'other'
  /** The words: text, caption, question of a poll, emoji, new wording. */
  text: string
  /** Id of the message that a reaction, an edit or a deletion is about. */
  about?: string
  /** Options of a poll. */
  options?: string[]
  latitude?: number
  longitude?: number
  /** The file after download and decryption, base64. */
  file?: { bytes: string; mimeType: string; fileName?: string }
  /** How often it arrived, with the same id. */
  arrivals: number
  /** Milliseconds since 1970 of the first arrival. */
  at: number
}
