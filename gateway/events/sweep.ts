import { promoteWaiting } from '#civic/event.ts'
import type { Runtime } from '../runtime.ts'
import { tellLaterMovedUp, tellMovedUp } from './moved-up.ts'
import { tellDueNews } from './news.ts'
import { remindRegistered } from './remind.ts'

const dayMs = 24 * 3_600_000

/**
 * Events whose time has come: news that nobody told yet, reminders a day before, free places that nobody gave on (a resident was erased), and what must not be
 * kept any longer. Who came with which needs and what was asked is forgotten with the messages (`messageRetentionDays`) after the event.
 */
export async function sweepEvents(runtime: Runtime): Promise<void> {
  await tellDueNews(runtime)
  await remindRegistered(runtime)
  await giveOnPlaces(runtime)
  await tellLaterMovedUp(runtime)
  const values = [
    runtime.city.id,
    new Date(runtime.clock().getTime() - runtime.config.messageRetentionDays * dayMs),
  ]
  for (const table of ['registration', 'event_question']) {
    await runtime.pool.query({
      name: `forget ${table}s`,
      text: `DELETE FROM ${table} g USING event e
             WHERE e.id = g.event_id AND e.city_id = $1 AND coalesce(e.ends_at, e.starts_at) < $2`,
      values,
    })
  }
}

async function giveOnPlaces(runtime: Runtime): Promise<void> {
  const { rows } = await runtime.pool.query<{ id: string }>({
    name: 'sweep waiting lists',
    text: `SELECT e.id FROM event e
           WHERE e.city_id = $1 AND e.starts_at > $2 AND e.state <> 'cancelled' AND e.places > (
               SELECT coalesce(sum(g.people), 0) FROM registration g
               WHERE g.event_id = e.id AND g.state IN ('registered', 'attended'))
             AND EXISTS (SELECT FROM registration g WHERE g.event_id = e.id AND g.state = 'waiting')`,
    values: [runtime.city.id, runtime.clock()],
  })
  for (const { id } of rows) {
    const channels = await runtime.prisma.$transaction(async (transaction) =>
      tellMovedUp(runtime, transaction, id, await promoteWaiting(transaction, id, runtime.clock())),
    )
    runtime.doorbell.delivery(channels)
  }
}
