import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { type DeliveryClass, put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'

/**
 * Tells somebody news of their booking, in their language at the address they used last. Gives the channel to wake; `null`: nobody can be
 * told (they blocked us, or said STOP).
 */
export async function tellBooker(
  { clock }: Pick<Runtime, 'clock'>,
  transaction: Transaction,
  residentId: string,
  reply: Reply,
  deliveryClass: DeliveryClass = 'mustArrive',
): Promise<string | null> {
  const [receiver] = await transaction.$queryRaw<{ address_id: string; channel: string; language: string }[]>`
    SELECT a.id AS address_id, a.channel, r.language
    FROM resident r JOIN address a ON a.resident_id = r.id AND a.state = 'active'
    WHERE r.id = ${residentId}::uuid AND r.stopped_at IS NULL
    ORDER BY (SELECT max(m.id) FROM inbox_message m WHERE m.address_id = a.id) DESC NULLS LAST LIMIT 1`
  if (!receiver) return null
  const { address_id: addressId, channel, language } = receiver
  await put(transaction, [
    {
      residentId,
      addressId,
      channel,
      language,
      lane: 'update',
      class: deliveryClass,
      reply,
      dueAt: clock(),
    },
  ])
  return channel
}
