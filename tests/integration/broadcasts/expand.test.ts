import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { expandBroadcast } from '#gateway/broadcasts/expand.ts'
import { cancelBroadcast, resumeBroadcast, stopBroadcast } from '#gateway/broadcasts/hold.ts'
import { sweepBroadcasts } from '#gateway/broadcasts/sweep.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { addResidents } from './many.ts'
import {
  addNotice,
  addResident,
  type BroadcastWorld,
  monday,
  openWorld,
  residentsOf,
  sendingBroadcast,
} from './world.ts'

const hourMs = 3_600_000
let world: BroadcastWorld

beforeAll(async () => {
  world = await openWorld()
  await addResidents(world.runtime, 230, 'construction')
  await addResident(world, { subscriptions: ['construction'], pace: 'digest' })
})
afterAll(() => world.close())
beforeEach(() => {
  world.now = monday
  world.rung.length = 0
})

const rowsOf = (broadcastId: string) =>
  world.runtime.prisma.outboxMessage.findMany({ where: { broadcastId }, orderBy: { residentId: 'asc' } })
const read = (id: string) => world.runtime.prisma.broadcast.findUniqueOrThrow({ where: { id } })
const recipients = async (id: string) => (await rowsOf(id)).map(({ residentId }) => residentId)

describe('the recipients of a broadcast', () => {
  test('are nobody on a channel over which the city lets no notice go', async () => {
    const { runtime } = world
    const { city } = runtime
    const both = await addResident(world, { subscriptions: ['events'], channels: ['webchat', 'telegram'] })
    await addResident(world, { subscriptions: ['events'] })
    runtime.city = { ...city, channelLaw: lawOf('full', { telegram: { notice: 'off' } }) }
    try {
      const { id } = await sendingBroadcast(world, {}, { topic: 'events' })
      await expandBroadcast(runtime, id)
      expect((await rowsOf(id)).map(({ residentId, channel }) => [residentId, channel])).toEqual([
        [both, 'webchat'],
      ])
    } finally {
      runtime.city = city
    }
  })

  test('are written once, in pages, as the audience is: bulk, in their language, to be filled with the edition', async () => {
    const { id } = await sendingBroadcast(world)
    expect(await expandBroadcast(world.runtime, id, 50)).toBeUndefined()
    expect(await recipients(id)).toEqual(await residentsOf(world, {}))
    const rows = await rowsOf(id)
    expect(rows).toHaveLength(231)
    expect(rows.find(({ status }) => status === 'queued')).toMatchObject({
      lane: 2,
      class: 'once',
      reply: {},
      urgent: false,
      dueAt: monday,
    })
    expect(rows.filter(({ status }) => status === 'held').map(({ errorCode }) => errorCode)).toEqual([
      'digest',
    ])
    expect(new Set(rows.map(({ language }) => language)).size).toBeGreaterThan(2)
    expect(await read(id)).toMatchObject({ expandedTo: rows.at(-1)?.residentId, expandedAt: monday })
    expect(new Set(world.rung)).toEqual(new Set([`broadcast ${id}`, 'delivery telegram', 'delivery webchat']))
    await expandBroadcast(world.runtime, id, 50)
    expect(await rowsOf(id)).toEqual(rows)
  })

  test('are the same when two write at once', async () => {
    const { id } = await sendingBroadcast(world)
    await Promise.all([1, 2, 3].map(() => expandBroadcast(world.runtime, id, 20)))
    await expandBroadcast(world.runtime, id, 20)
    expect(await recipients(id)).toEqual(await residentsOf(world, {}))
  })

  test('are the same when the process dies after any page, or within one', async () => {
    const { id } = await sendingBroadcast(world)
    for (let death = 0; (await read(id)).expandedAt === null; death++) {
      const dying = dyingRuntime(death % 2 === 0 ? 'afterPage' : 'withinPage')
      await expandBroadcast(dying, id, 40).catch((error: Error) => expect(error.message).toBe('died'))
      await expandBroadcast(dyingRuntime('afterPage'), id, 40).catch(() => {})
    }
    expect(await recipients(id)).toEqual(await residentsOf(world, {}))
  })

  test('who wants a digest gets a row at once when it cannot wait', async () => {
    const { id } = await sendingBroadcast(world, { urgentReason: 'Hochwasser' })
    await expandBroadcast(world.runtime, id)
    const rows = await rowsOf(id)
    expect(rows.every(({ status, urgent }) => status === 'queued' && urgent)).toBe(true)
  })

  test('cost a handful of statements a thousand', async () => {
    const { id } = await sendingBroadcast(world)
    const statements = await countStatements(() => expandBroadcast(world.runtime, id, 231))
    // One page and the look that finds no other.
    expect(statements).toBeLessThan(20)
    const { id: paged } = await sendingBroadcast(world)
    const more = await countStatements(() => expandBroadcast(world.runtime, paged, 24))
    const perPage = (more - statements) / 9
    const perThousand = (perPage * 1000) / 5000
    process.stdout.write(`statements of expansion per 1,000 recipients: ${perThousand.toFixed(1)}\n`)
    expect(perThousand).toBeLessThan(3)
  })
})

