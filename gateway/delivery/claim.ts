import type { ChannelCapabilities } from '#bots/channels/contract.ts'
import type { Reply } from '#content/message.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import type { Lease } from './lease.ts'

/** A row on its way out. `fence` is the slice's: only its owner may write the result. */
export interface ClaimedMessage {
  id: bigint
  residentId: string
  addressId: string
  handleCipher: Buffer
  reply: Reply
  language: string
  class: string
  attempts: number
  possibleRepeat: boolean
  fence: bigint
}

export type Claim =
  | { type: 'slice'; messages: ClaimedMessage[] }
  | { type: 'paused'; inMs: number }
  | { type: 'lost' }

const unpacedSlice = 100

/** How many rows one slice takes: what the channel may send in about a second, so that a crash leaves few sends in doubt. */
function sliceSize(capabilities: ChannelCapabilities): number {
  return capabilities.rate ? Math.max(1, Math.floor(capabilities.rate.perSecond)) : unpacedSlice
}

/** A tenth of every slice is kept for updates and for bulk, so that neither ever starves behind replies. */
function reservedRoom(size: number): number[] {
  const reserve = Math.max(1, Math.floor(size / 10))
  return [Math.max(1, size - 2 * reserve), reserve, reserve]
}

/**
 * Claims the next slice in one statement and one commit. Replies go first, then updates, then bulk, each with its reserved room. A
 * message never overtakes an earlier one to the same address in the same lane. Who said STOP gets replies only, and who blocked us
 * gets nothing at all.
 */
export async function claimSlice(
  runtime: Runtime,
  lease: Lease,
  capabilities: ChannelCapabilities,
): Promise<Claim> {
  const size = sliceSize(capabilities)
  const { rows } = await runtime.pool.query<{
    held: boolean
    paused_until: Date | null
    id: string | null
    resident_id: string
    address_id: string
    handle_cipher: Buffer
    reply: Reply
    language: string
    class: string
    attempts: number
    possible_repeat: boolean
    fence: string
  }>({
    name: 'claim',
    text: `
      WITH lease AS (
        UPDATE delivery_lease
        SET fence = fence + 1, leased_until = now() + $3 * interval '1 millisecond'
        WHERE channel = $1 AND owner = $2 AND leased_until > now()
        RETURNING fence, paused_until
      ), candidates AS (
        SELECT c.*, row_number() OVER (PARTITION BY c.lane ORDER BY c.due_at, c.id) AS place
        FROM generate_series(0, 2) AS lane_number(lane), LATERAL (
          SELECT o.id, o.lane, o.due_at FROM outbox_message o
          WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = lane_number.lane AND o.due_at <= $4
            AND NOT EXISTS (
              SELECT FROM outbox_message e
              WHERE e.address_id = o.address_id AND e.id < o.id AND e.lane = o.lane
                AND e.status = 'queued' AND e.due_at > o.due_at)
          ORDER BY o.due_at, o.id LIMIT $5
        ) c
      ), chosen AS (
        SELECT id FROM candidates
        ORDER BY (place <= ($6::int[])[lane + 1]) DESC, lane, place LIMIT $5
      ), claimed AS (
        UPDATE outbox_message m
        SET status = CASE
              WHEN a.state <> 'active' OR (m.lane >= $7 AND r.stopped_at IS NOT NULL) THEN 'suppressed'
              ELSE 'sending' END,
            fence = lease.fence, attempts = m.attempts + 1
        FROM lease, chosen, address a, resident r
        WHERE m.id = chosen.id AND m.status = 'queued' AND a.id = m.address_id AND r.id = m.resident_id
          AND (lease.paused_until IS NULL OR lease.paused_until <= $4)
        RETURNING m.id, m.status, m.resident_id, m.address_id, a.handle_cipher, m.reply, m.language, m.class,
          m.attempts, m.possible_repeat, m.fence
      )
      SELECT true AS held, lease.paused_until, claimed.* FROM lease LEFT JOIN claimed ON claimed.status = 'sending'
      ORDER BY claimed.id`,
    values: [
      lease.channel,
      lease.owner,
      runtime.config.leaseMs,
      runtime.clock(),
      size,
      reservedRoom(size),
      lanes.update,
    ],
  })
  const [first] = rows
  if (!first) return { type: 'lost' }
  const pausedMs = (first.paused_until?.getTime() ?? 0) - runtime.clock().getTime()
  if (pausedMs > 0) return { type: 'paused', inMs: pausedMs }
  return {
    type: 'slice',
    messages: rows.flatMap((row) =>
      row.id === null
        ? []
        : [
            {
              id: BigInt(row.id),
              residentId: row.resident_id,
              addressId: row.address_id,
              handleCipher: row.handle_cipher,
              reply: row.reply,
              language: row.language,
              class: row.class,
              attempts: row.attempts,
              possibleRepeat: row.possible_repeat,
              fence: BigInt(row.fence),
            },
          ],
    ),
  }
}

/** When the next message of a channel comes due, in milliseconds from now; `null` when none waits. */
export async function nextDueMs(runtime: Runtime, channel: string): Promise<number | null> {
  const { rows } = await runtime.pool.query<{ due_at: Date | null }>({
    name: 'next due',
    text: `SELECT min(due_at) AS due_at FROM outbox_message WHERE channel = $1 AND status = 'queued'`,
    values: [channel],
  })
  const due = rows[0]?.due_at
  return due ? Math.max(0, due.getTime() - runtime.clock().getTime()) : null
}
