import type { Receipt } from '#bots/channels/contract.ts'

/** A receipt with the keyed hash of the handle it came under. */
export interface HeardReceipt {
  receipt: Receipt
  hash: Buffer
}

/** SQL: whether a message went to the person of whom a receipt speaks, under whichever of their handles. */
export const isTheirs = (message: string, hash: string) => `EXISTS (
  SELECT FROM address a LEFT JOIN address_alias l ON l.address_id = a.id AND l.handle_hash = ${hash}
  WHERE a.id = ${message}.address_id AND (a.handle_hash = ${hash} OR l.address_id IS NOT NULL))`
