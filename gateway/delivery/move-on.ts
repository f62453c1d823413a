import type { SendErrorKind } from '#bots/channels/contract.ts'
import { mayGoElsewhere, preferredFirst } from '#civic/reach.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import { elsewhere, isOpenThere, roads, roadTable } from './elsewhere.ts'
import type { Way } from './way.ts'
import { purposeInSql } from './window.ts'

/** Failures that speak of the chat, not of the message, and are no wish of the person: another chat of theirs may have it. */
const ofChat: ReadonlySet<SendErrorKind> = new Set(['notHere', 'gone'])

/** Whether the platform refuses a message for this person in this chat only. */
export const isOfChat = (kind: SendErrorKind) => ofChat.has(kind)

/** SQL: the same of an error code. */
export const isOfChatInSql = (code: string) =>
  `split_part(${code}, ':', 1) IN ('${[...ofChat].join("', '")}')`

/**
 * SQL: lets `failed` (id, address_id), messages that their platform refuses in these chats, go to another chat of their readers: one that may
 * carry the words now comes before one whose window they would wait for. None is tried twice (`refused_in`), so nothing goes round in
 * circles. Nothing goes anywhere after STOP: its row is held, so that it comes before or after. `next_chat` are those that go, by their id,
 * `moved` their channels. `still`: a condition on m and failed f, asked of the newest row.
 */
export const movingOn = (failed: string, { at, still }: { at: string; still: string }) => `
  refused AS MATERIALIZED (
    SELECT m.id, m.resident_id, m.address_id, m.broadcast_id, m.refused_in, ${purposeInSql} AS purpose
    FROM ${failed} f JOIN outbox_message m ON m.id = f.id AND m.address_id = f.address_id
    WHERE ${mayGoElsewhere('m')}
      AND (m.broadcast_id IS NULL OR EXISTS (SELECT FROM broadcast b WHERE b.id = m.broadcast_id AND b.state = 'sending'))
  ), next_chat AS MATERIALIZED (
    SELECT w.id, other.address_id, other.channel
    FROM refused w JOIN resident r ON r.id = w.resident_id AND r.stopped_at IS NULL
    CROSS JOIN LATERAL (
      SELECT a.id AS address_id, a.channel ${elsewhere} ORDER BY ${isOpenThere} DESC, ${preferredFirst} LIMIT 1
    ) other
    ORDER BY r.id FOR SHARE OF r
  ), moved AS (
    UPDATE outbox_message m SET status = 'queued', address_id = n.address_id, channel = n.channel,
      moved_from = coalesce(m.moved_from, m.channel), refused_in = m.refused_in || m.address_id,
      way = '${'otherChannel' satisfies Way['type']}', error_code = NULL, platform_message_id = NULL, sent_at = NULL,
      due_at = ${at}, attempts = 0
    FROM next_chat n JOIN ${failed} f ON f.id = n.id
    WHERE m.id = n.id AND m.address_id = f.address_id AND ${still}
    RETURNING m.id, m.channel
  )`

const text = `
  WITH ${roadTable('$1')}, failed AS (
    SELECT * FROM unnest($2::bigint[], $3::uuid[], $4::bigint[]) AS f(id, address_id, fence)
  ), ${movingOn('failed', { at: '$5::timestamptz', still: "m.fence = f.fence AND m.channel = $6 AND m.status = 'sending'" })}
  SELECT id, channel FROM moved`

/** Moves claimed messages that the platform has just refused in their chats. Gives the ids of those that go elsewhere. */
export async function moveOn(
  runtime: Pick<Runtime, 'pool' | 'city' | 'channels' | 'clock' | 'doorbell'>,
  channel: string,
  messages: readonly ClaimedMessage[],
): Promise<ReadonlySet<bigint>> {
  if (messages.length === 0) return new Set()
  const { rows } = await runtime.pool.query<{ id: string; channel: string }>({
    name: 'move on',
    text,
    values: [
      roads(runtime),
      messages.map(({ id }) => id),
      messages.map(({ addressId }) => addressId),
      messages.map(({ fence }) => fence),
      runtime.clock(),
      channel,
    ],
  })
  runtime.doorbell.delivery(new Set(rows.map((row) => row.channel)))
  return new Set(rows.map(({ id }) => BigInt(id)))
}
