import { afterAll, beforeAll } from 'vitest'
import type { City } from '#content/city/city.ts'
import type { Reply } from '#content/message.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import type { Reader } from './notice-world.ts'
import {
  createWindowChannel,
  createWindowWorld,
  type WindowChannel,
  type WindowWorld,
} from './window-world.ts'

const hourMs = 3_600_000

/** Somebody with a case. */
export type Person = Awaited<ReturnType<WindowWorld['meet']>>

/** Wordings that say that something waits. */
export const knocks = ['answer_waiting', 'news_waiting']

/** Where the tests of a file play: one gateway with a channel that has a window and one that has none. */
export interface WindowStage {
  readonly gateway: Gateway
  readonly cloud: WindowChannel
  readonly free: FakeChannel
  readonly world: WindowWorld
  /** A test turns it. */
  now: Date
  pass(hours: number): void
  /** The platform decides on wordings, and we hear of it. */
  decide(state: 'approved' | 'paused', names: readonly string[]): Promise<void>
  /** Somebody nobody met before. */
  meet(): Promise<Person>
  /** All that somebody ever got, over both channels. */
  arrivals(person: Reader): string[]
  /** How often somebody got a text, over both channels. */
  times(person: Reader, text: string): number
  /** The newest message to somebody with these words. */
  newest(person: Person, literal: string): Promise<Awaited<ReturnType<WindowWorld['rows']>>[number]>
}

/** For a test file: opens the gateway before its tests and closes it behind them. `id`: of the channel that has a window. */
export function setWindowStage(
  begin: Date,
  { id = 'cloud', city }: { id?: string; city?: City } = {},
): WindowStage {
  let backend: TestBackend
  let gateway: Gateway
  let cloud: WindowChannel
  let free: FakeChannel
  let world: WindowWorld
  let people = 0

  const stage: WindowStage = {
    get gateway() {
      return gateway
    },
    get cloud() {
      return cloud
    },
    get free() {
      return free
    },
    get world() {
      return world
    },
    now: begin,
    pass(hours) {
      stage.now = new Date(stage.now.getTime() + hours * hourMs)
    },
    async decide(state, names) {
      cloud.desk.decide(state, names)
      await world.sync()
    },
    meet() {
      people += 1
      return world.meet(`person-${people}`)
    },
    arrivals: ({ handle }) => [
      ...(cloud.arrived.get(handle) ?? []),
      ...free.sentTo(handle).map(({ text }) => text),
    ],
    times: (person, text) => stage.arrivals(person).filter((one) => one.includes(text)).length,
    async newest(person, literal) {
      const rows = await world.rows(person)
      const row = rows.findLast(({ reply }) => JSON.stringify(reply).includes(literal))
      if (!row) throw new Error(`no message ${literal}`)
      return row
    },
  }
  beforeAll(async () => {
    const clock = () => stage.now
    backend = await openBackend('PostgreSQL')
    cloud = createWindowChannel(id, clock)
    free = createFakeChannel('free', {}, clock)
    gateway = await startTestGateway(backend, {
      channels: [cloud, free],
      config: { roles: ['http'] },
      clock,
      ...(city && { city }),
    })
    world = createWindowWorld(gateway, cloud, free)
    await world.sync()
  })
  afterAll(async () => {
    await world.stop()
    await gateway.stop()
    await backend.drop()
  })
  return stage
}

/** An answer in words of its own. */
export const said = (literal: string): Reply => ({ text: { literal } })

/** News of somebody's case, which an approved wording may say. */
export const news = ({ caseId, reference }: Person): Reply => ({
  text: { literal: `Neues zu ${reference}` },
  template: {
    name: 'caseNews',
    values: [{ literal: reference }, { key: 'state.resolved' }],
    opens: `cases:open:${caseId}`,
  },
})
