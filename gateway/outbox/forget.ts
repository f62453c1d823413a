import { noteEnded } from '#civic/ended-chat.ts'
import type { Runtime } from '../runtime.ts'

const hourMs = 3_600_000

/** A platform that did not hear our "got it" repeats within minutes; until then the number of the last message must be known. */
const repeatsMs = hourMs

/** Being forgotten must not hang on a platform: after this time it happens whether the farewell arrived or not. */
const patienceMs = 24 * hourMs

/**
 * Deletes the nameless receivers of farewells (GDPR Art. 17) once the farewell has left and no repeat is to be expected any more.
 * Where the platform tells what was read, a farewell has left only when it was. Whoever has written since then and was not heard yet
 * stays: their message must not go with the one before. Receipts of what was sent to them before an erasure waited for a send that never
 * comes; the ids in them may hold the number.
 */
export async function forgetOverdue(runtime: Runtime): Promise<void> {
  const now = runtime.clock().getTime()
  const withReceipts = [...runtime.channels.values()].filter((channel) => channel.capabilities.receipts)
  await runtime.pool.query({
    name: 'forget overdue',
    text: `
      WITH gone AS (DELETE FROM resident r WHERE r.erase_after IS NOT NULL
      AND NOT EXISTS (SELECT FROM inbox_message m WHERE m.resident_id = r.id AND m.state = 'waiting')
      AND (
        r.created_at < $1 OR r.created_at < $2 AND NOT EXISTS (
          SELECT FROM outbox_message o WHERE o.id = r.erase_after AND (
            o.status IN ('queued', 'sending') OR o.status = 'sent' AND o.channel = ANY($3)))) RETURNING r.id
      ), receipts AS (
        DELETE FROM early_receipt e USING address a
        WHERE a.resident_id IN (SELECT id FROM gone) AND e.channel = a.channel AND (e.handle_hash = a.handle_hash
          OR e.handle_hash IN (SELECT l.handle_hash FROM address_alias l WHERE l.address_id = a.id)))
      ${noteEnded('a.resident_id IN (SELECT id FROM gone)')}`,
    values: [new Date(now - patienceMs), new Date(now - repeatsMs), withReceipts.map(({ id }) => id)],
  })
}
