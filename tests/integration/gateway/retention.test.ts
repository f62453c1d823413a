import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetOldWords } from '#gateway/retention.ts'
import type { Gateway } from '#gateway/start.ts'
import { createMailbox } from '#gateway/webchat/mailbox.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { findInDatabase } from './scan.ts'
import { say, sendAsOwn, walkToSummary } from './talk.ts'

const dayMs = 24 * 3_600_000
const numbers = { select: { id: true, externalId: true }, orderBy: { id: 'asc' } } as const
const anna = 'anna'
const description = 'Die Laterne hinter dem Kiosk ist dunkel'

let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel()
  gateway = await startTestGateway(backend, { channels: [channel], config: withoutPages })
  await walkToSummary(channel, anna, { description, label: '', caption: '', media: [] })
  await sendAsOwn(channel, anna, 'Absenden')
  await say(channel, anna, { type: 'message', text: 'Noch etwas am Kiosk' }, 'said-once')
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})

/** What the sweep does when so many days have passed. */
async function sweepAfter(days: number): Promise<void> {
  await gateway.runtime.doorbell.settled()
  await forgetOldWords({ ...gateway.runtime, clock: () => new Date(Date.now() + days * dayMs) })
}

it('keeps the words of messages for the days of the setting', async () => {
  await sweepAfter(89)
  const { prisma } = gateway.runtime
  expect(await prisma.inboxMessage.count({ where: { event: { equals: {} } } })).toBe(0)
  expect(await prisma.outboxMessage.count({ where: { reply: { equals: {} } } })).toBe(0)
})

it('empties them then, and a draft left as long ago: the case keeps its words, numbers and order stay', async () => {
  const { prisma } = gateway.runtime
  const address = await prisma.address.findFirstOrThrow({ omit: { residentId: true, id: true } })
  const bela = { id: randomUUID(), residentId: randomUUID() }
  await prisma.resident.create({
    data: {
      id: bela.residentId,
      cityId: gateway.runtime.city.id,
      pseudonym: 'BELA',
      language: 'de',
      addresses: { create: { ...address, id: bela.id, handleHash: Buffer.from('bela') } },
    },
  })
  const common = {
    residentId: bela.residentId,
    addressId: bela.id,
    channel: address.channel,
    dueAt: new Date('2100-01-01'),
  }
  const waiting = await prisma.inboxMessage.create({
    data: {
      ...common,
      externalId: 'not-yet-due',
      event: { type: 'message', text: 'Noch nicht gelesen' },
      receivedAt: new Date(0),
    },
  })
  const queued = await prisma.outboxMessage.create({
    data: {
      ...common,
      lane: 1,
      class: 'once',
      language: 'de',
      reply: { text: { literal: 'Noch nicht gesendet' } },
      createdAt: new Date(0),
    },
  })
  const ids = await prisma.inboxMessage.findMany(numbers)
  await sweepAfter(91)
  expect(await findInDatabase(backend.databaseUrl, ['Kiosk'])).toEqual(['public.case', 'public.concern'])
  expect(await prisma.inboxMessage.findMany(numbers)).toEqual(ids)
  const kept = await prisma.inboxMessage.findMany({ where: { event: { not: {} } } })
  expect(kept.map(({ id }) => id)).toEqual([waiting.id])
  expect(await prisma.outboxMessage.findUnique({ where: { id: queued.id } })).toMatchObject({
    reply: { text: { literal: 'Noch nicht gesendet' } },
  })
})

it('knows a repeat by the platform as one all the same', async () => {
  const { prisma } = gateway.runtime
  const before = await prisma.inboxMessage.count()
  await channel.say(anna, { type: 'message', text: 'Noch etwas am Kiosk' }, 'said-once')
  await say(channel, anna, { type: 'command', name: 'menu' })
  expect(await prisma.inboxMessage.count()).toBe(before + 1)
})

it('gives a history and an export without what is gone', async () => {
  const { runtime } = gateway
  const { prisma } = runtime
  const { id } = await prisma.address.findFirstOrThrow({ where: { resident: { concerns: { some: {} } } } })
  const entries = await createMailbox(runtime).read(id, null, 50)
  expect(entries.map(({ from }) => from)).toEqual(expect.arrayContaining(['resident', 'office']))
  expect(entries.length).toBeLessThan(6)
  await say(channel, anna, { type: 'message', text: 'Meine Daten' })
  await channel.say(anna, { type: 'choice', choiceId: 'data:choose:export' })
  const file = await until(
    () => prisma.mediaFile.findFirst({ where: { mimeType: 'application/json' } }),
    'the export is there',
  )
  const document = JSON.parse(Buffer.from(file.bytes ?? []).toString('utf8'))
  expect(document.resident.concerns).toMatchObject([{ text: description }])
  expect(document.messagesFromYou.length).toBeLessThan(6)
})
