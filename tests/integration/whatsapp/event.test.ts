import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { addEvent } from '#tests/integration/events/world.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { until } from '#tests/support/gateway.ts'
import { type LinkedLine, openLinkedLine } from './line.ts'
import { phoneOf } from './phone.ts'

/** The registration for an event over a linked device, by numbered answers in two languages: one comes, one waits and moves up. */

const { text } = loadCatalog()
const clock = createDecentClock()
let line: LinkedLine

beforeAll(async () => {
  line = await openLinkedLine({ clock })
})
afterAll(() => line.close())

it('who registers by the code of the poster comes with an interpreter; who comes too late waits and moves up', async () => {
  const { runtime } = line.gateway
  const { prisma } = runtime
  const { code } = await addEvent(
    { runtime, now: clock() },
    {
      title: 'Ein Platz für alle',
      translations: { ar: { status: 'reviewed', title: 'ساحة للجميع', text: 'شاركوا.' } },
      settings: { places: 2, offers: ['interpreter'] },
    },
  )
  const amal = phoneOf(line.double, '4915155560001')
  const olena = phoneOf(line.double, '4915155560002')
  const [ar, uk] = [text.bind(null, 'ar'), text.bind(null, 'uk')]
  await amal.writes('مرحبا', '5) العربية')
  await amal.picks('العربية', ar('menu.concern'))
  await olena.writes('Привіт', '4) Українська')
  await olena.picks('Українська', uk('menu.concern'))

  await amal.writes(code, 'ساحة للجميع')
  await amal.picks(ar('event.register'), ar('event.askPeople'))
  await amal.writes('٢', ar('event.askNeeds'))
  await amal.picks(ar('event.offer.interpreter'), ar('event.askMoreNeeds'))
  await amal.picks(ar('event.registerNow'), ar('event.reminderComes'))

  await olena.writes(code, uk('event.full'))
  await olena.picks(uk('event.wait'), uk('event.askPeople'))
  await olena.writes('1', uk('event.askNeeds'))
  await olena.picks(uk('event.registerNow'), uk('event.waiting', { people: 1 }).slice(0, 20))
  expect(await prisma.registration.findMany({ orderBy: { state: 'asc' } })).toMatchObject([
    { state: 'registered', people: 2, interpreter: 'ar' },
    { state: 'waiting', people: 1 },
  ])

  await amal.writes(code, ar('event.calendar'))
  await amal.picks(ar('event.calendar'), ar('event.calendarComes'))
  const calendar = await until(
    async () => (await amal.screen()).find(({ file }) => file !== undefined)?.file,
    'the file for the calendar',
  )
  expect(calendar.mimeType).toBe('text/calendar')
  expect(Buffer.from(calendar.bytes, 'base64').toString()).toMatch(/^BEGIN:VCALENDAR/)

  await amal.writes(code, ar('event.cancel'))
  await amal.picks(ar('event.cancel'), ar('event.cancelYes'))
  await amal.picks(ar('event.cancelYes'), 'ساحة للجميع')
  const goodNews = uk('eventNews.movedUp', { title: '', details: '' }).split('\n')[0] ?? ''
  await olena.hears(goodNews)
  expect(await prisma.registration.findFirst({ where: { state: 'registered' } })).toMatchObject({ people: 1 })
  expect(await prisma.sendDoubt.count()).toBe(0)
})
