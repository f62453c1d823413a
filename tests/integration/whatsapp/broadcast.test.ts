import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import type { Gateway } from '#gateway/start.ts'
import { editor } from '#tests/integration/broadcasts/world.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { until } from '#tests/support/gateway.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'
import { startLinkedGateway } from './line.ts'
import { phoneOf } from './phone.ts'

/** A notice to sixty people over a linked device, whose line breaks on the way. What people were shown is the judge. */

const { text } = loadCatalog()
const topic = 'construction'
const people = Array.from({ length: 60 }, (_, index) => `49151555700${`${index}`.padStart(2, '0')}`)
const [stopping, after] = [people.slice(0, 3), people.slice(3, 6)]
const clock = createDecentClock()
let backend: TestBackend
let double: WhatsAppWebDouble
let gateway: Gateway

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  double = await startWhatsAppWebDouble()
  gateway = await startLinkedGateway(backend, double, { clock })
})
afterAll(async () => {
  await gateway.stop()
  await double.close()
  await backend.drop()
})

/** All who wrote want news of the topic; the dialogue for it is told elsewhere. */
async function subscribeAll(): Promise<void> {
  const { prisma } = gateway.runtime
  const residents = await prisma.resident.findMany({ select: { id: true } })
  const wishes = residents.map(({ id }) => ({ residentId: id, consentId: uuidv7() }))
  await prisma.consent.createMany({
    data: wishes.map(({ residentId, consentId: id }) => ({
      ...{ id, residentId, purpose: `news:${topic}`, wordingVersion: '1' },
      ...{ language: 'de', channel: 'whatsapp', givenAt: clock() },
    })),
  })
  await prisma.subscription.createMany({
    data: wishes.map((wish) => ({ id: uuidv7(), topic, area: '', ...wish })),
  })
}

async function announce(title: string): Promise<string> {
  const { runtime } = gateway
  const [author, releaser] = [editor('editor'), editor('releaser')]
  const noticeId = await saveNotice(runtime, author, {
    ...{ kind: 'information', topic, facts: {}, districts: [] },
    words: { title, text: 'Ab Montag.' },
  })
  const { id } = await createBroadcast(runtime, author, noticeId, { audience: {} })
  await submitBroadcast(runtime, author, id)
  await releaseBroadcast(runtime, releaser, id)
  return id
}

/** How often each of these people has the notice on their screen. */
async function timesShown(phones: string[], title: string): Promise<number[]> {
  const screens = await Promise.all(phones.map((phone) => double.shown(phone)))
  return screens.map((screen) => screen.filter((message) => message.text.includes(title)).length)
}

/** Waits until so many rows like these exist and none of them is under way any more. */
async function settled(rows: { broadcastId: string | null }, atLeast: number): Promise<void> {
  const { outboxMessage } = gateway.runtime.prisma
  await until(
    async () => {
      if ((await outboxMessage.count({ where: rows })) < atLeast) return false
      return (await outboxMessage.count({ where: { ...rows, status: { in: ['queued', 'sending'] } } })) === 0
    },
    'nothing is under way any more',
    90_000,
  )
}

it('is shown to each who wants it, once, though the line breaks; who says STOP before or after is left in peace', async () => {
  const { prisma } = gateway.runtime
  for (const phone of people) await double.say(phone, { type: 'text', text: 'Hallo' })
  // Everybody is greeted, told how their words are kept, and asked for a language.
  await settled({ broadcastId: null }, 3 * people.length)
  expect(await prisma.resident.count()).toBe(people.length)
  await subscribeAll()
  const farewell = text('de', 'stop.farewell', { startWord: '' }).slice(0, 30)
  for (const phone of stopping) await phoneOf(double, phone).writes('STOP', farewell)

  const first = await announce('Die Brücke ist gesperrt')
  const wanting = people.slice(stopping.length)
  await until(
    async () => (await timesShown(wanting, 'Brücke')).filter((times) => times > 0).length >= 15,
    'a quarter has it',
  )
  await double.fail({ type: 'cut' })
  await settled({ broadcastId: first }, wanting.length)
  expect(await timesShown(stopping, 'Brücke')).toEqual([0, 0, 0])
  const inDoubt = await prisma.sendDoubt.count()
  const times = await timesShown(wanting, 'Brücke')
  expect(Math.max(...times)).toBe(1)
  // What was on its way when the line broke is in doubt; of a notice nobody wants a second one.
  expect(times.filter((count) => count === 0).length).toBeLessThanOrEqual(inDoubt)

  for (const phone of after) await phoneOf(double, phone).writes('STOP', farewell)
  const second = await announce('Die Brücke ist wieder frei')
  const rest = people.slice(stopping.length + after.length)
  await settled({ broadcastId: second }, rest.length)
  expect(await timesShown([...stopping, ...after], 'wieder frei')).toEqual([0, 0, 0, 0, 0, 0])
  expect(new Set(await timesShown(rest, 'wieder frei'))).toEqual(new Set([1]))
  const delivered = { broadcastId: second, status: 'delivered' }
  await until(
    async () => (await prisma.outboxMessage.count({ where: delivered })) === rest.length,
    'every arrival is known',
  )
  expect(await double.sockets()).toMatchObject({ open: 1, most: 1 })
})
