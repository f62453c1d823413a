import type { Broadcast } from '#prisma/client.ts'
import { lanes } from '../outbox/put.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { type Query, selectAudience } from './audience-sql.ts'
import { noticeChannels } from './notice-channels.ts'
import { audienceOf } from './work.ts'

type Needs = Pick<Runtime, 'pool' | 'prisma' | 'city' | 'clock' | 'channels' | 'doorbell'>

/** Recipients written in one transaction: some hundred milliseconds of work, and what a kill loses. */
const pageLength = 5_000

const busyMs = 1_000

/**
 * Writes a row into the outbox for everybody in the audience, page by page in the order of residents. Every page is one transaction
 * that looks again whether the broadcast is still sending; run twice, by two at once, or killed between pages, nobody gets two rows.
 * Memory does not grow with the audience: rows are made where they are kept.
 */
export async function expandBroadcast(
  runtime: Needs,
  id: string,
  recipientsPerPage = pageLength,
): Promise<RingAgain> {
  for (;;) {
    const broadcast = await runtime.prisma.broadcast.findUnique({
      where: { id },
      include: { notice: { select: { topic: true } } },
    })
    if (broadcast?.state !== 'sending' || broadcast.expandedAt !== null) return undefined
    if (await waitsForSends(runtime, broadcast)) return { inMs: busyMs }
    const page = await writePage(runtime, broadcast, broadcast.notice.topic, recipientsPerPage)
    if (page === 'busy') return { inMs: busyMs }
    if (page === 'stopped') return undefined
    runtime.doorbell.delivery(page.channels)
    if (page.isLast) return undefined
  }
}

/** A correction goes to those who have got the words: of a call that is under way nobody knows that yet. */
async function waitsForSends({ prisma }: Needs, broadcast: Broadcast): Promise<boolean> {
  const { reached } = audienceOf(broadcast)
  if (reached === undefined) return false
  const open = await prisma.outboxMessage.findFirst({
    where: { broadcastId: reached, status: 'sending' },
    select: { id: true },
  })
  return open !== null
}

async function writePage(
  { pool, city, clock, channels }: Needs,
  broadcast: Broadcast,
  topic: string,
  limit: number,
): Promise<{ channels: string[]; isLast: boolean } | 'busy' | 'stopped'> {
  const urgent = broadcast.urgentReason !== null
  const audience = selectAudience({
    city,
    channels: noticeChannels({ city, channels }).open,
    topic,
    audience: audienceOf(broadcast),
    expiresAt: urgent ? null : broadcast.expiresAt,
    now: clock(),
    page: { after: broadcast.expandedTo, limit },
  })
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    // One at a time a broadcast. Its row stays free meanwhile: whoever sends or stops it must not wait for a page.
    const lock = await client.query<{ ours: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('broadcast ' || $1, 0)) AS ours`,
      [broadcast.id],
    )
    if (!lock.rows[0]?.ours) {
      await client.query('ROLLBACK')
      return 'busy'
    }
    const { rows } = await client.query<{ found: number; last: string | null; channels: string[] | null }>(
      insertPage(audience, broadcast, urgent, clock()),
    )
    const [page] = rows
    const isLast = (page?.found ?? 0) < limit
    const moved = await client.query(
      `UPDATE broadcast SET expanded_to = coalesce($2, expanded_to), expanded_at = CASE WHEN $3 THEN $4::timestamptz END
       WHERE id = $1 AND state = 'sending' AND expanded_at IS NULL AND expanded_to IS NOT DISTINCT FROM $5`,
      [broadcast.id, page?.last ?? null, isLast, clock(), broadcast.expandedTo],
    )
    await client.query(moved.rowCount === 1 ? 'COMMIT' : 'ROLLBACK')
    return moved.rowCount === 1 ? { channels: page?.channels ?? [], isLast } : 'stopped'
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Who wants no single notices gets it with the next digest (gateway/broadcasts/digest.ts), unless it cannot wait. */
function insertPage(audience: Query, broadcast: Broadcast, urgent: boolean, now: Date): Query {
  const values = [...audience.values]
  const add = (value: unknown) => `$${values.push(value)}`
  const held = `page.pace = 'digest' AND NOT ${add(urgent)}::boolean`
  const text = `
    WITH page AS MATERIALIZED (${audience.text}), written AS (
      INSERT INTO outbox_message (resident_id, address_id, channel, language, lane, class, reply, status, error_code,
        due_at, created_at, broadcast_id, urgent)
      SELECT page.resident_id, page.address_id, page.channel, page.language, ${lanes.bulk}, ${add(broadcast.class)}, '{}',
        CASE WHEN ${held} THEN 'held' ELSE 'queued' END, CASE WHEN ${held} THEN 'digest' END,
        ${add(now)}::timestamptz, ${add(now)}::timestamptz, ${add(broadcast.id)}::uuid, ${add(urgent)}
      FROM page ORDER BY page.resident_id
      ON CONFLICT (broadcast_id, resident_id) DO NOTHING
      RETURNING channel)
    SELECT (SELECT count(*)::int FROM page) AS found,
      (SELECT resident_id FROM page ORDER BY resident_id DESC LIMIT 1) AS last,
      (SELECT array_agg(DISTINCT channel) FROM written) AS channels`
  return { text, values }
}
