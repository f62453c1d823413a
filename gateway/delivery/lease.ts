import type { SendErrorKind } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'

/**
 * A channel has one deliverer at a time, wherever its processes run: so a platform's pace is kept by all of them together, and
 * messages to one address leave in order. The lease ends by itself when its owner dies; the fence tells a latecomer's results apart.
 */
export interface Lease {
  channel: string
  owner: string
}

/**
 * Takes the lease of a channel if it is free, ours or run out. Whoever takes it over finds the sends its predecessor left open and
 * writes them into the ledger of doubts. `false`: somebody else delivers.
 */
export async function takeLease(runtime: Runtime, lease: Lease): Promise<boolean> {
  const { rowCount } = await runtime.pool.query(
    `INSERT INTO delivery_lease (channel, owner, fence, leased_until)
     VALUES ($1, $2, 1, now() + $3 * interval '1 millisecond')
     ON CONFLICT (channel) DO UPDATE
       SET owner = $2, fence = delivery_lease.fence + 1, leased_until = now() + $3 * interval '1 millisecond'
       WHERE delivery_lease.owner = $2 OR delivery_lease.leased_until < now()`,
    [lease.channel, lease.owner, runtime.config.leaseMs],
  )
  if (rowCount !== 1) return false
  await settleDoubts(runtime, lease.channel)
  return true
}

/** Keeps the lease while a slow slice is under way. `false`: somebody else has it now. */
export async function renewLease(runtime: Runtime, lease: Lease): Promise<boolean> {
  const { rowCount } = await runtime.pool.query(
    `UPDATE delivery_lease SET leased_until = now() + $3 * interval '1 millisecond' WHERE channel = $1 AND owner = $2`,
    [lease.channel, lease.owner, runtime.config.leaseMs],
  )
  return rowCount === 1
}

/** Gives the lease back at once, at a clean stop. */
export async function endLease(runtime: Runtime, lease: Lease): Promise<void> {
  await runtime.pool.query(
    `UPDATE delivery_lease SET leased_until = now() WHERE channel = $1 AND owner = $2`,
    [lease.channel, lease.owner],
  )
}

/** Nobody on this channel is called before then: the platform asked for it, or our own set-up must be mended first. */
export async function pauseChannel(
  runtime: Pick<Runtime, 'pool'>,
  channel: string,
  { until, kind, reason }: Pause,
): Promise<void> {
  await runtime.pool.query(
    `UPDATE delivery_lease SET paused_until = $2, pause_kind = $3, pause_reason = $4
     WHERE channel = $1 AND (paused_until IS NULL OR paused_until <= $2)`,
    [channel, until, kind, reason],
  )
}

/** No announcement leaves this channel before then; what people wait for goes on. */
export async function pauseNotices(
  runtime: Pick<Runtime, 'pool'>,
  channel: string,
  until: Date,
): Promise<void> {
  await runtime.pool.query(
    'UPDATE delivery_lease SET notices_paused_until = greatest(notices_paused_until, $2) WHERE channel = $1',
    [channel, until],
  )
}

/** Of two pauses the one that ends later counts, with its reason. */
interface Pause {
  until: Date
  kind: Extract<SendErrorKind, 'throttled' | 'misconfigured'>
  reason: string
}

/**
 * What was being sent when the last deliverer died may have arrived or not, and nobody can know. `mustArrive` is sent again as a
 * possible repeat; `once` is held for staff to see. Both stand in the ledger from now on. Notices whose call had not begun (guard.ts marks
 * them) are sent as if nothing had happened.
 */
async function settleDoubts(runtime: Runtime, channel: string): Promise<void> {
  const { rowCount } = await runtime.pool.query(
    `WITH untouched AS (
       UPDATE outbox_message m SET status = 'queued', attempts = m.attempts - 1
       FROM delivery_lease l
       WHERE l.channel = $1 AND m.channel = $1 AND m.status = 'sending' AND m.fence < l.fence
         AND m.lane = 2 AND m.sent_at IS NULL
     ), doubtful AS (
       UPDATE outbox_message m
       SET status = CASE WHEN class = 'mustArrive' THEN 'queued' ELSE 'held' END,
           possible_repeat = possible_repeat OR class = 'mustArrive',
           error_code = 'inDoubt', sent_at = NULL
       FROM delivery_lease l
       WHERE l.channel = $1 AND m.channel = $1 AND m.status = 'sending' AND m.fence < l.fence
         AND NOT (m.lane = 2 AND m.sent_at IS NULL)
       RETURNING m.id, m.attempts, m.class
     )
     INSERT INTO send_doubt (outbox_message_id, attempt, cause, resent)
     SELECT id, attempts, 'crash', class = 'mustArrive' FROM doubtful`,
    [channel],
  )
  if (rowCount)
    runtime.log.warn(
      { channel, count: rowCount },
      'sends were left open by a crash; see the ledger of doubts',
    )
}