describe('a broadcast that is stopped while its recipients are written', () => {
  test('writes no further page, and goes on where it stood', async () => {
    const { id } = await sendingBroadcast(world)
    let pages = 0
    const stopping = {
      ...world.runtime,
      doorbell: {
        ...world.runtime.doorbell,
        delivery: () => {
          pages++
        },
      },
    }
    let stopped: Promise<unknown> | undefined
    const whole = expandBroadcast(
      waitsWithPage(12, () => stopped, stopping),
      id,
      10,
    )
    stopped = stopBroadcast(world.runtime, world.releaser, id)
    await Promise.all([whole, stopped])
    const before = (await rowsOf(id)).length
    expect(before).toBe(pages * 10)
    expect(before).toBeLessThan(231)
    expect(await expandBroadcast(world.runtime, id, 10)).toBeUndefined()
    expect(await rowsOf(id)).toHaveLength(before)
    await resumeBroadcast(world.runtime, world.releaser, id)
    expect(world.rung).toContain(`broadcast ${id}`)
    await expandBroadcast(world.runtime, id)
    expect(await recipients(id)).toEqual(await residentsOf(world, {}))
  })

  test('sends nothing more once it is cancelled', async () => {
    const { id } = await sendingBroadcast(world)
    await expandBroadcast(world.runtime, id)
    const [first] = await rowsOf(id)
    await world.runtime.prisma.outboxMessage.update({
      where: { id: first?.id ?? 0n },
      data: { status: 'sent' },
    })
    await stopBroadcast(world.runtime, world.releaser, id)
    await cancelBroadcast(world.runtime, world.releaser, id)
    expect(await statusesOf(id)).toEqual({ sent: 1, cancelled: 230 })
    // One that was claimed at that moment comes back to the queue.
    const [, second] = await rowsOf(id)
    await world.runtime.prisma.outboxMessage.update({
      where: { id: second?.id ?? 0n },
      data: { status: 'queued' },
    })
    await sweepBroadcasts(world.runtime)
    expect(await statusesOf(id)).toEqual({ sent: 1, cancelled: 230 })
  })

  async function statusesOf(id: string): Promise<Record<string, number>> {
    const counts = new Map<string, number>()
    for (const { status } of await rowsOf(id)) counts.set(status, (counts.get(status) ?? 0) + 1)
    return Object.fromEntries(counts)
  }
})

describe('the sweep', () => {
  test('rings for what is not written yet, and ends what everybody has', async () => {
    const { id } = await sendingBroadcast(world)
    world.rung.length = 0
    await sweepBroadcasts(world.runtime)
    expect(world.rung).toContain(`broadcast ${id}`)
    await expandBroadcast(world.runtime, id)
    await sweepBroadcasts(world.runtime)
    expect((await read(id)).state).toBe('sending')
    await mark(id, { status: 'queued' }, 'sent')
    await sweepBroadcasts(world.runtime)
    // One row still waits for its digest.
    expect((await read(id)).state).toBe('sending')
    await mark(id, { status: 'held' }, 'sent')
    await Promise.all([sweepBroadcasts(world.runtime), sweepBroadcasts(world.runtime)])
    expect(await read(id)).toMatchObject({ state: 'done', doneAt: monday })
    const done = await world.runtime.prisma.auditEntry.findMany({
      where: { subject: id, action: 'broadcast.done' },
    })
    expect(done).toHaveLength(1)
  })

  test('ends what is past its time: whoever has not got it never will', async () => {
    const expiresAt = new Date(monday.getTime() + hourMs).toISOString()
    const { id } = await sendingBroadcast(world, { expiresAt })
    await expandBroadcast(world.runtime, id)
    world.now = new Date(monday.getTime() + 2 * hourMs)
    await sweepBroadcasts(world.runtime)
    const rows = await rowsOf(id)
    expect(rows.every(({ status, errorCode }) => status === 'suppressed' && errorCode === 'expired')).toBe(
      true,
    )
    expect((await read(id)).state).toBe('done')
  })
})

