import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChannelEvent, ReceiptStatus } from '#bots/channels/contract.ts'
import { receive } from '#gateway/inbox/receive.ts'
import { further, sweepEarlyReceipts } from '#gateway/outbox/receipt.ts'
import { readChannelAlarms } from '#gateway/staff/channel-alarms.ts'
import { type FakeLine, openFakeLine } from '#tests/support/fake-line.ts'
import { createRandom } from '../gateway/random.ts'
import { createNoticeWorld, type NoticeWorld, type Reader } from './notice-world.ts'

/** So many statuses come in; a third of them are repeats, and a tenth of all messages is recorded only after some of theirs. */
const statuses = Number(process.env.STATUSES ?? 20_000)
const perCall = 500
const repeats = 3
const people = 200

let line: FakeLine
let world: NoticeWorld

beforeAll(async () => {
  line = await openFakeLine({ capabilities: { receipts: true }, config: { roles: ['http'] } })
  world = createNoticeWorld(line.gateway.runtime, line.channel)
})
afterAll(async () => {
  await world.stop()
  await line.close()
})

/** What a platform tells of one message, each of it three times. */
const stories: readonly (readonly ReceiptStatus[])[] = [
  ['sent'],
  ['sent', 'delivered'],
  ['sent', 'delivered', 'read'],
  ['sent', 'read'],
  ['sent', 'failed'],
  ['sent', 'failed', 'delivered'],
]

/** Messages that were sent, or whose send is just being recorded: those have no number of the platform yet. */
async function writeMessages(readers: readonly Reader[], count: number): Promise<void> {
  const { pool } = line.gateway.runtime
  await pool.query(
    `INSERT INTO outbox_message (resident_id, address_id, channel, language, lane, class, reply, status, platform_message_id, sent_at)
     SELECT r.resident_id, r.address_id, 'fake', 'de', 1, 'mustArrive', '{}',
       CASE WHEN n % 10 = 0 THEN 'sending' ELSE 'sent' END, CASE WHEN n % 10 > 0 THEN 'wamid.' || n END, now()
     FROM generate_series(0, $3 - 1) AS n
     JOIN unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS r(resident_id, address_id, place) ON r.place - 1 = n % $4 ORDER BY n`,
    [
      readers.map(({ residentId }) => residentId),
      readers.map(({ addressId }) => addressId),
      count,
      readers.length,
    ],
  )
}

/** The rest of the sends is recorded, as the deliverer does it. */
async function recordSends(): Promise<void> {
  await line.gateway.runtime.pool.query(
    `WITH numbered AS (
       SELECT id, (row_number() OVER (ORDER BY id) - 1) * 10 AS n FROM outbox_message WHERE status = 'sending'
     )
     UPDATE outbox_message m SET status = 'sent', platform_message_id = 'wamid.' || n FROM numbered WHERE m.id = numbered.id`,
  )
}

const rank = (status: string) => ['sending', 'sent', 'failed', 'delivered', 'read'].indexOf(status)

async function readStatuses(): Promise<Map<string, string>> {
  const { rows } = await line.gateway.runtime.pool.query<{ platform_message_id: string; status: string }>(
    `SELECT platform_message_id, status FROM outbox_message WHERE platform_message_id IS NOT NULL`,
  )
  return new Map(rows.map((row) => [row.platform_message_id, row.status]))
}

it('brings every message to its furthest status, in whatever order and however often receipts come, and never a step back', {
  timeout: 300_000 + statuses * 2,
}, async () => {
  const chance = createRandom(7)
  const readers = await world.meet(people)
  const wanted = new Map<string, ReceiptStatus>()
  const told: ChannelEvent[] = []
  for (let index = 0; told.length < statuses; index += 1) {
    const story = stories[chance.below(stories.length)] ?? ['sent']
    const platformMessageId = `wamid.${index}`
    wanted.set(platformMessageId, story.reduce(further))
    const handle = readers[index % readers.length]?.handle ?? ''
    for (const status of story) {
      for (let time = 0; time < repeats; time += 1) {
        told.push({
          type: 'receipt',
          externalId: `${platformMessageId}-${status}-${time}`,
          at: new Date(),
          handle,
          platformMessageId,
          status,
          ...(status === 'failed' && { reason: { kind: 'rejected', platformCode: '131026' } }),
        })
      }
    }
  }
  const events = chance.shuffle(told)
  await writeMessages(readers, wanted.size)

  const began = performance.now()
  let before = new Map<string, string>()
  const stepsBack: string[] = []
  const look = async () => {
    const after = await readStatuses()
    for (const [id, status] of after) {
      if (rank(status) < rank(before.get(id) ?? 'sending'))
        stepsBack.push(`${id}: ${before.get(id)} to ${status}`)
    }
    before = after
  }
  const lookEvery = Math.ceil(events.length / perCall / 10)
  for (let from = 0, call = 0; from < events.length; from += perCall, call += 1) {
    await receive(line.gateway.runtime, line.channel.id, events.slice(from, from + perCall))
    if (call === Math.floor(events.length / perCall / 2)) await recordSends()
    if (call % lookEvery === 0) await look()
  }
  await sweepEarlyReceipts(line.gateway.runtime)
  const seconds = (performance.now() - began) / 1000
  await look()

  expect(stepsBack).toEqual([])
  const wrong = [...wanted].filter(([id, status]) => before.get(id) !== status)
  expect(wrong).toEqual([])
  const early = await line.gateway.runtime.prisma.earlyReceipt.count()
  expect(early).toBe(0)
  console.log(
    `${events.length} statuses of ${wanted.size} messages in ${seconds.toFixed(1)} s: ${Math.round(events.length / seconds)} a second`,
  )
})

