import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drain } from '#gateway/inbox/drain.ts'
import { type FakeLine, openFakeLine } from '#tests/support/fake-line.ts'
import { createRandom } from '../gateway/random.ts'
import { createNoticeWorld, type NoticeWorld, type Reader } from './notice-world.ts'

/** A step is something a reader or the office does, or one message that is sent or held back. How many are which, the machine decides. */
const stepsWanted = 100_000
const sendsWanted = 3_000
const meanwhileWanted = 5_000
const drainsWanted = 60
const people = 1_000
const weekMs = 7 * 24 * 3_600_000

let line: FakeLine
let world: NoticeWorld
let now = new Date('2026-11-24T10:00+01:00')

beforeAll(async () => {
  line = await openFakeLine({ config: { roles: ['http'] }, clock: () => now })
  world = createNoticeWorld(line.gateway.runtime, line.channel)
})
afterAll(async () => {
  await world.stop()
  await line.close()
})

type Wish = 'stop' | 'pause' | 'unsubscribe'
const wishes: readonly Wish[] = ['stop', 'pause', 'unsubscribe']

/** What the office may not do to each reader: noted once the database has told us of the commit, lifted before it can be otherwise. */
const holds = new Map<string, Set<Wish>>()
const stoppedBroadcasts = new Set<string>()

const undo: Record<Wish, string> = {
  stop: 'UPDATE resident SET stopped_at = NULL WHERE id = ANY ($1::uuid[])',
  pause: 'UPDATE resident SET paused_until = NULL WHERE id = ANY ($1::uuid[])',
  unsubscribe: `UPDATE subscription SET topic = 'streets' WHERE resident_id = ANY ($1::uuid[])`,
}
const act: Record<Wish, string> = {
  stop: 'UPDATE resident SET stopped_at = now() WHERE id = ANY ($1::uuid[])',
  pause: `UPDATE resident SET paused_until = '2090-01-01' WHERE id = ANY ($1::uuid[])`,
  unsubscribe: `UPDATE subscription SET topic = 'other' WHERE resident_id = ANY ($1::uuid[])`,
}

/** Some readers say the same at once, each under the lock that a turn of theirs takes (line.gateway/inbox/pick.ts). */
async function say(readers: readonly Reader[], wish: Wish, how: 'act' | 'undo'): Promise<void> {
  const ids = readers.map(({ residentId }) => residentId)
  if (how === 'undo') for (const { handle } of readers) holds.get(handle)?.delete(wish)
  const client = await line.gateway.runtime.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT id FROM resident WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [
      ids,
    ])
    await client.query((how === 'act' ? act : undo)[wish], [ids])
    if (how === 'act' && wish === 'stop') {
      await client.query(
        `UPDATE outbox_message SET status = 'cancelled' WHERE resident_id = ANY ($1::uuid[]) AND status IN ('queued', 'held')`,
        [ids],
      )
    }
    await client.query('COMMIT')
  } finally {
    client.release()
  }
  if (how === 'act') for (const { handle } of readers) holds.get(handle)?.add(wish)
}

/** Writes "Stopp" to the bot, which does what it always does with it. */
async function writeStop({ residentId, handle }: Reader): Promise<void> {
  await line.channel.say(handle, { type: 'message', text: 'Stopp' })
  await drain(line.gateway.runtime, residentId)
  holds.get(handle)?.add('stop')
}

async function switchBroadcast(id: string, state: 'sending' | 'stopped'): Promise<void> {
  if (state === 'sending') stoppedBroadcasts.delete(id)
  await line.gateway.runtime.pool.query('UPDATE broadcast SET state = $2 WHERE id = $1', [id, state])
  if (state === 'stopped') stoppedBroadcasts.add(id)
}

it('honours every opt-out in each send that starts after its commit', async () => {
  const chance = createRandom(4)
  const readers = await world.meet(people)
  for (const { handle } of readers) holds.set(handle, new Set())
  const violations: string[] = []
  const got = new Set<string>()
  // `meanwhile`: people who spoke while it was being sent.
  const counts = { steps: 0, sends: 0, meanwhile: 0, drained: 0, stopsMs: [] as number[] }
  let isDelivering = false
  line.channel.onSend = async ({ text }, { handle }) => {
    counts.sends += 1
    counts.steps += 1
    const broadcast = text.replace('Mitteilung ', '')
    for (const hold of holds.get(handle) ?? []) violations.push(`sent after ${hold}`)
    if (stoppedBroadcasts.has(broadcast)) violations.push('sent after its broadcast was stopped')
    if (got.has(handle + broadcast)) violations.push('sent twice')
    got.add(handle + broadcast)
    await wait(chance.below(2))
  }
  const speak = async () => {
    const from = chance.below(people)
    const some = Array.from(
      { length: 1 + chance.below(60) },
      (_, index) => readers[(from + index * 7) % people],
    ).filter((reader) => reader !== undefined)
    await say(some, wishes[chance.below(3)] ?? 'stop', chance.below(5) < 1 ? 'act' : 'undo')
    counts.steps += some.length
    if (isDelivering) counts.meanwhile += some.length
  }

  // What a STOP under way or a stopped broadcast put off is looked for once more.
  const deliverTwice = async () => {
    await world.deliver()
    now = new Date(now.getTime() + 1000)
    await world.deliver()
  }

  const isEnough = () =>
    counts.steps >= stepsWanted &&
    counts.sends >= sendsWanted &&
    counts.meanwhile >= meanwhileWanted &&
    counts.drained >= drainsWanted
  while (!isEnough()) {
    now = new Date(now.getTime() + weekMs)
    const id = await world.broadcast(readers)
    isDelivering = true
    const delivering = deliverTwice().finally(() => {
      isDelivering = false
    })
    while (isDelivering) {
      await speak()
      if (chance.below(30) === 0) {
        const asked = performance.now()
        await switchBroadcast(id, 'stopped')
        counts.stopsMs.push(performance.now() - asked)
        await speak()
        await switchBroadcast(id, 'sending')
      }
      const reader = readers[chance.below(people)]
      if (reader && counts.drained < drainsWanted && chance.below(4) === 0) {
        await writeStop(reader)
        counts.drained += 1
        await say([reader], 'stop', 'undo')
      }
    }
    await delivering
    const { rowCount } = await line.gateway.runtime.pool.query(
      `SELECT FROM outbox_message WHERE broadcast_id = $1 AND status NOT IN ('sent', 'sending')`,
      [id],
    )
    counts.steps += rowCount ?? 0
    await line.gateway.runtime.pool.query('DELETE FROM outbox_message WHERE broadcast_id = $1', [id])
    await line.gateway.runtime.pool.query(`UPDATE broadcast SET state = 'done' WHERE id = $1`, [id])
  }
  expect([...new Set(violations)], `${violations.length} of ${counts.sends} sends`).toEqual([])
  if (process.env.TEST_LOG)
    console.log(counts.steps, counts.sends, counts.meanwhile, Math.max(...counts.stopsMs))
})
