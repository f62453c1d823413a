import type { Poll } from '#civic/poll.ts'

/** Telegram's limits in UTF-16 units (core.telegram.org/bots/api#sendmessage, #sendphoto); no other channel has smaller ones. */
export const mostInMessage = 4096
export const mostInCaption = 1024

/** What a phone shows of a button before it cuts it off itself, in UTF-16 units. */
export const mostOnButton = 40

/** Words for a button: what is too long for it ends in "…". */
export function cutForButton(words: string): string {
  if (words.length <= mostOnButton) return words
  return `${words.slice(0, mostOnButton - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** What the lines of facts, a note and the footer need besides the words, in the wordiest of our languages. */
const besidesWords = 450

/** The same for a poll: how to answer, until when, and the numbers of its answers. */
const besidesPoll = 180

/** About how long the message of these words is. */
export function messageLength(words: Record<string, string>, poll: Poll | null): number {
  const besides = besidesWords + (poll === null ? 0 : besidesPoll)
  return Object.values(words).reduce((sum, text) => sum + text.length + 2, besides)
}
