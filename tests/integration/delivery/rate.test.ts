import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { SendError } from '#bots/channels/contract.ts'
import { put } from '#gateway/outbox/put.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { createNoticeWorld, type NoticeWorld, type Reader } from './notice-world.ts'

const perSecond = 40

let backend: TestBackend
let gateway: Gateway
let channel: FakeChannel
let world: NoticeWorld
/** When each call started, by `performance.now`. */
let calls: { at: number; text: string }[] = []

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
})
afterAll(async () => {
  await backend.drop()
})
beforeEach(async () => {
  calls = []
  channel = createFakeChannel('fake', { rate: { perSecond, perAddressPerSecond: 1 } })
  channel.onSend = ({ text }) => {
    calls.push({ at: performance.now(), text })
  }
  // A machine that is busy with other tests must not be taken for a deliverer that died.
  const env = { SWEEP_MS: '5000', LEASE_MS: '30000' }
  gateway = await startTestGateway(backend, { channels: [channel], env })
  world = createNoticeWorld(gateway.runtime, createFakeChannel('fake'))
})
afterEach(async () => {
  await world.stop()
  await gateway.stop()
})

/** Urgent, since nobody knows at which hour the test runs. */
async function broadcast(readers: readonly Reader[]): Promise<void> {
  await world.broadcast(readers, { urgent: true })
  gateway.runtime.doorbell.delivery(['fake'])
}

async function reply(reader: Reader, literal: string): Promise<void> {
  const { runtime } = gateway
  const { residentId, addressId } = reader
  await runtime.prisma.$transaction((transaction) =>
    put(transaction, [
      {
        residentId,
        addressId,
        channel: 'fake',
        language: 'de',
        lane: 'reply',
        class: 'mustArrive',
        reply: { text: { literal } },
        dueAt: runtime.clock(),
      },
    ]),
  )
  runtime.doorbell.delivery(['fake'])
}

it('takes a broadcast to the rate of its channel without a gap, and lets replies through at once', async () => {
  const readers = await world.meet(perSecond * 6)
  const talkers = await world.meet(12)
  await broadcast(readers)
  await until(async () => calls.length > perSecond, 'it is under way')
  const waits: number[] = []
  for (const [index, talker] of talkers.entries()) {
    const asked = performance.now()
    await reply(talker, `reply ${index}`)
    const answered = await until(async () => calls.find(({ text }) => text === `reply ${index}`), 'a reply')
    waits.push(answered.at - asked)
  }
  expect(calls.length, 'the broadcast is still under way').toBeLessThan(readers.length)
  await until(async () => calls.length === readers.length + talkers.length, 'all are sent')
  const times = calls.map(({ at }) => at)
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000
  // How near it comes on a machine that does nothing else is measured by bench/broadcast.ts.
  expect(calls.length / seconds / perSecond).toBeGreaterThan(0.7)
  const gaps = times.slice(perSecond).map((at, index) => at - (times[index] ?? 0))
  expect(Math.min(...gaps), 'from any call to the fortieth after it').toBeGreaterThanOrEqual(1000)
  const median = waits.toSorted((one, other) => one - other)[waits.length / 2] ?? Number.NaN
  // Behind the broadcast it would be six seconds.
  expect(median, 'milliseconds from the question to the call').toBeLessThan(3_000)
  if (process.env.TEST_LOG) console.log(calls.length / seconds / perSecond, median)
})

it('calls nobody before the platform’s wait is over, and the first one right then', async () => {
  const readers = await world.meet(perSecond * 3)
  let refusedAt = 0
  let refusals = 0
  channel.onSend = ({ text }) => {
    const at = performance.now()
    if (calls.length === perSecond + 10 && refusals === 0) {
      refusals += 1
      refusedAt = at
      throw new SendError('throttled', 'the test refused', {
        platformCode: '429',
        retryAfterMs: 1_500,
        scope: 'channel',
      })
    }
    calls.push({ at, text })
  }
  await broadcast(readers)
  await until(async () => calls.length === readers.length, 'all are sent')
  const after = calls.map(({ at }) => at - refusedAt).filter((ms) => ms > 0)
  expect(after[0]).toBeGreaterThanOrEqual(1_500)
  expect(after[0]).toBeLessThan(6_000)
  expect(new Set(channel.sends.map(({ handle }) => handle)).size).toBe(readers.length)
  expect(await gateway.runtime.prisma.sendDoubt.count()).toBe(0)
})
