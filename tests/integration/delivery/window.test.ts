import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SendError } from '#bots/channels/contract.ts'
import { nextDecentMoment } from '#content/city/quiet-hours.ts'
import type { Reply } from '#content/message.ts'
import { previewWay } from '#gateway/delivery/preview.ts'
import { heldReasons } from '#gateway/delivery/way.ts'
import { put } from '#gateway/outbox/put.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { createNoticeWorld, type Reader } from './notice-world.ts'
import {
  createWindowChannel,
  createWindowWorld,
  type WindowChannel,
  type WindowWorld,
} from './window-world.ts'

const runs = Number(process.env.WINDOW_RUNS ?? 6)
const hourMs = 3_600_000
/** A Tuesday morning: notices may go for hours. */
const morning = new Date('2026-11-24T10:00+01:00')

let backend: TestBackend
let gateway: Gateway
let cloud: WindowChannel
let free: FakeChannel
let world: WindowWorld
let now = morning
let people = 0

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  cloud = createWindowChannel('cloud', () => now)
  free = createFakeChannel('free', {}, () => now)
  gateway = await startTestGateway(backend, {
    channels: [cloud, free],
    config: { roles: ['http'] },
    clock: () => now,
  })
  world = createWindowWorld(gateway, cloud, free)
  await world.sync()
})
afterAll(async () => {
  await world.stop()
  await gateway.stop()
  await backend.drop()
})

const knocks = ['answer_waiting', 'news_waiting']

async function decide(state: 'approved' | 'paused', names: readonly string[]): Promise<void> {
  cloud.desk.decide(state, names)
  await world.sync()
}

const pass = (hours: number) => {
  now = new Date(now.getTime() + hours * hourMs)
}

const meet = () => {
  people += 1
  return world.meet(`person-${people}`)
}
type Person = Awaited<ReturnType<typeof meet>>

const said = (literal: string): Reply => ({ text: { literal } })
const news = ({ caseId, reference }: Person): Reply => ({
  text: { literal: `Neues zu ${reference}` },
  template: {
    name: 'caseNews',
    values: [{ literal: reference }, { key: 'state.resolved' }],
    opens: `cases:open:${caseId}`,
  },
})

/** How often somebody got a text, over both channels. */
const times = ({ handle }: Reader, text: string) =>
  (cloud.arrived.get(handle) ?? []).filter((one) => one.includes(text)).length +
  free.sentTo(handle).filter((message) => message.text.includes(text)).length

const newest = async (person: Person, literal: string) => {
  const rows = await world.rows(person)
  const row = rows.findLast(({ reply }) => JSON.stringify(reply).includes(literal))
  if (!row) throw new Error(`no message ${literal}`)
  return row
}

describe('a channel with a service window', () => {
  it('tells news in an approved wording once the window has closed', async () => {
    await decide('approved', ['case_news'])
    const person = await meet()
    await world.write(person, 'Hallo')
    await world.settle()
    pass(25)
    await world.tell(person.caseId, news(person))
    await world.settle()
    expect(cloud.sentTo(person.handle).at(-1)?.template).toMatchObject({
      languageCode: 'de',
      values: [person.reference, 'erledigt'],
      choiceIds: [`cases:open:${person.caseId}`],
    })
    expect(await newest(person, 'Neues zu')).toMatchObject({ status: 'sent', way: 'template' })
    await decide('paused', ['case_news'])
  })

  it('knocks once for all answers of a day, and gives them in their order when the person presses', async () => {
    await decide('approved', knocks)
    const person = await meet()
    await world.write(person, 'Hallo')
    await world.settle()
    pass(30)
    for (const words of ['erste Antwort', 'zweite Antwort']) await world.tell(person.caseId, said(words))
    await world.settle()
    const knock = cloud.sentTo(person.handle).at(-1)?.template
    expect(knock).toMatchObject({ values: [person.reference], choiceIds: ['waiting:open:'] })
    expect(times(person, 'kd_answer_waiting')).toBe(1)
    expect(await newest(person, 'zweite Antwort')).toMatchObject({
      status: 'held',
      way: 'knock',
      errorCode: 'windowClosed',
    })
    await world.press(person, 'waiting:open:')
    await world.settle()
    const texts = cloud.sentTo(person.handle).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('Antwort')).slice(-2)).toEqual([
      'erste Antwort',
      'zweite Antwort',
    ])
    await decide('paused', knocks)
  })

  it('holds a notice without an approved wording, never knocks for it, and ends it with its time', async () => {
    await decide('approved', knocks)
    const person = await meet()
    await world.write(person, 'Hallo')
    await world.settle()
    pass(24)
    const broadcast = await world.notices.broadcast([person], {
      expiresAt: new Date(now.getTime() + 2 * hourMs),
    })
    await world.settle()
    const status = async () => {
      const [row] = await world.notices.rows(broadcast)
      return [row?.status, row?.errorCode, row?.way]
    }
    expect(await status()).toEqual(['held', 'windowClosed', 'wait'])
    expect(times(person, 'kd_')).toBe(0)
    pass(3)
    await world.settle()
    expect(await status()).toEqual(['suppressed', 'expired', 'wait'])
    await decide('paused', knocks)
  })

  it('cancels what waits when the person says STOP', async () => {
    const person = await meet()
    await world.write(person, 'Hallo')
    await world.settle()
    pass(30)
    await world.tell(person.caseId, said('zu spät'))
    await world.settle()
    await world.write(person, 'Stopp')
    await world.settle()
    expect((await newest(person, 'zu spät')).status).toBe('cancelled')
    expect(times(person, 'zu spät')).toBe(0)
  })
})

