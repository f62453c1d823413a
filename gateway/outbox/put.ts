import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'

/** The lanes out, the most urgent first. A lane always keeps some room in every slice (gateway/delivery/claim.ts). */
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
  /** What it is for, where not simply to be read (gateway/delivery/road.ts). */
  way?: string
}

/** The one door out: whatever we say to anybody is a row first, written in the transaction of its cause. Gives the rows' ids in order. */
export async function put(
  transaction: Transaction,
  messages: readonly NewOutboxMessage[],
): Promise<bigint[]> {
  if (messages.length === 0) return []
  const rows = await transaction.$queryRaw<{ id: bigint }[]>`
    INSERT INTO outbox_message (resident_id, address_id, channel, language, lane, class, reply, due_at, case_id, caused_by, way)
    SELECT resident_id, address_id, channel, language, lane, class, reply, due_at, case_id, caused_by, way
    FROM jsonb_to_recordset(${JSON.stringify(messages.map(toRow))}::jsonb) AS row(
      resident_id uuid, address_id uuid, channel text, language text, lane int, class text, reply jsonb,
      due_at timestamptz, case_id uuid, caused_by bigint, way text)
    RETURNING id`
  return rows.map((row) => row.id)
}

function toRow(message: NewOutboxMessage): object {
  return {
    resident_id: message.residentId,
    address_id: message.addressId,
    channel: message.channel,
    language: message.language,
    lane: lanes[message.lane],
    class: message.class,
    reply: message.reply,
    due_at: message.dueAt,
    case_id: message.caseId ?? null,
    caused_by: message.causedBy?.toString() ?? null,
    way: message.way ?? null,
  }
}
