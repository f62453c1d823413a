import type { MessageKey } from './keys.ts'
import type { TemplateName } from './templates/registry.ts'

/**
 * Words that the city's content gives in every language: a name (of a category, a topic or a council as `council.<id>`, an area, a responsible body, a
 * contact with role, hours and room, a helpline), the place of a consultation hour (`<contact>.<index>`), the city's own (`id`: 'name' or 'authority'), a category's advice, a reviewed answer's question or text.
 */
export interface CityName {
  of:
    | 'city'
    | 'category'
    | 'advice'
    | 'topic'
    | 'area'
    | 'body'
    | 'contact'
    | 'contactRole'
    | 'contactHours'
    | 'contactRoom'
    | 'consultationPlace'
    | 'helpline'
    | 'answerQuestion'
    | 'answerText'
  id: string
}

/**
 * A piece of text that is not yet in any language: a message key with its parameters, a name from the city's content,
 * or words that are the same in every language (a resident's own words, a reference number).
 */
export type Text =
  | { key: MessageKey; params?: Params }
  | { name: CityName }
  | { literal: string }
  /** Lines below each other; an empty one is a literal "". */
  | { lines: Text[] }

/** Values for ICU placeholders. Dates, lists and nested texts are formatted by `Intl` in the resident's language. */
export type Params = Record<string, Param>
export type Param =
  | string
  | number
  | Text
  | { date: string; style: 'date' | 'dateTime' | 'time' | 'appointment' | 'day' }
  | { list: Text[] }
  | ResultRef

/**
 * Filled in when the turn's actions have been applied: reference number and status page of the case that this very turn opened, the code
 * that it gave. `after`: what stands before it without a gap, such as the rest of a link.
 */
export interface ResultRef {
  result: 'reference' | 'statusLink' | 'linkCode'
  after?: string
}

/** Something a resident can press, or type the number or the words of. `id` stays under 64 bytes (Telegram callback_data). */
export interface Choice {
  id: string
  label: Text
}

/** A picture, voice or file that goes with a message: a stored MediaFile. */
export interface MediaRef {
  mediaId: string
  kind: 'photo' | 'voice' | 'file'
}

/**
 * A question with one answer to choose, apart from the words around it. Each answer is among the choices of its message as well, where its
 * label may be cut to fit a button.
 */
export interface Poll<Words = Text> {
  question: Words
  answers: { id: string; label: Words }[]
}

/** One message the bot wants to say, channel-neutral and language-neutral. Stored as JSON in the outbox. */
export interface Reply {
  text: Text
  choices?: Choice[]
  /** What it asks of many people: a channel with polls of its own may show one. */
  poll?: Poll
  /** A hint to the channel: offer its own way to share a place or a photo. */
  ask?: 'location' | 'photo'
  media?: MediaRef[]
  /** What may be said instead while the platform takes approved wordings only. Without it the reply has to wait then. */
  template?: TemplateUse
  /** It is about this very chat (a code to carry out of it, a part of it that is lost): it is told in no other. */
  here?: true
}

/** An approved wording with its values in their order; `opens`: what a press on its button means, as a choice id. */
export interface TemplateUse {
  name: TemplateName
  values: Text[]
  opens: string
}

export type Direction = 'ltr' | 'rtl'

/** A reply in one language, ready for a channel to dress. Plain text without mark-up; line breaks are `\n`. */
export interface RenderedMessage {
  text: string
  language: string
  direction: Direction
  choices: { id: string; label: string }[]
  /** Words for the channel's own button that opens a list of choices; there when there are choices. */
  chooseLabel?: string
  /** What it asks of many people, in full. */
  poll?: Poll<string>
  ask?: 'location' | 'photo'
  /** Words for the channel's own button that shares a place; there when `ask` is `location`. */
  askLabel?: string
  media: MediaRef[]
}