describe('what it costs', () => {
  /** The names of the statements that are asked while something runs, with how often. */
  async function statementsOf(run: () => Promise<unknown>): Promise<Map<string, number>> {
    const names = new Map<string, number>()
    const { pool } = gateway.runtime
    const query = pool.query.bind(pool)
    const counted = (...given: unknown[]) => {
      const name = (given[0] as { name?: string }).name ?? 'other'
      names.set(name, (names.get(name) ?? 0) + 1)
      return (query as (...all: unknown[]) => unknown)(...given)
    }
    Object.assign(pool, { query: counted })
    await run().finally(() => Object.assign(pool, { query }))
    return names
  }

  it('a notice in its approved wording needs no look of its own, and a channel without a window is asked nothing', async () => {
    await decide('approved', ['notice'])
    now = nextDecentMoment(gateway.runtime.city, now)
    const readers = await world.notices.meet(200)
    const id = await world.notices.broadcast(readers)
    const template = { name: 'notice', values: [{ literal: 'Brücke gesperrt' }], opens: 'notices:open:' }
    await gateway.runtime.pool.query(
      `UPDATE broadcast_edition SET reply = reply || jsonb_build_object('template', $2::jsonb) WHERE broadcast_id = $1`,
      [id, JSON.stringify(template)],
    )
    const withWindow = await statementsOf(() => world.notices.deliver('notices'))
    const ways = (await world.notices.rows(id)).map(({ status, way }) => `${status} ${way}`)
    expect(new Set(ways)).toEqual(new Set(['sent template']))
    expect(withWindow.get('look around')).toBeUndefined()
    expect(withWindow.get('usable templates')).toBe(withWindow.get('claim notices'))

    const others = createNoticeWorld(gateway.runtime, createFakeChannel('plain'))
    await others.broadcast(await others.meet(200))
    const plain = await statementsOf(() => others.deliver('notices'))
    await others.stop()
    expect([plain.get('look around'), plain.get('usable templates')]).toEqual([undefined, undefined])
    console.log(`200 notices, by statement: ${JSON.stringify(Object.fromEntries(plain))}`)
    await decide('paused', ['notice'])
  })

  it('replies to one chat may come in a burst, notices keep the platform’s distance, and a chat that was too fast waits alone', async () => {
    const slow = createFakeChannel('slow', { rate: { perSecond: 80, perAddressPerSecond: 1 / 6 } })
    const slowWorld = createNoticeWorld(gateway.runtime, slow)
    const [reader] = await slowWorld.meet(1)
    if (!reader) throw new Error('nobody came')
    const { residentId, addressId, handle } = reader
    const replies = Array.from({ length: 8 }, (_, index) => ({
      residentId,
      addressId,
      channel: slow.id,
      language: 'de',
      lane: 'reply' as const,
      class: 'mustArrive' as const,
      reply: said(`Satz ${index}`),
      dueAt: now,
    }))
    await gateway.runtime.prisma.$transaction((transaction) => put(transaction, replies))
    const began = performance.now()
    await slowWorld.deliver('talk')
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(slow.sentTo(handle).map(({ text }) => text)).toEqual(replies.map((_, index) => `Satz ${index}`))
    expect(slowWorld.line.tooSoonMs(addressId)).toBeGreaterThan(0)
    const tooFast = new SendError('throttled', 'too fast in one chat', {
      platformCode: '131056',
      retryAfterMs: 4_000,
    })
    await slowWorld.line.failed(tooFast, addressId)
    expect(slowWorld.line.pace.heldMs()).toBe(0)
    await slowWorld.stop()
  })
})

