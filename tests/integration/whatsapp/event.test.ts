import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import type { Gateway } from '#gateway/start.ts'
import { addEvent } from '#tests/integration/events/world.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { until } from '#tests/support/gateway.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'
import { startLinkedGateway } from './line.ts'
import { phoneOf } from './phone.ts'

/** The registration for an event over a linked device, by numbered answers in two languages: one comes, one waits and moves up. */

const { text } = loadCatalog()
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

it('who registers by the code of the poster comes with an interpreter; who comes too late waits and moves up', async () => {
  const { runtime } = gateway
  const { prisma } = runtime
  const { code } = await addEvent(
    { runtime, now: clock() },
    {
      title: 'Ein Platz für alle',
      translations: { ar: { status: 'reviewed', title: 'ساحة للجميع', text: 'شاركوا.' } },
      settings: { places: 2, offers: ['interpreter'] },
    },
  )
  const amal = phoneOf(double, '4915155560001')
  const olena = phoneOf(double, '4915155560002')
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
