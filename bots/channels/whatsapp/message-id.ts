import type { Keys } from './keys.ts'

/** Ids as WhatsApp Web makes them begin with this. */
const prefix = '3EB0'
const pattern = /^3EB0[0-9A-F]{16}([0-9A-F]{2})$/
/** More parts than this no message of ours has. */
const mostParts = 256

/**
 * The ids of a message's parts, in their order: the same whenever the same outbox row is sent by the same device, so that a phone shows
 * a repeat only once. The last part ends in 00 and is the one that is recorded; nobody else can guess an id.
 */
export function messageIds(keys: Pick<Keys, 'nameOf'>, outboxId: string, parts: number): string[] {
  if (parts > mostParts)
    throw new Error(`A message of ${parts} parts cannot be numbered; at most ${mostParts} can.`)
  const stem = keys.nameOf(`message\0${outboxId}`).subarray(0, 8).toString('hex').toUpperCase()
  return Array.from({ length: parts }, (_, index) => `${prefix}${stem}${hex(parts - 1 - index)}`)
}

const hex = (count: number) => count.toString(16).padStart(2, '0').toUpperCase()

/** The id under which a message is recorded and which of its parts this is, counted from the last; `undefined` for ids not of our making. */
export function partOf(messageId: string): { recordedId: string; fromEnd: number } | undefined {
  const part = pattern.exec(messageId)?.[1]
  if (part === undefined) return undefined
  return { recordedId: `${messageId.slice(0, -2)}00`, fromEnd: Number.parseInt(part, 16) }
}