it('takes up what came before its send was recorded in the moment in which it is', async () => {
  const [reader] = await world.meet(1)
  if (!reader) throw new Error('nobody came')
  const { prisma, pool } = line.gateway.runtime
  await pool.query(
    `INSERT INTO outbox_message (resident_id, address_id, channel, language, lane, class, reply, due_at)
     VALUES ($1, $2, 'fake', 'de', 0, 'mustArrive', '{"text":{"literal":"Hallo"}}', $3)`,
    [reader.residentId, reader.addressId, line.gateway.runtime.clock()],
  )
  line.channel.onSend = async () => {
    line.channel.onSend = () => {}
    const platformMessageId = `fake-${line.channel.sends.length + 1}`
    await line.channel.say(reader.handle, { type: 'receipt', platformMessageId, status: 'read' })
  }
  await world.deliver('talk')
  const [row] = await prisma.outboxMessage.findMany({ where: { residentId: reader.residentId } })
  expect(row?.status).toBe('read')
})

it('keeps what the platform took and refused later because our set-up is wrong, and tells staff', async () => {
  const [reader] = await world.meet(1)
  if (!reader) throw new Error('nobody came')
  const { runtime } = line.gateway
  const [message] = await runtime.pool
    .query<{ id: bigint }>(
      `INSERT INTO outbox_message (resident_id, address_id, channel, language, lane, class, reply, due_at)
       VALUES ($1, $2, 'fake', 'de', 0, 'mustArrive', '{"text":{"literal":"Hallo"}}', $3) RETURNING id`,
      [reader.residentId, reader.addressId, runtime.clock()],
    )
    .then(({ rows }) => rows)
  await world.deliver('talk')
  const sent = await runtime.prisma.outboxMessage.findUniqueOrThrow({ where: { id: message?.id ?? 0n } })
  expect(sent).toMatchObject({ status: 'sent', attempts: 1 })
  await line.channel.say(reader.handle, {
    type: 'receipt',
    platformMessageId: sent.platformMessageId ?? '',
    status: 'failed',
    reason: { kind: 'misconfigured', platformCode: '131042' },
  })
  const kept = await runtime.prisma.outboxMessage.findUniqueOrThrow({ where: { id: sent.id } })
  expect(kept).toMatchObject({ status: 'queued', errorCode: 'misconfigured:131042' })
  expect(kept.dueAt.getTime()).toBeGreaterThan(runtime.clock().getTime())
  expect(await readChannelAlarms(runtime)).toMatchObject([
    { type: 'setUp', channel: 'fake', reason: expect.stringContaining('131042') },
  ])
})

it('forgets within an hour what was said of somebody whom nobody knows, and keeps what may still find its send', async () => {
  const [reader] = await world.meet(1)
  if (!reader) throw new Error('nobody came')
  const { runtime } = line.gateway
  await line.channel.say('nobody', { type: 'receipt', platformMessageId: 'wamid.stranger', status: 'read' })
  await line.channel.say(reader.handle, { type: 'receipt', platformMessageId: 'wamid.early', status: 'read' })
  const kept = async (hours: number) => {
    const clock = () => new Date(runtime.clock().getTime() + hours * 3_600_000)
    await sweepEarlyReceipts({ ...runtime, clock })
    const rows = await runtime.prisma.earlyReceipt.findMany({ orderBy: { platformMessageId: 'asc' } })
    return rows.map(({ platformMessageId }) => platformMessageId)
  }
  expect(await kept(0.9)).toEqual(['wamid.early', 'wamid.stranger'])
  expect(await kept(1.1)).toEqual(['wamid.early'])
  expect(await kept(7 * 24 + 1)).toEqual([])
})
