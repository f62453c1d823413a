import Fastify, { type FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { eventPageRoutes } from '#gateway/http/public/event-routes.ts'
import { copyNotice } from '#gateway/notices/copy.ts'
import { openCity } from '#tests/support/open-city.ts'
import { openTestDesk, type TestDesk } from '../staff/desk.ts'
import { addEvent, come, house } from './world.ts'

let desk: TestDesk
let app: FastifyInstance
beforeAll(async () => {
  desk = await openTestDesk()
  desk.runtime.config = { ...desk.runtime.config, publicUrl: 'https://line.example.org' }
  const whatsapp = (start: string) => `https://wa.me/493411234567?text=${start}`
  const channels = [
    { id: 'webchat' },
    { id: 'telegram', chatLink: (start: string) => `https://t.me/DrahtBot?start=${start}` },
    { id: 'whatsapp-cloud', chatLink: whatsapp },
    { id: 'whatsapp', chatLink: whatsapp },
    { id: 'console', chatLink: () => null },
  ] as ChannelAdapter[]
  desk.runtime.channels = new Map(channels.map((channel) => [channel.id, channel]))
  app = Fastify()
  await app.register(eventPageRoutes, { runtime: desk.runtime })
})
afterAll(async () => {
  await app.close()
  await desk.close()
})

const get = (url: string, headers = {}) => app.inject({ url, headers })
/** The entries of a calendar, read back by somebody else's parser. */
async function entriesOf(url: string) {
  const calendar = new ICAL.Component(ICAL.parse((await get(url)).body))
  return calendar.getAllSubcomponents('vevent').map((entry) => {
    const event = new ICAL.Event(entry)
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      place: event.location,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      status: entry.getFirstPropertyValue('status'),
      url: entry.getFirstPropertyValue('url'),
    }
  })
}
const uidOf = ({ noticeId }: { noticeId: string }) => `${noticeId}@${desk.runtime.city.id}.kurzer-draht`

describe('the public page of an event', () => {
  test('says what, when, where, what is offered and how many places are left, and leads into each chat that the city allows', async () => {
    const event = await addEvent(desk, {
      title: 'Kiez <mit> Plan',
      settings: { places: 5, offers: ['interpreter', 'childcare'] },
      translations: { ar: { status: 'machine', title: 'خطة للحي', text: 'تعالوا' } },
    })
    await come(desk, event.id, { people: 2 })
    const german = (await get(`/events/${event.code}?lang=de`)).body
    expect(german).toContain('<h1>Kiez &lt;mit&gt; Plan</h1>')
    expect(german).toContain('Dienstag, 24. November')
    expect(german).toContain('Noch 3 Plätze sind frei.')
    expect(german).toContain('Kinderbetreuung')
    expect(german).toContain(`href="../chat/?language=de&amp;start=event-${event.code}"`)
    expect(german).toContain(`href="https://t.me/DrahtBot?start=event-${event.code}">In Telegram anmelden<`)
    expect(german, 'WhatsApp is off in Leipzig').not.toContain('wa.me')
    const arabic = (await get(`/events/${event.code}`, { 'accept-language': 'ar-SY' })).body
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).toContain('<h1>خطة للحي</h1>')
    expect(arabic).toContain('تُرجم آلياً')
    const polish = (await get(`/events/${event.code}?lang=pl`)).body
    expect(polish).toContain('<h1 lang="de" dir="ltr">Kiez &lt;mit&gt; Plan</h1>')
    expect(polish).toContain('Tego tekstu nie ma jeszcze')
  })

  test('leads into WhatsApp once, where a city allows it there, however many channels answer at its number', async () => {
    const event = await addEvent(desk, { title: 'Kiezspaziergang' })
    const open = Fastify()
    await open.register(eventPageRoutes, { runtime: { ...desk.runtime, city: openCity() } })
    const { body } = await open.inject(`/events/${event.code}?lang=de`)
    await open.close()
    expect(body.split(`https://wa.me/493411234567?text=event-${event.code}`)).toHaveLength(2)
    expect(body).toContain('>In WhatsApp anmelden<')
  })

  test('is not there for what is not published, nor for any other address', async () => {
    const { code, id } = await addEvent(desk, { title: 'Noch geheim', settings: { published: false } })
    for (const url of [`/events/${code}`, `/events/${code}.ics`, '/events/nothing', '/events/999999']) {
      const answer = await get(url)
      expect([answer.statusCode, answer.body.includes('Noch geheim')]).toEqual([404, false])
    }
    expect((await get('/events')).body).not.toContain('Noch geheim')
    expect((await get('/events/all.ics')).body).not.toContain('Noch geheim')
    await desk.runtime.prisma.event.update({ where: { id }, data: { publishedAt: desk.now } })
    expect((await get('/events')).body).toContain('Noch geheim')
    expect((await get(`/e/${code.toUpperCase()}`)).headers.location).toBe(`../events/${code}`)
  })

  test('of a district lists its own and the whole city’s, and no other district’s', async () => {
    await addEvent(desk, { title: 'Nur im Osten', districts: ['2'] })
    await addEvent(desk, { title: 'Nur im Norden', districts: ['9'] })
    await addEvent(desk, { title: 'Für alle' })
    await addEvent(desk, { title: 'Auf beiden Seiten', districts: ['2', '9'] })
    const east = (await get('/events?district=2')).body
    expect([
      east.includes('Nur im Osten'),
      east.includes('Für alle'),
      east.includes('Nur im Norden'),
    ]).toEqual([true, true, false])
    expect(east).toContain('href="events/2.ics?lang=de"')
    for (const [district, name] of [
      ['2', 'Ost'],
      ['9', 'Nord'],
    ]) {
      const page = (await get(`/events?district=${district}&lang=de`)).body
      expect(page).toContain('Auf beiden Seiten')
      expect(page).toContain(name)
      const feed = (await entriesOf(`/events/${district}.ics`)).map(({ summary }) => summary)
      expect(feed).toContain('Auf beiden Seiten')
    }
    expect((await get('/events?district=5')).body).not.toContain('Auf beiden Seiten')
    const inside = (await entriesOf('/events/21.ics')).map(({ summary }) => summary)
    expect(inside).toEqual(expect.arrayContaining(['Nur im Osten', 'Für alle']))
    expect(inside).not.toContain('Nur im Norden')
  })
})

