import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { createFakeHost } from '#tests/contract/fake-host.ts'
import { type Case, cases, quick, type Stage } from './cases.ts'
import { crabline } from './doubles/crabline.ts'
import type { Double, DoubleKind } from './doubles/double.ts'
import { simulator } from './doubles/simulator.ts'
import { testApi } from './doubles/test-api.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

const secret = 'secret-for-the-test'
const kinds = [simulator, crabline, testApi]
const reached = (kind: DoubleKind) =>
  cases.filter(({ needs }) => needs.every((need) => kind.abilities.includes(need)))

describe.each(kinds)('Telegram against $name', (kind) => {
  let double: Double
  let door: FrontDoor
  let stage: Stage

  const setUp = async (way: Case['way']) => {
    const host = createFakeHost(way === 'webhook' ? { webhookUrl: door.url } : {})
    const channel = createTelegram(double.account, secret, quick)
    stage = { double, channel, host, address: { addressId: 'a1', handle: double.handle } }
    if (way === 'none') channel.attach(host)
    else await channel.start(host)
    if (way === 'webhook') door.open(channel, host)
    await expect.poll(() => channel.connected()).toBe(true)
  }
  beforeEach(async () => {
    double = await kind.start()
    door = await openFrontDoor(kind.hasNoSecret ? secret : undefined)
  })
  afterEach(async () => {
    await stage.channel.stop()
    await door.stop()
    await double.stop()
  })

  for (const { name, way, run } of reached(kind)) {
    it(name, async () => {
      await setUp(way)
      await run(stage)
    })
  }
})

it('every case runs on our simulator and most on a double that others wrote', () => {
  expect(reached(simulator)).toHaveLength(cases.length)
  const elsewhere = cases.filter(
    (each) => reached(crabline).includes(each) || reached(testApi).includes(each),
  )
  expect(elsewhere.length).toBeGreaterThanOrEqual(13)
})
