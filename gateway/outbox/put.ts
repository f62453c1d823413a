import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'

/** The lanes out, the most urgent first. A lane always keeps some room in every slice (gateway/outbox/claim.ts). */
export const lanes = { reply: 0, update: 1, bulk: 2 } as const
export type Lane = keyof typeof lanes

/**
 * What happens when nobody can know whether a message arrived: `mustArrive` (replies, warnings) is sent again, marked as a possible
 * repeat; `once` (broadcasts) is never sent again and shown as in doubt.
 */
export type DeliveryClass = 'mustArrive' | 'once'

export interface NewOutboxMessage {
  residentId: string
  addressId: string
  channel: string
  language: string
  lane: Lane
  class: DeliveryClass
  reply: Reply
  dueAt: Date
  caseId?: string
  /** The inbox message that made us say it. */
  causedBy?: bigint
}

/** The one door out: whatever we say to anybody is a row first, written in the transaction of its cause. Gives the rows' ids in order. */
export async function put(
  transaction: Transaction,
  messages: readonly NewOutboxMessage[],
): Promise<bigint[]> {
  if (messages.length === 0) return []
  const rows = await transaction.outboxMessage.createManyAndReturn({
    select: { id: true },
    data: messages.map((message) => ({
      residentId: message.residentId,
      addressId: message.addressId,
      channel: message.channel,
      language: message.language,
      lane: lanes[message.lane],
      class: message.class,
      reply: message.reply as object,
      dueAt: message.dueAt,
      caseId: message.caseId ?? null,
      causedBy: message.causedBy ?? null,
    })),
  })
  return rows.map((row) => row.id)
}