type Step =
  | {
      type: 'write' | 'answer' | 'news' | 'notice' | 'tie' | 'knocks' | 'noKnocks' | 'caseNews' | 'noCaseNews'
    }
  | { type: 'pass'; hours: number }
  | { type: 'refuse'; how: 'at once' | 'later' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ type: 'write' }) },
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'answer' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'news' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'notice' }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ type: 'knocks' }, { type: 'noKnocks' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ type: 'caseNews' }, { type: 'noCaseNews' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'tie' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('refuse' as const),
      how: fc.constantFrom('at once' as const, 'later' as const),
    }),
  },
)

it('sends no free text outside the window, loses nothing and goes the way it showed, whatever happens in what order', {
  timeout: 60_000 + runs * 10_000,
}, async () => {
  const ways = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const person = await meet()
      let isTied = false
      let isSurprised = false
      const owed: string[] = []

      async function tell(words: string, reply: Reply): Promise<void> {
        const preview = await previewWay(gateway.runtime, person.caseId)
        await world.tell(person.caseId, reply)
        owed.push(words)
        await world.settle()
        const row = await newest(person, words)
        const taken = row.way ?? 'words'
        ways.set(taken, (ways.get(taken) ?? 0) + 1)
        if (!isSurprised && reply.template === undefined)
          expect([words, taken]).toEqual([words, preview?.way])
        isSurprised = false
      }

      for (const [index, one] of steps.entries()) {
        switch (one.type) {
          case 'write':
            await world.write(person, 'Hallo')
            break
          case 'answer':
            await tell(`Antwort ${index}.`, said(`Antwort ${index}.`))
            break
          case 'news':
            await tell(`Stand ${index}.`, { ...news(person), text: { literal: `Stand ${index}.` } })
            break
          case 'notice':
            await world.notices.broadcast([person])
            break
          case 'tie':
            if (!isTied) await world.tie(person)
            isTied = true
            break
          case 'knocks':
            await decide('approved', knocks)
            break
          case 'noKnocks':
            await decide('paused', knocks)
            break
          case 'caseNews':
            await decide('approved', ['case_news'])
            break
          case 'noCaseNews':
            await decide('paused', ['case_news'])
            break
          case 'pass':
            pass(one.hours)
            break
          case 'refuse':
            isSurprised = true
            cloud.refuse(person.handle, one.how)
        }
        await world.settle()
      }
      for (const row of await world.rows(person)) {
        const reason = heldReasons.find((known) => known === row.errorCode)
        const isOver = ['sent', 'delivered', 'read', 'suppressed', 'cancelled'].includes(row.status)
        const isShown = row.status === 'held' && reason !== undefined && row.way !== null
        const waitsForTime = row.status === 'queued' && row.dueAt > now
        expect({ row: row.reply, status: row.status, ok: isOver || isShown || waitsForTime }).toMatchObject({
          ok: true,
        })
      }
      // When the person writes again, they get everything that was still theirs.
      await world.write(person, 'Hallo')
      await world.settle()
      await world.write(person, 'Hallo')
      await world.settle()
      const rows = await world.rows(person)
      for (const words of owed) {
        const row = rows.find(({ reply }) => JSON.stringify(reply).includes(words))
        const asTemplate = row?.way === 'template'
        expect([words, row?.status, asTemplate ? 1 : times(person, words)]).toEqual([words, 'sent', 1])
      }
      expect(cloud.violations).toEqual([])
    }),
    { numRuns: runs, ...(process.env.WINDOW_SEED ? { seed: Number(process.env.WINDOW_SEED) } : {}) },
  )
  console.log(`${runs} runs; ways of what the office told: ${JSON.stringify(Object.fromEntries(ways))}`)
})
