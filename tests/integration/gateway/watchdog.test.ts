import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Gateway } from '#gateway/start.ts'
import { createWatchdog, readBacklog } from '#gateway/watchdog.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'

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

  it('does not count what is not due yet or waits because its platform said so', async () => {
    await channel.say('anna', { type: 'message', text: 'Hallo' })
    await gateway.runtime.pool.query(`UPDATE inbox_message SET due_at = $1`, [
      new Date(now.getTime() + 3_600_000),
    ])
    later(60)
    expect(await readBacklog(gateway.runtime)).toEqual([])
  })
})
