import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventBody } from '#bots/channels/contract.ts'
import type { Gateway } from '#gateway/start.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { createRandom, type Random } from './random.ts'

const residents = 1_000
const atOnce = 48
const repeatShare = 0.2
const seed = 20261121
/** Some 40 s on two quiet cores; busy ones must not make a liar of this test. */
const patienceMs = 900_000

/** What each resident says. Every line becomes a line of their concern, so that lost, doubled or swapped ones show. */
const lines: EventBody[] = [
  { type: 'message', text: 'Guten Tag' },
  { type: 'choice', choiceId: 'language:pick:de' },
  { type: 'message', text: 'Die Straßenlaterne vor unserem Haus ist seit gestern kaputt' },
  { type: 'message', text: 'Außerdem liegen dort viele Scherben herum' },
  { type: 'message', text: 'Zuletzt hat jemand den Mast beschmiert' },
]

interface Delivery {
  handle: string
  line: number
  body: EventBody
}

describe.each(backendNames)('1,000 residents on %s', (name) => {
  let backend: TestBackend
  let channel: FakeChannel
  let gateway: Gateway

  beforeEach(async () => {
    backend = await openBackend(name)
    channel = createFakeChannel()
    gateway = await startTestGateway(backend, {
      channels: [channel],
      config: { ...withoutPages, sweepMs: 2000 },
    })
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  it(
    'have each of their 5 shuffled and repeated messages take effect once and in their order',
    async () => {
      const { prisma, pool } = gateway.runtime
      const patient = await hearOneByOne(channel)
      const random = createRandom(seed)
      const deliveries = shuffle(random)
      const before = performance.now()
      await deliver(channel, deliveries, random)
      const received = performance.now()

      const expected = (residents + 1) * patient.length
      await until(
        async () => {
          if (channel.sends.length < expected) return false
          const open = await prisma.inboxMessage.count({ where: { state: 'waiting' } })
          return (
            open === 0 && (await prisma.outboxMessage.count({ where: { status: { not: 'sent' } } })) === 0
          )
        },
        'everything is done and sent',
        patienceMs,
      )
      report(name, received - before, performance.now() - received)

      expect(await prisma.inboxMessage.groupBy({ by: ['state', 'attempts'], _count: true })).toEqual([
        { state: 'done', attempts: 0, _count: (residents + 1) * lines.length },
      ])
      expect(await prisma.outboxMessage.count()).toBe(expected)
      expect(channel.sends.length).toBe(expected)
      const odd = handles().filter(
        (handle) =>
          !sameTexts(
            patient,
            channel.sentTo(handle).map(({ text }) => text),
          ),
      )
      expect(odd, 'residents who heard anything else than somebody who waits for each answer').toEqual([])
      expect(await countStrayReplies(pool)).toBe(0)
    },
    2 * patienceMs,
  )
})

/** A resident who waits for each answer before going on: what they hear, all the others must hear too. */
async function hearOneByOne(channel: FakeChannel): Promise<string[]> {
  const handle = 'patient'
  for (const [index, body] of lines.entries()) {
    const before = channel.sentTo(handle).length
    await channel.say(handle, body, `${handle}-${index}`)
    await channel.until(handle, (sent) => sent.slice(before).some(({ choices }) => choices.length > 0))
  }
  const texts = channel.sentTo(handle).map(({ text }) => text)
  return texts
}

function handles(): string[] {
  return Array.from({ length: residents }, (_, index) => `resident-${index}`)
}

/** All residents' messages in a random order that keeps each resident's own. */
function shuffle(random: Random): Delivery[] {
  const turns = random.shuffle(handles().flatMap((handle) => lines.map(() => handle)))
  const said = new Map<string, number>()
  return turns.map((handle) => {
    const line = said.get(handle) ?? 0
    said.set(handle, line + 1)
    const body = lines[line]
    if (!body) throw new Error('a resident says more than there is to say')
    return { handle, line, body }
  })
}

/** Delivers many at once; a platform's repeat comes at the same time as the first, or some time after it. */
async function deliver(channel: FakeChannel, deliveries: readonly Delivery[], random: Random): Promise<void> {
  const arrived = new Map<string, Promise<void>>()
  const late: Delivery[] = []
  const say = ({ handle, line, body }: Delivery) => channel.say(handle, body, `${handle}-${line}`)
  let next = 0
  async function lane(): Promise<void> {
    for (let delivery = deliveries[next++]; delivery; delivery = deliveries[next++]) {
      const { handle } = delivery
      const repeats = random.next() < repeatShare
      const atOnceAgain = repeats && random.next() < 0.5
      const before = arrived.get(handle) ?? Promise.resolve()
      const one = delivery
      const now = before.then(async () => {
        await Promise.all(atOnceAgain ? [say(one), say(one)] : [say(one)])
      })
      arrived.set(handle, now)
      await now
      if (repeats && !atOnceAgain) late.push(one)
      if (late.length > atOnce) await say(late.splice(random.below(late.length), 1)[0] ?? one)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  await Promise.all(late.map(say))
}

function sameTexts(expected: readonly string[], heard: readonly string[]): boolean {
  return expected.length === heard.length && expected.every((text, index) => text === heard[index])
}

/** Replies whose order is not the order of the messages that caused them, within one resident. */
async function countStrayReplies(pool: Gateway['runtime']['pool']): Promise<number> {
  const { rows } = await pool.query<{ stray: number }>(
    `SELECT count(*)::int AS stray FROM (
       SELECT caused_by, lag(caused_by) OVER (PARTITION BY resident_id ORDER BY id) AS before FROM outbox_message
     ) replies WHERE caused_by IS NULL OR caused_by < before`,
  )
  return rows[0]?.stray ?? -1
}

function report(name: string, receivedMs: number, answeredMs: number): void {
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  console.log(
    `${name}: ${residents * lines.length} messages of ${residents} residents received in ${seconds(receivedMs)} s, all answered ${seconds(answeredMs)} s later`,
  )
}
