import { isQuiet, nextDecentMoment } from '#content/city/quiet-hours.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import type { Stream } from './pace.ts'

/** When the next message of each stream comes due on a channel, in milliseconds from now (0: is due); `null`: none waits. */
export async function nextDue(
  { pool, clock }: Pick<Runtime, 'pool' | 'clock'>,
  channel: string,
): Promise<Record<Stream, number | null>> {
  const { rows } = await pool.query<{ talk: Date | null; notices: Date | null }>({
    name: 'next due',
    text: `
      WITH loose AS (
        SELECT lane, (SELECT min(o.due_at) FROM outbox_message o
          WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = l.lane AND o.broadcast_id IS NULL) AS due_at
        FROM generate_series(0, 2) AS l(lane)
      ), parts AS (
        SELECT (SELECT min(o.due_at) FROM outbox_message o
          WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = ${lanes.bulk} AND o.broadcast_id = b.id) AS due_at
        FROM broadcast b WHERE b.state = 'sending'
      )
      SELECT (SELECT min(due_at) FROM loose WHERE lane < ${lanes.bulk}) AS talk,
        least((SELECT due_at FROM loose WHERE lane = ${lanes.bulk}), (SELECT min(due_at) FROM parts)) AS notices`,
    values: [channel],
  })
  const inMs = (due: Date | null | undefined) => (due ? Math.max(0, due.getTime() - clock().getTime()) : null)
  return { talk: inMs(rows[0]?.talk), notices: inMs(rows[0]?.notices) }
}

/** So many rows are moved in one statement. */
const pageLength = 5_000

/**
 * In quiet hours: puts what is due off to the next decent moment, so that it neither looks late nor is looked at again and again. What is
 * urgent stays.
 */
export async function postpone(
  { pool, city, clock }: Pick<Runtime, 'pool' | 'city' | 'clock'>,
  channel: string,
): Promise<void> {
  const now = clock()
  if (!isQuiet(city, now)) return
  for (let moved = pageLength; moved >= pageLength; ) {
    const { rowCount } = await pool.query({
      name: 'postpone',
      text: `
        UPDATE outbox_message SET due_at = $3 WHERE id IN (
          SELECT m.id FROM outbox_message m WHERE m.status = 'queued' AND m.id IN (
            (SELECT o.id FROM outbox_message o
             WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = ${lanes.bulk} AND o.broadcast_id IS NULL AND o.due_at <= $2
               AND o.digest_id = o.id AND NOT o.urgent LIMIT $4)
            UNION ALL
            SELECT c.id FROM broadcast b, LATERAL (
              SELECT o.id FROM outbox_message o
              WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = ${lanes.bulk} AND o.broadcast_id = b.id AND o.due_at <= $2
                AND NOT o.urgent LIMIT $4
            ) c WHERE b.state = 'sending')
          FOR NO KEY UPDATE OF m SKIP LOCKED)`,
      values: [channel, now, nextDecentMoment(city, now), pageLength],
    })
    moved = rowCount ?? 0
  }
}
