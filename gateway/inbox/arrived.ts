import { type Arrived, afterNotice } from '#bots/engine/offered.ts'
import type { Transaction } from '#civic/transaction.ts'
import { mostOption } from '#content/notices/poll.ts'
import { renderText } from '#content/render.ts'
import type { Runtime } from '../runtime.ts'
import { readEvent } from './event.ts'
import type { Picked } from './picked.ts'
import { editionFor } from './view-notices.ts'

/**
 * What was picked, with the choices of a notice or collecting message that reached this chat since the person last wrote: the number
 * they type now is meant for it. Looked for only where a few words come and nothing is open.
 */
export async function withArrived(
  { catalog, city }: Pick<Runtime, 'catalog' | 'city'>,
  transaction: Transaction,
  picked: Picked,
): Promise<Picked> {
  const { resident, message } = picked
  const { session } = resident
  const event = readEvent(message)
  const mayMeanIt = session.conversation === null && event.type === 'message'
  if (!mayMeanIt || event.text.length > mostOption) return picked
  const [arrived] = await transaction.$queryRaw<Arrived[]>`
    SELECT m.sent_at AS at, coalesce(e.reply, m.reply) AS reply
    FROM outbox_message m LEFT ${editionFor(resident)}
    WHERE m.address_id = ${message.addressId}::uuid AND m.sent_at > coalesce(${session.at}::timestamptz, '-infinity')
      AND m.status IN ('sent', 'delivered', 'read')
      AND CASE WHEN m.broadcast_id IS NULL THEN m.digest_id = m.id ELSE m.digest_id IS NULL END
    ORDER BY m.sent_at DESC LIMIT 1`
  if (!arrived) return picked
  const heard = afterNotice(session, arrived, (label) => renderText(catalog, city, resident.language, label))
  return { ...picked, resident: { ...resident, session: heard } }
}
