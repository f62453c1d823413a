import { usedAddress } from '#civic/reach.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { Prisma } from '#prisma/client.ts'
import { type DeliveryClass, put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'

/**
 * Tells somebody news of their booking, in their language at their address (civic/reach.ts). Gives the channel to wake; `null`: nobody can be
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
    SELECT used.id AS address_id, used.channel, r.language
    FROM resident r JOIN ${Prisma.raw(usedAddress('update'))} ON true
    WHERE r.id = ${residentId}::uuid AND r.stopped_at IS NULL`
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
