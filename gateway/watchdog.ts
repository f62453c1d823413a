import type { Runtime } from './runtime.ts'

/** Age of the oldest row that is due and not begun; the only honest sign of a worker's life. */
export interface Backlog {
  /** `inbox` or `delivery-<channel>`. */
  name: string
  waiting: number
  oldestMs: number
  /** When the oldest came due. */
  oldestAt: Date
}

/** How long what is due has been waiting, by queue. Paused channels are not late. */
export async function readBacklog(runtime: Pick<Runtime, 'pool' | 'clock'>): Promise<Backlog[]> {
  const now = runtime.clock()
  const { rows } = await runtime.pool.query<{ name: string; waiting: string; oldest_at: Date }>({
    name: 'backlog',
    text: `
      SELECT 'inbox' AS name, count(*) AS waiting, min(due_at) AS oldest_at
      FROM inbox_message WHERE state = 'waiting' AND due_at <= $1 HAVING count(*) > 0
      UNION ALL
      SELECT 'delivery-' || o.channel, count(*), min(o.due_at)
      FROM outbox_message o LEFT JOIN delivery_lease l ON l.channel = o.channel
      WHERE o.status = 'queued' AND o.due_at <= $1 AND (l.paused_until IS NULL OR l.paused_until <= $1)
      GROUP BY o.channel`,
    values: [now],
  })
  return rows.map((row) => ({
    name: row.name,
    waiting: Number(row.waiting),
    oldestMs: now.getTime() - row.oldest_at.getTime(),
    oldestAt: row.oldest_at,
  }))
}

/** Two looks in a row without progress make a worker suspect. */
const looksWithoutProgress = 2

/**
 * Looks at the backlog after each sweep. When a queue's oldest due row is old and has not moved for two looks, its worker is deaf,
 * whatever it says of itself: it is restarted. Gives one look as a function, to be called by a sweeper.
 */
export function createWatchdog(
  runtime: Runtime,
  restart: (name: string) => Promise<void>,
): () => Promise<void> {
  const stuck = new Map<string, { oldestAt: Date; waiting: number; looks: number }>()
  return async () => {
    const late = (await readBacklog(runtime)).filter(({ oldestMs }) => oldestMs > 2 * runtime.config.sweepMs)
    for (const name of stuck.keys()) if (!late.some((one) => one.name === name)) stuck.delete(name)
    for (const { name, waiting, oldestMs, oldestAt } of late) {
      const before = stuck.get(name)
      // Under a storm the queue may grow although it moves: its oldest is another one then.
      const moved = !before || oldestAt > before.oldestAt || waiting < before.waiting
      const looks = moved ? 1 : before.looks + 1
      stuck.set(name, { oldestAt, waiting, looks })
      if (looks <= looksWithoutProgress) continue
      stuck.delete(name)
      runtime.log.error(
        { queue: name, waiting, oldestMs: Math.round(oldestMs) },
        'nothing moves: restarting its worker',
      )
      await restart(name)
    }
  }
}
