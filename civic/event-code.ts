import { randomInt } from 'node:crypto'

/** Letters and digits that nobody mistakes for another on a poster: no 0/o, 1/i/l, 2/z, 5/s, 8/b, u/v. */
const letters = '34679acdefghjkmnpqrtwxy'
const length = 6
const form = new RegExp(`^[${letters}]{${length}}$`)

/** A new code of an event, short enough to be typed from a poster: 148 million of them. The database refuses one that is taken. */
export function createEventCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}

/** Whether a text may be the code of an event. Capitals are typed by many phones, so fold it first. */
export function isEventCode(text: string): boolean {
  return form.test(text)
}

/** What a link into a chat begins it with: it opens the conversation "event" with this code. */
export function eventStart(code: string): string {
  return `event-${code}`
}
