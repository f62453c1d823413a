import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Gateway } from '#gateway/start.ts'
import type { FakeChannel } from '#tests/support/fake-channel.ts'
import { type FakeLine, openFakeLine } from '#tests/support/fake-line.ts'
import { createNoticeWorld, type NoticeWorld } from './notice-world.ts'

/** Where the tests of a file play: one gateway, and for each test an empty world. */
export interface NoticeStage {
  readonly gateway: Gateway
  readonly channel: FakeChannel
  readonly world: NoticeWorld
  /** A test turns it. */
  now: Date
}

/** For a test file: opens the gateway before its tests, a world at this moment before each, and clears up behind them. */
export function setNoticeStage(begin: Date): NoticeStage {
  let line: FakeLine
  let world: NoticeWorld
  const stage = {
    get gateway() {
      return line.gateway
    },
    get channel() {
      return line.channel
    },
    get world() {
      return world
    },
    now: begin,
  }
  beforeAll(async () => {
    line = await openFakeLine({ config: { roles: ['http'] }, clock: () => stage.now })
  })
  afterAll(() => line.close())
  beforeEach(() => {
    stage.now = begin
    line.channel.sends.length = 0
    world = createNoticeWorld(line.gateway.runtime, line.channel)
  })
  afterEach(async () => {
    await world.stop()
    await line.gateway.runtime.pool.query('TRUNCATE outbox_message, resident, notice, delivery_lease CASCADE')
  })
  return stage
}
