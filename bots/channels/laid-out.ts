import type { MediaRef, RenderedMessage } from '#content/message.ts'

/** One message as it stands in its reader's chat; one of ours may take several. */
export interface LaidOut {
  /** Words, the caption of its file, or the question of its poll. */
  text: string
  files: MediaRef[]
  /** What can be pressed; absent where choices are numbers in the text, or there are none. */
  offer?: Offer
}

/** What can be pressed under a message, with its words as they are shown. */
export type Offer =
  | { type: 'buttons'; rows: string[][] }
  /** One button, `open`, behind which the rows lie. `more`: the smaller line below a row's title. */
  | { type: 'list'; open: string; rows: { title: string; more?: string }[] }
  /** The platform's own poll. */
  | { type: 'poll'; answers: string[] }

/** A message that a channel shows whole: all its words and files, each choice a button on a line of its own. */
export function inOnePiece({ text, media, choices }: RenderedMessage): LaidOut {
  const rows = choices.map(({ label }) => [label])
  return { text, files: media, ...(rows.length > 0 ? { offer: { type: 'buttons', rows } } : {}) }
}
