import type { ChannelEvent, Receipt, ReceiptStatus } from '#bots/channels/contract.ts'
import { parseCarried } from './carried.ts'
import { isStatusError, itemsOf, momentOf, type Status } from './change.ts'
import { personOf } from './handle.ts'
import { sentId } from './message-id.ts'
import { waitFor } from './refusal.ts'
import { kindOfCode, marketingStopped } from './refusal-codes.ts'

/** "played" is a voice message that was heard: it was read. Others (deleted, pending, warning) tell nothing that we keep. */
const meanings = new Map<string, ReceiptStatus>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
])

/**
 * What became of a message of ours: a receipt, and that the person wants no announcements, where that is why it failed. Of a part of a message
 * only its failure tells anything.
 */
export function parseStatus(status: Status): ChannelEvent[] {
  const meaning = meanings.get(status.status)
  // The number is there only when we wrote to the number: so this is the handle as we had it.
  const person = personOf([status.recipient_id ?? status.recipient_user_id])
  if (meaning === undefined || person === undefined || status.recipient_type === 'group') return []
  const platformMessageId = sentId(status.id)
  const envelope = {
    externalId: `status:${meaning}:${platformMessageId}`,
    at: momentOf(status.timestamp),
    handle: person.handle,
  }
  const carried = parseCarried(status.biz_opaque_callback_data)
  if (carried?.isPart && meaning !== 'failed') return []
  const [error] = meaning === 'failed' ? itemsOf(status.errors, isStatusError) : []
  const receipt: ChannelEvent = {
    type: 'receipt',
    platformMessageId,
    status: meaning,
    ...envelope,
    ...(carried === undefined ? {} : { outboxId: carried.outboxId }),
    ...(carried?.isPart ? { isPart: true } : {}),
    ...(carried?.mediaId === undefined ? {} : { mediaId: carried.mediaId }),
    ...(error === undefined ? {} : { reason: reasonOf(error.code) }),
  }
  if (error?.code !== marketingStopped) return [receipt]
  return [receipt, { type: 'noticesWish', wants: false, ...envelope }]
}

function reasonOf(code: number): NonNullable<Receipt['reason']> {
  const kind = kindOfCode(code) ?? 'rejected'
  return { kind, platformCode: `${code}`, ...(kind === 'throttled' ? waitFor(code) : {}) }
}
