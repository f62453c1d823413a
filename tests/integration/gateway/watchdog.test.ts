import { setTimeout as waitFor } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Gateway } from '#gateway/start.ts'
import { createWatchdog, readBacklog } from '#gateway/watchdog.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { createNoticeWorld } from '../delivery/notice-world.ts'

describe('the watchdog', () => {
  let backend: TestBackend
  let gateway: Gateway
  let channel: FakeChannel
  let now: Date
  let restarts: string[]
  let look: () => Promise<void>
  let canMove: boolean

  beforeEach(async () => {
    backend = await openBackend('PostgreSQL')
    now = new Date('2026-11-21T12:00:00Z')
    channel = createFakeChannel('fake', {}, () => now)
    // Nobody works on the inbox here: to the watchdog that is a worker that says it runs and hears nothing.
    gateway = await startTestGateway(backend, {
      channels: [channel],
      config: { roles: [] },
      clock: () => now,
    })
    restarts = []
    canMove = true
    look = createWatchdog(
      gateway.runtime,
      () => canMove,
      async (name) => {
        restarts.push(name)
      },
    )
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }

  it('restarts a worker whose oldest due message has not moved for two looks', async () => {
    await channel.say('anna', { type: 'message', text: 'Hallo' })
    later(60)
    await look()
    await look()
    expect(restarts).toEqual([])
    await look()
    expect(restarts).toEqual(['inbox'])
  })

  it('leaves alone what this process cannot move', async () => {
    canMove = false
    await channel.say('anna', { type: 'message', text: 'Hallo' })
    later(60)
    for (let looks = 0; looks < 5; looks += 1) await look()
    expect(restarts).toEqual([])
  })

  it('leaves a worker alone that is late but moves', async () => {
    for (let message = 0; message < 6; message += 1) {
      await channel.say('anna', { type: 'message', text: `number ${message}` })
      later(1)
    }
    later(60)
    for (let looks = 0; looks < 5; looks += 1) {
      await look()
      await gateway.runtime.pool.query(
        `UPDATE inbox_message SET state = 'done' WHERE id = (SELECT min(id) FROM inbox_message WHERE state = 'waiting')`,
      )
    }
    expect(restarts).toEqual([])
  })

  it('restarts a worker whose calls are under way for longer than any message takes', async () => {
    const world = createNoticeWorld(gateway.runtime, channel)
    const id = await world.broadcast(await world.meet(2))
    const [called] = await world.rows(id)
    await gateway.runtime.pool.query(`UPDATE outbox_message SET status = 'sending' WHERE id = $1`, [
      called?.id,
    ])
    await gateway.runtime.pool.query(
      `INSERT INTO delivery_lease (channel, fence, owner, leased_until)
       VALUES ($1, 1, gen_random_uuid(), now() + interval '1 hour')
       ON CONFLICT (channel) DO UPDATE SET leased_until = excluded.leased_until`,
      [channel.id],
    )
    later(60)
    for (let looks = 0; looks < 6; looks += 1) {
      await look()
      later(10)
    }
    expect(restarts).toEqual([])
    later(120)
    await look()
    expect(restarts).toEqual(['delivery-fake'])
  })

  it('does not count announcements that people complained of, but what waits beside them', async () => {
    const world = createNoticeWorld(gateway.runtime, channel)
    const [reader] = await world.meet(1)
    await world.broadcast(reader ? [reader] : [])
    const { pool } = gateway.runtime
    await pool.query(
      `INSERT INTO delivery_lease (channel, owner, leased_until, notices_paused_until) VALUES ($1, 'x', now(), $2)`,
      [channel.id, new Date(now.getTime() + 900_000)],
    )
    later(60)
    expect(await readBacklog(gateway.runtime)).toEqual([])
    await pool.query('UPDATE outbox_message SET lane = 0')
    expect(await readBacklog(gateway.runtime)).toMatchObject([{ name: 'delivery-fake', waiting: 1 }])
    await pool.query('UPDATE outbox_message SET lane = 2')
    later(900)
    expect(await readBacklog(gateway.runtime)).toMatchObject([{ name: 'delivery-fake', waiting: 1 }])
  })

  it('does not count what is not due yet or waits because its platform said so', async () => {
    await channel.say('anna', { type: 'message', text: 'Hallo' })
    await gateway.runtime.pool.query(`UPDATE inbox_message SET due_at = $1`, [
      new Date(now.getTime() + 3_600_000),
    ])
    later(60)
    expect(await readBacklog(gateway.runtime)).toEqual([])
  })
})

it('takes no channel for deaf whose platform needs longer for an answer than a sweep, and nobody gets anything twice', async () => {
  const backend = await openBackend('PostgreSQL')
  const channel = createFakeChannel('slow', { rate: { perSecond: 2, perAddressPerSecond: 1 } })
  channel.onSend = () => waitFor(1_000)
  const logged: string[] = []
  const gateway = await startTestGateway(backend, {
    channels: [channel],
    config: { roles: ['delivery'], sweepMs: 100 },
    log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
  })
  const world = createNoticeWorld(gateway.runtime, channel)
  const id = await world.broadcast(await world.meet(8), { urgent: true })
  await until(async () => (await world.rows(id)).every(({ status }) => status === 'sent'), 'all are sent')
  expect(logged).toEqual([])
  expect(new Set(channel.sends.map(({ handle }) => handle)).size).toBe(8)
  expect(channel.sends).toHaveLength(8)
  expect(await gateway.runtime.prisma.sendDoubt.count()).toBe(0)
  await gateway.stop()
  await backend.drop()
})