test('a copy of an invitation is an event of its own with another code, not public yet; a template is none', async () => {
  const original = await addEvent(desk, { title: 'Kommt wieder' })
  const { prisma } = desk.runtime
  const copy = await copyNotice(desk.runtime, house, { id: original.noticeId })
  const template = await copyNotice(desk.runtime, house, { id: original.noticeId, templateName: 'Fest' })
  const event = await prisma.event.findUniqueOrThrow({ where: { noticeId: copy } })
  expect(event.code).not.toBe(original.code)
  expect(event).toMatchObject({
    publishedAt: null,
    state: 'planned',
    place: 'Offener Treff, Eisenbahnstraße 1',
  })
  expect(await prisma.event.count({ where: { noticeId: template } })).toBe(0)
})

describe('the calendars', () => {
  test('are read back by another parser: the right moments, umlauts and commas, over the change of the clocks', async () => {
    const hours = (Date.parse('2027-03-28T16:00:00.000Z') - desk.now.getTime()) / 3_600_000
    const event = await addEvent(desk, {
      ...{ inHours: hours, title: 'Fête, Größe; „Ärger“', place: 'Grünau, Stuttgarter Allee 18' },
      translations: { uk: { status: 'reviewed', title: 'Свято', text: 'Приходьте' } },
    })
    const [entry] = await entriesOf(`/events/${event.code}.ics`)
    expect(entry).toMatchObject({
      uid: uidOf(event),
      summary: 'Fête, Größe; „Ärger“',
      place: 'Grünau, Stuttgarter Allee 18',
      starts: '2027-03-28T16:00:00.000Z',
      ends: '2027-03-28T18:00:00.000Z',
      status: 'CONFIRMED',
      url: `https://line.example.org/events/${event.code}`,
    })
    const [ukrainian] = await entriesOf(`/events/${event.code}.ics?lang=uk`)
    expect(ukrainian).toMatchObject({ uid: uidOf(event), summary: 'Свято' })
  })

  test('keep a cancelled event with its state and a higher sequence, so that whoever has it sees it fall out', async () => {
    const event = await addEvent(desk)
    const [before] = await entriesOf(`/events/${event.code}.ics`)
    const updatedAt = new Date(desk.now.getTime() + 60_000)
    await desk.runtime.prisma.event.update({
      where: { id: event.id },
      data: { state: 'cancelled', updatedAt },
    })
    const after = (await entriesOf('/events/all.ics')).find(({ uid }) => uid === uidOf(event))
    expect(after?.status).toBe('CANCELLED')
    expect(after?.sequence).toBeGreaterThan(Number(before?.sequence))
    expect((await get(`/events/${event.code}?lang=de`)).body).toContain('Diese Veranstaltung fällt aus.')
  })

  test('are not sent again while they are the same', async () => {
    await addEvent(desk)
    const first = await get('/events/all.ics')
    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const again = await get('/events/all.ics', { 'if-none-match': first.headers.etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    await addEvent(desk)
    const changed = await get('/events/all.ics', { 'if-none-match': first.headers.etag })
    expect(changed.statusCode).toBe(200)
  })
})
