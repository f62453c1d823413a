import { isWaiting } from '../delivery/held.ts'
import type { Runtime } from '../runtime.ts'

/** What goes through a channel. Notices of a stopped broadcast wait for nobody and are not counted. */
export interface Traffic {
  /** Queued, due now or later. */
  waiting: number
  /** How long the oldest that is due has been waiting. */
  oldestSeconds: number | null
  /** The same of what people wait for: replies and news of cases. */
  oldestTalkSeconds: number | null
  /** Held until the person writes there again, or the city allows it. */
  held: number
  /** Null: none among the newest. */
  lastReceivedAt: Date | null
  lastSentAt: Date | null
}

const nothing: Traffic = {
  waiting: 0,
  oldestSeconds: null,
  oldestTalkSeconds: null,
  held: 0,
  lastReceivedAt: null,
  lastSentAt: null,
}

/** Among so many of the newest messages the last one of a channel is looked for: a quiet channel must not cost a walk over all. */
const newestMessages = 20_000
const newestBroadcasts = 3

const text = `
  WITH newest AS (
    SELECT n.channel, max(n.received_at) AS at
    FROM (SELECT channel, received_at FROM inbox_message ORDER BY id DESC LIMIT $3) n GROUP BY n.channel
  ), gone(status) AS (VALUES ('sent'), ('delivered'), ('read'))
  SELECT w.channel, queue.*, aside.held, newest.at AS received_at, greatest(talk.at, notices.at) AS sent_at
  FROM unnest($1::text[]) AS w(channel)
  LEFT JOIN newest ON newest.channel = w.channel
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS waiting, min(o.due_at) FILTER (WHERE o.due_at <= $2) AS oldest_at,
      min(o.due_at) FILTER (WHERE o.due_at <= $2 AND o.lane < 2) AS oldest_talk_at
    FROM outbox_message o
    WHERE o.channel = w.channel AND o.status = 'queued'
      AND (o.broadcast_id IS NULL OR o.broadcast_id IN (SELECT id FROM broadcast WHERE state = 'sending'))
  ) queue
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS held FROM outbox_message m WHERE m.channel = w.channel AND ${isWaiting}
  ) aside
  CROSS JOIN LATERAL (
    SELECT max(last.sent_at) AS at FROM gone, generate_series(0, 2) AS lane(number), LATERAL (
      SELECT o.sent_at FROM outbox_message o
      WHERE o.channel = w.channel AND o.status = gone.status AND o.lane = lane.number AND o.broadcast_id IS NULL
      ORDER BY o.due_at DESC, o.id DESC LIMIT 1) last
  ) talk
  CROSS JOIN LATERAL (
    SELECT max(last.sent_at) AS at
    FROM gone, (SELECT id FROM broadcast ORDER BY id DESC LIMIT $4) b, LATERAL (
      SELECT o.sent_at FROM outbox_message o
      WHERE o.channel = w.channel AND o.status = gone.status AND o.lane = 2 AND o.broadcast_id = b.id
      ORDER BY o.due_at DESC, o.id DESC LIMIT 1) last
  ) notices`

interface Row {
  channel: string
  waiting: number
  oldest_at: Date | null
  oldest_talk_at: Date | null
  held: number
  received_at: Date | null
  sent_at: Date | null
}

/** What waits and what went through these channels; gives it by channel. */
export async function readTraffic(
  { pool, clock }: Pick<Runtime, 'pool' | 'clock'>,
  channels: readonly string[],
): Promise<(channel: string) => Traffic> {
  const now = clock()
  const { rows } = await pool.query<Row>({
    name: 'read traffic',
    text,
    values: [channels, now, newestMessages, newestBroadcasts],
  })
  const secondsSince = (at: Date | null) => at && Math.floor((now.getTime() - at.getTime()) / 1000)
  const found = new Map(
    rows.map((row): [string, Traffic] => [
      row.channel,
      {
        waiting: row.waiting,
        oldestSeconds: secondsSince(row.oldest_at),
        oldestTalkSeconds: secondsSince(row.oldest_talk_at),
        held: row.held,
        lastReceivedAt: row.received_at,
        lastSentAt: row.sent_at,
      },
    ]),
  )
  return (channel) => found.get(channel) ?? nothing
}
