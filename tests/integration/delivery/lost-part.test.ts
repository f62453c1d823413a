import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Receipt } from '#bots/channels/contract.ts'
import { progressOf } from '#gateway/broadcasts/progress.ts'
import { type Lane, put } from '#gateway/outbox/put.ts'
import { type FakeLine, openFakeLine } from '#tests/support/fake-line.ts'
import { fileLampCase } from '#tests/support/lamp-case.ts'
import { createNoticeWorld, type NoticeWorld, type Reader } from './notice-world.ts'

const mediaId = '0190b6d0-0000-7000-8000-000000000001'
/** A Tuesday morning: notices may go for hours. */
const morning = new Date('2026-11-24T10:00+01:00')

let now = morning
let line: FakeLine
let world: NoticeWorld

beforeAll(async () => {
  line = await openFakeLine({
    capabilities: { receipts: true },
    config: { roles: ['http'] },
    clock: () => now,
  })
  world = createNoticeWorld(line.gateway.runtime, line.channel)
})
beforeEach(() => {
  now = morning
  line.channel.onSend = () => {}
})
afterAll(async () => {
  await world.stop()
  await line.close()
})

async function meetOne(language = 'de'): Promise<Reader> {
  const [reader] = await world.meet(1, { language })
  if (!reader) throw new Error('nobody came')
  return reader
}

/** A message to somebody with a picture and words; gives its row. */
async function tell(
  { residentId, addressId }: Reader,
  lane: Lane = 'update',
  about: { caseId?: string } = {},
): Promise<bigint> {
  const message = {
    ...{ residentId, addressId, channel: line.channel.id, language: 'de', lane, dueAt: now },
    class: 'mustArrive' as const,
    ...about,
    reply: { text: { literal: 'So sieht es aus.' }, media: [{ mediaId, kind: 'photo' as const }] },
  }
  const [id] = await line.gateway.runtime.prisma.$transaction((transaction) => put(transaction, [message]))
  if (id === undefined) throw new Error('nothing was put')
  return id
}

const lost = (id: bigint, more: Partial<Receipt> = {}): Receipt => ({
  type: 'receipt',
  platformMessageId: `part-of-${id}`,
  status: 'failed',
  outboxId: `${id}`,
  isPart: true,
  mediaId,
  reason: { kind: 'mediaRefused', platformCode: '131053' },
  ...more,
})

async function deliverAll(): Promise<void> {
  await world.deliver('talk')
  await world.deliver('notices')
}

const rowsOf = ({ residentId }: Reader) =>
  line.gateway.runtime.prisma.outboxMessage.findMany({ where: { residentId }, orderBy: { id: 'asc' } })
const textsTo = ({ handle }: Reader) => line.channel.sentTo(handle).map(({ text }) => text)

it('tells the reader once that a file is missing which the platform took at first, however often and late it says so', async () => {
  const reader = await meetOne()
  const id = await tell(reader)
  await world.deliver('talk')
  const [sent] = await rowsOf(reader)
  const receipt = { type: 'receipt' as const, platformMessageId: sent?.platformMessageId ?? '' }
  await line.channel.say(reader.handle, { ...receipt, status: 'read' })
  await Promise.all([1, 2, 3].map(() => line.channel.say(reader.handle, lost(id))))
  await line.channel.say(reader.handle, { ...receipt, status: 'delivered' })
  await deliverAll()
  await line.channel.say(reader.handle, lost(id))
  await deliverAll()
  const [words, followUp, ...others] = textsTo(reader)
  expect(words).toBe('So sieht es aus.')
  expect(followUp).toMatch(/gehört eine Datei\. Sie kam leider nicht an\. .*\/chat\/$/)
  expect(others).toEqual([])
  const rows = await rowsOf(reader)
  expect(rows.map(({ status, way }) => [status, way])).toEqual([
    ['read', 'incomplete'],
    ['sent', 'incomplete'],
  ])
})

it('names the case that the message was about', async () => {
  const { runtime } = line.gateway
  const reader = await meetOne()
  const { residentId } = reader
  const caseId = await runtime.prisma.$transaction((transaction) =>
    fileLampCase(runtime, transaction, { residentId, channel: line.channel.id, at: now }),
  )
  const { reference } = await runtime.prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  const id = await tell(reader, 'update', { caseId })
  await deliverAll()
  await line.channel.say(reader.handle, lost(id))
  await deliverAll()
  expect(textsTo(reader).at(-1)).toMatch(new RegExp(`^Zu einer Nachricht.*\nEs geht um: ${reference}$`))
})

it('knows the row although the sending of its words is not recorded yet, and the record keeps the mark', async () => {
  const reader = await meetOne()
  const id = await tell(reader)
  line.channel.onSend = async (message) => {
    if (message.outboxId === `${id}`) await line.channel.say(reader.handle, lost(id))
  }
  await deliverAll()
  await deliverAll()
  expect((await rowsOf(reader)).map(({ status, way }) => [status, way])).toEqual([
    ['sent', 'incomplete'],
    ['sent', 'incomplete'],
  ])
  expect(textsTo(reader)).toHaveLength(2)
})

it('says of other parts than files that a part is missing, in the language of the reader', async () => {
  const reader = await meetOne('en')
  const broadcast = await world.broadcast([reader], { words: { en: 'A bridge is closed.' } })
  await deliverAll()
  const [row] = await world.rows(broadcast)
  const { mediaId: _none, ...receipt } = lost(row?.id ?? 0n, {
    reason: { kind: 'unreachable', platformCode: '131000' },
  })
  await line.channel.say(reader.handle, receipt)
  await deliverAll()
  expect(textsTo(reader).at(-1)).toMatch(/^Unfortunately a part of a message that we sent you did not arrive/)
  expect(textsTo(reader).at(-1)).toMatch(/\nIt is about: A bridge is closed\.$/)
  const progress = await progressOf(line.gateway.runtime, broadcast)
  expect(progress?.sentBy).toEqual([{ way: 'incomplete', people: 1 }])
})

it('waits with the word about a notice until a decent hour, and STOP ends it', async () => {
  const [patient, stopped] = [await meetOne(), await meetOne()]
  const broadcast = await world.broadcast([patient, stopped])
  await deliverAll()
  now = new Date('2026-11-24T23:00+01:00')
  const rows = await world.rows(broadcast)
  for (const reader of [patient, stopped]) {
    const row = rows.find(({ residentId }) => residentId === reader.residentId)
    await line.channel.say(reader.handle, lost(row?.id ?? 0n))
  }
  await deliverAll()
  const { prisma } = line.gateway.runtime
  await prisma.resident.update({ where: { id: stopped.residentId }, data: { stoppedAt: now } })
  expect([textsTo(patient).length, textsTo(stopped).length]).toEqual([1, 1])
  now = new Date('2026-11-25T12:00+01:00')
  await deliverAll()
  expect([textsTo(patient).length, textsTo(stopped).length]).toEqual([2, 1])
})

it('believes nobody about a message to somebody else, and a part that arrived says nothing', async () => {
  const [reader, other] = [await meetOne(), await meetOne()]
  const id = await tell(reader)
  await world.deliver('talk')
  await line.channel.say(other.handle, lost(id))
  await line.channel.say(reader.handle, lost(10n ** 15n))
  const { reason: _none, ...taken } = lost(id)
  await line.channel.say(reader.handle, { ...taken, status: 'read' })
  await deliverAll()
  expect((await rowsOf(reader)).map(({ status, way }) => [status, way])).toEqual([['sent', null]])
  expect(await rowsOf(other)).toEqual([])
})