describe('a broadcast that repeats', () => {
  test('puts its next one down when it begins, with the same words and release, at the same time by the wall clock', async () => {
    const { prisma } = world.runtime
    // A week later the clocks have been put forward; the last one would come after the end.
    world.now = new Date('2027-03-22T09:00:00.000Z')
    const { id, noticeId } = await sendingBroadcast(world, {
      audience: { languages: ['de'] },
      repeats: 'week',
      repeatsUntil: '2027-04-06T00:00:00.000Z',
    })
    const next = await prisma.broadcast.findFirstOrThrow({ where: { repeatOf: id } })
    expect(next).toMatchObject({
      state: 'scheduled',
      noticeId,
      startsAt: new Date('2027-03-29T08:00:00.000Z'),
      releasedBy: world.releaser.id,
      audience: { languages: ['de'] },
    })
    const editions = await prisma.broadcastEdition.findMany({ where: { broadcastId: next.id } })
    const firsts = await prisma.broadcastEdition.findMany({ where: { broadcastId: id } })
    expect(editions.map(({ language, basis }) => [language, basis])).toEqual(
      firsts.map(({ language, basis }) => [language, basis]),
    )
    expect(JSON.stringify(editions)).toContain('Die Brücke ist gesperrt')
    // The notice's later words need a release of their own.
    await addNotice(world, { id: noticeId, words: { title: 'Anders', text: 'Ganz anders.' } })
    world.now = new Date('2027-03-29T08:00:00.000Z')
    await Promise.all([sweepBroadcasts(world.runtime), sweepBroadcasts(world.runtime)])
    await expandBroadcast(world.runtime, next.id)
    expect((await rowsOf(next.id)).length).toBeGreaterThan(0)
    const all = await prisma.broadcast.findMany({ where: { noticeId }, orderBy: { startsAt: 'asc' } })
    expect(all.map(({ state }) => state).sort()).toEqual(['scheduled', 'sending', 'sending'])
    const third = all.find(({ state }) => state === 'scheduled')
    expect(third).toMatchObject({ repeatOf: id, startsAt: new Date('2027-04-05T08:00:00.000Z') })
    world.now = new Date('2027-04-05T08:00:00.000Z')
    await sweepBroadcasts(world.runtime)
    expect(await prisma.broadcast.count({ where: { noticeId } })).toBe(3)
  })

  test('keeps to the last day of the month without losing days for good, and ends with its next one', async () => {
    const { prisma } = world.runtime
    world.now = new Date('2027-01-31T09:00:00.000Z')
    const { id, noticeId } = await sendingBroadcast(world, {
      repeats: 'month',
      repeatsUntil: '2027-12-31T00:00:00.000Z',
    })
    const startOf = async () =>
      (await prisma.broadcast.findFirstOrThrow({ where: { repeatOf: id, state: 'scheduled' } })).startsAt
    expect(await startOf()).toEqual(new Date('2027-02-28T09:00:00.000Z'))
    world.now = new Date('2027-02-28T09:00:00.000Z')
    await sweepBroadcasts(world.runtime)
    expect(await startOf()).toEqual(new Date('2027-03-31T08:00:00.000Z'))
    const scheduled = await prisma.broadcast.findFirstOrThrow({ where: { repeatOf: id, state: 'scheduled' } })
    await cancelBroadcast(world.runtime, world.releaser, scheduled.id)
    world.now = new Date('2027-06-01T09:00:00.000Z')
    await sweepBroadcasts(world.runtime)
    expect(await prisma.broadcast.count({ where: { noticeId, state: 'scheduled' } })).toBe(0)
  })
})

test('a broadcast nobody released is never expanded', async () => {
  const noticeId = await addNotice(world)
  const { id } = await createBroadcast(world.runtime, world.author, noticeId, { audience: {} })
  expect(await expandBroadcast(world.runtime, id)).toBeUndefined()
  expect(await rowsOf(id)).toEqual([])
})

async function mark(broadcastId: string, where: { status: string }, status: string): Promise<void> {
  await world.runtime.prisma.outboxMessage.updateMany({ where: { broadcastId, ...where }, data: { status } })
}

/** A runtime whose process ends after a page was committed, or before: then the connection takes the page with it. */
function dyingRuntime(when: 'afterPage' | 'withinPage') {
  const { runtime } = world
  const die = () => {
    throw new Error('died')
  }
  if (when === 'afterPage') return { ...runtime, doorbell: { ...runtime.doorbell, delivery: die } }
  const pool = Object.create(runtime.pool) as typeof runtime.pool
  pool.connect = (async () => {
    const client = await runtime.pool.connect()
    const mortal = Object.create(client) as pg.PoolClient
    mortal.query = ((query: unknown, values?: unknown[]) =>
      query === 'COMMIT' ? die() : client.query(query as string, values)) as typeof client.query
    mortal.release = () => client.release()
    return mortal
  }) as typeof pool.connect
  return { ...runtime, pool }
}

/** A runtime that begins this page, counted from one, and those behind it only after something else is done. */
function waitsWithPage(
  page: number,
  done: () => Promise<unknown> | undefined,
  runtime: BroadcastWorld['runtime'],
) {
  const pool = Object.create(runtime.pool) as typeof runtime.pool
  let begun = 0
  pool.connect = (async () => {
    begun += 1
    if (begun >= page) await done()
    return runtime.pool.connect()
  }) as typeof pool.connect
  return { ...runtime, pool }
}

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    count++
    return (query as (...args: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return count
}
