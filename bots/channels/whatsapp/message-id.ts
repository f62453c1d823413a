import type { Keys } from './keys.ts'

/** Ids as WhatsApp Web makes them begin with this. */
const prefix = '3EB0'
const pattern = /^3EB0([0-9A-F]{16})([0-9A-F]{2})$/
/** More parts than this no message of ours has. */
const mostParts = 256
/** Rows are numbered from 1. A foreign id is taken for one of ours only where it happens to say less than this: once in 65,536 times. */
const mostRows = 2n ** 48n
/** So many make a mixing that nobody can tell from chance without the key (Luby and Rackoff 1988). */
const rounds = [0, 1, 2, 3]
const half = 0xffff_ffffn

type Naming = Pick<Keys, 'nameOf'>

/**
 * The ids of a message's parts, in their order: the same whenever the same outbox row is sent by the same device, so that a phone shows
 * a repeat only once. The last part ends in 00 and is the one that is recorded. Nobody else can guess an id, and we read the row in it.
 */
export function messageIds(keys: Naming, outboxId: string, parts: number): string[] {
  if (parts > mostParts)
    throw new Error(`A message of ${parts} parts cannot be numbered; at most ${mostParts} can.`)
  let [left, right] = halvesOf(BigInt(outboxId))
  for (const round of rounds) [left, right] = [right, left ^ mixed(keys, round, right)]
  const stem = hex((left << 32n) | right, 16)
  return Array.from({ length: parts }, (_, index) => `${prefix}${stem}${hex(parts - 1 - index, 2)}`)
}

/** The id under which a message is recorded and which of its parts this is, counted from the last; `undefined` for ids not of our making. */
export function partOf(messageId: string): { recordedId: string; fromEnd: number } | undefined {
  const part = pattern.exec(messageId)?.[2]
  if (part === undefined) return undefined
  return { recordedId: `${messageId.slice(0, -2)}00`, fromEnd: Number.parseInt(part, 16) }
}

/** The outbox row of a message that this device sent, from the id of any part; `undefined`: it is not ours. */
export function rowOf(keys: Naming, messageId: string): string | undefined {
  const stem = pattern.exec(messageId)?.[1]
  if (stem === undefined) return undefined
  let [left, right] = halvesOf(BigInt(`0x${stem}`))
  for (const round of rounds.toReversed()) [left, right] = [right ^ mixed(keys, round, left), left]
  const row = (left << 32n) | right
  return row > 0n && row < mostRows ? `${row}` : undefined
}

/** A message as it is recorded; its row is known even when the answer to the sending was lost, unless another device sent it. */
export interface SentMessage {
  platformMessageId: string
  outboxId?: string
}

/** The message that is recorded under this id; `undefined` for other parts, and for ids not of our making. */
export function sentMessageOf(keys: Naming, messageId: string): SentMessage | undefined {
  const part = partOf(messageId)
  if (part?.fromEnd !== 0) return undefined
  const outboxId = rowOf(keys, messageId)
  return { platformMessageId: part.recordedId, ...(outboxId === undefined ? {} : { outboxId }) }
}

/**
 * The secret of a message, 32 bytes, the same whenever it is sent again. WhatsApp's own clients put one into each: people need it to report
 * a message, and votes in a poll are sealed with it.
 */
export function secretOf(keys: Naming, messageId: string): Buffer {
  return keys.nameOf(`secret\0${messageId}`)
}

function halvesOf(number: bigint): [bigint, bigint] {
  return [(number >> 32n) & half, number & half]
}

function mixed(keys: Naming, round: number, value: bigint): bigint {
  return BigInt(keys.nameOf(`message\0${round}\0${value}`).readUInt32BE())
}

const hex = (count: number | bigint, digits: number) => count.toString(16).padStart(digits, '0').toUpperCase()
