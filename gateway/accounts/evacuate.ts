import { isChosen, isRefusedIn, mayGoElsewhere, preferredFirst } from '#civic/reach.ts'
import { type Purpose, permissionOf, purposes } from '#content/city/channel-law.ts'
import type { Way } from '../delivery/way.ts'
import { opensAfter, purposeInSql } from '../delivery/window.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import { readTroubles, type Trouble } from './trouble.ts'

type Needs = Pick<
  Runtime,
  'pool' | 'prisma' | 'vault' | 'clock' | 'startedAt' | 'channels' | 'city' | 'config' | 'doorbell' | 'log'
>

/** So many messages are moved in one statement. */
const pageLength = 1_000

/**
 * Lets what is queued on an account that is not connected go another way: at once when it is banned, otherwise what has waited for
 * longer than EVACUATE_AFTER_MINUTES, and everything once the account itself has been away for so long. A gateway that has just started
 * gives the account the same time to come back. A message moves to another chat of the same person that may carry it: in the order they
 * wish for, then the one they used last. It goes only where its words may go now, so that it is not sent back. The rest waits. What is being
 * sent stays with its deliverer and its ledger, so nothing goes out twice. Safe to run anywhere, any number of times.
 */
export async function evacuate(runtime: Needs): Promise<void> {
  const troubles = await readTroubles(runtime)
  for (const trouble of troubles) {
    const until = mayGoThatIsDueBy(runtime, trouble)
    if (until === null) continue
    const moved = await movePages(runtime, trouble.channel, until, lawfulTargets(runtime, troubles))
    if (moved.count === 0) continue
    runtime.doorbell.delivery([...moved.channels])
    const { channel, state } = trouble
    await writeAudit(runtime, {
      actor: 'system',
      action: 'evacuateChannel',
      subject: channel,
      detail: { count: moved.count, why: state },
    })
    runtime.log.warn({ channel, state, count: moved.count }, 'messages go another way: their account is away')
  }
}

/** How many messages went another way since then; all that ever did when nobody knows since when. */
export async function evacuated(
  { prisma }: Pick<Runtime, 'prisma'>,
  channel: string,
  since: Date | null,
): Promise<number> {
  const lines = await prisma.auditEntry.findMany({
    where: { subject: channel, action: 'evacuateChannel', ...(since && { at: { gte: since } }) },
    select: { detail: true },
  })
  return lines.reduce((sum, { detail }) => sum + ((detail as { count?: number } | null)?.count ?? 0), 0)
}

/** A channel that may carry the words of a purpose. */
interface Target {
  purpose: Purpose
  channel: string
  /** To whoever wrote there after this moment; null: to everybody. */
  opensAfter: Date | null
}

/** Of the channels that are not away themselves. */
function lawfulTargets({ channels, city, clock }: Needs, away: readonly Trouble[]): Target[] {
  return [...channels.values()]
    .filter(({ id }) => !away.some(({ channel }) => channel === id))
    .flatMap((channel) =>
      purposes
        .filter((purpose) => permissionOf(city, channel.id, purpose) === 'full')
        .map((purpose) => ({ purpose, channel: channel.id, opensAfter: opensAfter(channel, clock()) })),
    )
}

const movePage = `
  WITH lawful AS (SELECT * FROM unnest($5::text[], $6::text[], $7::timestamptz[]) AS l(purpose, channel, opens_after)), found AS (
    SELECT m.id, other.id AS address_id, other.channel
    FROM outbox_message m JOIN resident r ON r.id = m.resident_id
    LEFT JOIN broadcast b ON b.id = m.broadcast_id
    CROSS JOIN LATERAL (
      SELECT a.id, a.channel FROM address a JOIN lawful l ON l.channel = a.channel
      WHERE a.resident_id = m.resident_id AND a.state = 'active' AND a.channel <> m.channel
        AND (l.opens_after IS NULL OR a.heard_at > l.opens_after) AND (m.lane < ${lanes.bulk} OR a.notices_off_at IS NULL)
        AND ${isChosen('a')} AND NOT ${isRefusedIn('m', 'a')}
        AND l.purpose = ${purposeInSql}
      ORDER BY ${preferredFirst}
      LIMIT 1
    ) other
    WHERE m.channel = $1 AND m.status = 'queued' AND m.id > $4 AND m.due_at <= $2 AND ${mayGoElsewhere('m')}
    ORDER BY m.id LIMIT $3
    FOR NO KEY UPDATE OF m SKIP LOCKED
  )
  UPDATE outbox_message m SET channel = f.channel, address_id = f.address_id, way = '${'otherChannel' satisfies Way['type']}',
    moved_from = coalesce(m.moved_from, $1), attempts = 0, error_code = NULL
  FROM found f WHERE m.id = f.id
  RETURNING m.id, m.channel`

/** What comes due only later, after quiet hours or a failed try, goes as well. */
const anyTime = new Date('9999-01-01T00:00:00Z')

/** Null: nothing yet. */
function mayGoThatIsDueBy({ clock, config, startedAt }: Needs, { state, since }: Trouble): Date | null {
  if (state === 'banned') return anyTime
  const before = new Date(clock().getTime() - config.evacuateAfterMinutes * 60_000)
  if (startedAt > before) return null
  return since === null || since <= before ? anyTime : before
}

async function movePages(
  { pool }: Needs,
  channel: string,
  dueBy: Date,
  targets: readonly Target[],
): Promise<{ count: number; channels: Set<string> }> {
  const lawful = [
    targets.map((one) => one.purpose),
    targets.map((one) => one.channel),
    targets.map((one) => one.opensAfter),
  ]
  const channels = new Set<string>()
  let count = 0
  let after = 0n
  for (let moved = pageLength; moved >= pageLength; ) {
    const { rows } = await pool.query<{ id: string; channel: string }>({
      name: 'evacuate',
      text: movePage,
      values: [channel, dueBy, pageLength, after, ...lawful],
    })
    moved = rows.length
    count += moved
    for (const row of rows) {
      channels.add(row.channel)
      if (BigInt(row.id) > after) after = BigInt(row.id)
    }
  }
  return { count, channels }
}
