import { lanes } from './outbox/put.ts'
import type { Runtime } from './runtime.ts'

/** Age of the oldest row that is due and not begun; the only honest sign of a worker's life. */
export interface Backlog {
  /** `inbox` or `delivery-<channel>`. */
  name: string
  waiting: number
  oldestMs: number
  /** When the oldest came due. */
  oldestAt: Date
  /** Calls wait for an answer of the platform, or for their turn. */
  isUnderWay: boolean
}

/** Among so many of the oldest rows one that may go is looked for. */
const looksAt = 200

/** Neither part of a stopped broadcast, nor an announcement where those wait. */
const mayGo = `(broadcast_id IS NULL OR broadcast_id IN (SELECT id FROM broadcast WHERE state = 'sending'))
  AND NOT (lane = ${lanes.bulk} AND channel IN (SELECT channel FROM delivery_lease WHERE notices_paused_until > $1))`

/**
 * How long what is due has been waiting, by queue. Paused channels are not late, nor are announcements where those are paused, nor is a
 * message behind an earlier one to the same address that has to wait, nor are the parts of a broadcast that somebody stopped.
 */
export async function readBacklog(runtime: Pick<Runtime, 'pool' | 'clock'>): Promise<Backlog[]> {
  const now = runtime.clock()
  const { rows } = await runtime.pool.query<{
    name: string
    waiting: string
    oldest_at: Date
    is_under_way: boolean
  }>({
    name: 'backlog',
    text: `
      SELECT 'inbox' AS name, count(*) AS waiting, min(due_at) AS oldest_at, false AS is_under_way
      FROM inbox_message WHERE state = 'waiting' AND due_at <= $1 HAVING count(*) > 0
      UNION ALL
      SELECT 'delivery-' || due.channel, due.waiting, ready.oldest_at,
        coalesce(l.leased_until > now(), false)
          AND EXISTS (SELECT FROM outbox_message s WHERE s.channel = due.channel AND s.status = 'sending')
      FROM (
        SELECT channel, count(*) AS waiting FROM outbox_message
        WHERE status = 'queued' AND due_at <= $1 AND ${mayGo} GROUP BY channel
      ) due
      LEFT JOIN delivery_lease l ON l.channel = due.channel
      CROSS JOIN LATERAL (
        SELECT min(o.due_at) AS oldest_at FROM (
          SELECT id, address_id, lane, due_at FROM outbox_message
          WHERE channel = due.channel AND status = 'queued' AND due_at <= $1
            AND ${mayGo}
          ORDER BY due_at LIMIT $2
        ) o
        WHERE NOT EXISTS (
          SELECT FROM outbox_message e
          WHERE e.address_id = o.address_id AND e.id < o.id AND e.lane = o.lane
            AND (e.status = 'sending' OR e.status = 'queued' AND e.due_at > o.due_at))
      ) ready
      WHERE ready.oldest_at IS NOT NULL AND (l.paused_until IS NULL OR l.paused_until <= $1)`,
    values: [now, looksAt],
  })
  return rows.map((row) => ({
    name: row.name,
    waiting: Number(row.waiting),
    oldestMs: now.getTime() - row.oldest_at.getTime(),
    oldestAt: row.oldest_at,
    isUnderWay: row.is_under_way,
  }))
}

/** Two looks in a row without progress make a worker suspect. */
const looksWithoutProgress = 2
/** Whoever has calls under way only waits for their platform, unless for longer than any message takes. */
const longestCallMs = 2 * 60_000

/**
 * Looks at the backlog after each sweep. When a queue's oldest due row is old and has not moved for two looks, its worker is deaf,
 * whatever it says of itself, unless it waits for its platform: it is restarted. Gives one look as a function, to be called by a sweeper. `canMove`: whether this process
 * has the queue's worker and it could work now.
 */
export function createWatchdog(
  runtime: Runtime,
  canMove: (name: string) => boolean,
  restart: (name: string) => Promise<void>,
): () => Promise<void> {
  const stuck = new Map<string, { oldestAt: Date; waiting: number; looks: number; since: number }>()
  return async () => {
    const late = (await readBacklog(runtime)).filter(
      ({ name, oldestMs }) => canMove(name) && oldestMs > 2 * runtime.config.sweepMs,
    )
    for (const name of stuck.keys()) if (!late.some((one) => one.name === name)) stuck.delete(name)
    const now = runtime.clock().getTime()
    for (const { name, waiting, oldestMs, oldestAt, isUnderWay } of late) {
      const before = stuck.get(name)
      // Under a storm the queue may grow although it moves: its oldest is another one then.
      const moved = !before || oldestAt > before.oldestAt || waiting < before.waiting
      const looks = moved ? 1 : before.looks + 1
      const since = moved ? now : before.since
      stuck.set(name, { oldestAt, waiting, looks, since })
      if (looks <= looksWithoutProgress || (isUnderWay && now - since < longestCallMs)) continue
      stuck.delete(name)
      runtime.log.error(
        { queue: name, waiting, oldestMs: Math.round(oldestMs) },
        'nothing moves: restarting its worker',
      )
      await restart(name)
    }
  }
}
