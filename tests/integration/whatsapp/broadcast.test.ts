import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { until } from '#tests/support/gateway.ts'
import { type LinkedLine, openLinkedLine } from './line.ts'
import { announce, subscribeAll } from './notices.ts'
import { phoneOf } from './phone.ts'

/** A notice to sixty people over a linked device, whose line breaks on the way. What people were shown is the judge. */

const catalog = loadCatalog()
const text = 'Ab Montag.'
const people = Array.from({ length: 60 }, (_, index) => `49151555700${`${index}`.padStart(2, '0')}`)
const [stopping, after] = [people.slice(0, 3), people.slice(3, 6)]
const clock = createDecentClock()
let line: LinkedLine

beforeAll(async () => {
  line = await openLinkedLine({ clock })
})
afterAll(() => line.close())

/** How often each of these people has the notice on their screen. */
async function timesShown(phones: string[], title: string): Promise<number[]> {
  const screens = await Promise.all(phones.map((phone) => line.double.shown(phone)))
  return screens.map((screen) => screen.filter((message) => message.text.includes(title)).length)
}

/** Waits until so many rows like these exist and none of them is under way any more. */
async function settled(rows: { broadcastId: string | null }, atLeast: number): Promise<void> {
  const { outboxMessage } = line.gateway.runtime.prisma
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
  const { prisma } = line.gateway.runtime
  for (const phone of people) await line.double.say(phone, { type: 'text', text: 'Hallo' })
  // Everybody is greeted, told how their words are kept, and asked for a language.
  await settled({ broadcastId: null }, 3 * people.length)
  expect(await prisma.resident.count()).toBe(people.length)
  await subscribeAll(line.gateway)
  const farewell = catalog.text('de', 'stop.farewell', { startWord: '' }).slice(0, 30)
  for (const phone of stopping) await phoneOf(line.double, phone).writes('STOP', farewell)

  const first = await announce(line.gateway, { title: 'Die Brücke ist gesperrt', text })
  const wanting = people.slice(stopping.length)
  await until(
    async () => (await timesShown(wanting, 'Brücke')).filter((times) => times > 0).length >= 15,
    'a quarter has it',
  )
  await line.double.fail({ type: 'cut' })
  await settled({ broadcastId: first }, wanting.length)
  expect(await timesShown(stopping, 'Brücke')).toEqual([0, 0, 0])
  const inDoubt = await prisma.sendDoubt.count()
  const times = await timesShown(wanting, 'Brücke')
  expect(Math.max(...times)).toBe(1)
  // What was on its way when the line broke is in doubt; of a notice nobody wants a second one.
  expect(times.filter((count) => count === 0).length).toBeLessThanOrEqual(inDoubt)

  for (const phone of after) await phoneOf(line.double, phone).writes('STOP', farewell)
  const second = await announce(line.gateway, { title: 'Die Brücke ist wieder frei', text })
  const rest = people.slice(stopping.length + after.length)
  await settled({ broadcastId: second }, rest.length)
  expect(await timesShown([...stopping, ...after], 'wieder frei')).toEqual([0, 0, 0, 0, 0, 0])
  expect(new Set(await timesShown(rest, 'wieder frei'))).toEqual(new Set([1]))
  const delivered = { broadcastId: second, status: 'delivered' }
  await until(
    async () => (await prisma.outboxMessage.count({ where: delivered })) === rest.length,
    'every arrival is known',
  )
  expect(await line.double.sockets()).toMatchObject({ open: 1, most: 1 })
})
