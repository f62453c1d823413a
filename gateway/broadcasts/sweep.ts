import { isWaiting } from '../delivery/held.ts'
import type { Runtime } from '../runtime.ts'
import { beginSending } from './start.ts'
import { noteAct } from './work.ts'

/** A slice is written long before that. */
const comesBackMs = 3_600_000

type Needs = Pick<Runtime, 'pool' | 'prisma' | 'city' | 'clock' | 'doorbell'>

/**
 * Looks for broadcasts whose time has come: scheduled ones begin, what is past its end is not sent any more, what is sent to everybody
 * is done. Rings for those whose recipients are not all written. Safe to run anywhere, any number of times.
 */
export async function sweepBroadcasts(runtime: Needs): Promise<void> {
  await beginDue(runtime)
  await endOverdue(runtime)
  await endCancelled(runtime)
  await finish(runtime)
  const { rows } = await runtime.pool.query<{ id: string }>({
    name: 'sweep broadcasts',
    text: `SELECT id FROM broadcast WHERE city_id = $1 AND state = 'sending' AND expanded_at IS NULL`,
    values: [runtime.city.id],
  })
  runtime.doorbell.broadcast(rows.map(({ id }) => id))
}

async function beginDue(runtime: Needs): Promise<void> {
  const { prisma, city } = runtime
  const at = runtime.clock()
  const due = { cityId: city.id, state: 'scheduled', OR: [{ startsAt: null }, { startsAt: { lte: at } }] }
  const found = await prisma.broadcast.findMany({ where: due, select: { id: true } })
  for (const { id } of found) {
    await prisma.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM broadcast WHERE id = ${id}::uuid FOR NO KEY UPDATE`
      const broadcast = await transaction.broadcast.findFirst({ where: { ...due, id } })
      if (broadcast) await beginSending(runtime, transaction, broadcast, at)
    })
  }
}

/** Rows that wait for a pause, a cap or a digest beyond the end: nobody would claim them before they are due. */
async function endOverdue({ pool, city, clock }: Needs): Promise<void> {
  await pool.query({
    name: 'end overdue broadcasts',
    text: `
      UPDATE outbox_message m SET status = 'suppressed', error_code = 'expired'
      FROM broadcast b
      WHERE b.city_id = $1 AND b.state IN ('sending', 'stopped') AND b.expires_at <= $2 AND m.broadcast_id = b.id
        AND (m.status = 'queued' OR m.status = 'held' AND m.error_code = 'digest' OR ${isWaiting})`,
    values: [city.id, clock()],
  })
}

/** What was claimed but not called when a broadcast was cancelled came back to the queue afterwards. */
async function endCancelled({ pool, city, clock }: Needs): Promise<void> {
  await pool.query({
    name: 'end cancelled broadcasts',
    text: `
      UPDATE outbox_message m SET status = 'cancelled' FROM broadcast b
      WHERE b.city_id = $1 AND b.state = 'cancelled' AND b.done_at > $2 AND m.broadcast_id = b.id AND m.status = 'queued'`,
    values: [city.id, new Date(clock().getTime() - comesBackMs)],
  })
}

/** Done: everybody is written down and nothing is queued, under way, kept for a digest or waiting for a chat to open. What is in doubt stays so. */
async function finish({ pool, prisma, city, clock }: Needs): Promise<void> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'finish broadcasts',
    text: `
      SELECT id FROM broadcast b
      WHERE b.city_id = $1 AND b.state = 'sending' AND (b.expanded_at IS NOT NULL OR b.expires_at <= $2)
        AND NOT EXISTS (
          SELECT FROM outbox_message m WHERE m.broadcast_id = b.id AND m.status IN ('queued', 'sending', 'held')
            AND (m.status <> 'held' OR m.error_code = 'digest' OR ${isWaiting}))`,
    values: [city.id, clock()],
  })
  for (const { id } of rows) {
    await prisma.$transaction(async (transaction) => {
      const at = clock()
      const { count } = await transaction.broadcast.updateMany({
        where: { id, state: 'sending' },
        data: { state: 'done', doneAt: at },
      })
      if (count > 0) await noteAct(transaction, { actor: 'system', action: 'broadcast.done', id, at })
    })
  }
}
