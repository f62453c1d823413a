import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { webchat } from '#bots/channels/webchat/channel.ts'
import type { Audience } from '#civic/audience.ts'
import { askQuestion } from '#civic/event.ts'
import { reminderMoment } from '#gateway/events/remind.ts'
import { sweepEvents } from '#gateway/events/sweep.ts'
import { translateQuestions } from '#gateway/events/translate-questions.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { residentsOf } from '../broadcasts/world.ts'
import { addResident, openTestDesk, type StaffBrowser, type TestDesk } from '../staff/desk.ts'
import { addEvent, come, house, sendInvitation, toldTo } from './world.ts'

/** A Tuesday, ten in the morning in Leipzig. */
const begin = new Date('2026-11-24T09:00:00.000Z')
let desk: TestDesk
let staff: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  const chat = webchat.create({ origins: '' })
  if (chat) desk.runtime.channels = new Map([['webchat', chat]])
})
afterAll(() => desk.close())
beforeEach(async () => {
  desk.now = begin
  desk.runtime.translation = null
  staff = await desk.logIn()
})

const keysTo = async (residentId: string) => (await toldTo(desk, residentId)).map(({ key }) => key)
const list = async (id: string) => (await staff.get(`/calendar/${id}`)).json()

describe('the reminder of an event', () => {
  test('comes a day before it, once, in the language of who is registered, to nobody who waits', async () => {
    const { id, code } = await addEvent(desk, {
      ...{ inHours: 50, settings: { places: 1 } },
      translations: { uk: { status: 'reviewed', title: 'Ідеї для парку', text: 'Приходьте.' } },
    })
    const comes = await come(desk, id, { language: 'uk' })
    const waits = await come(desk, id)
    desk.now = new Date(begin.getTime() + 25 * 3_600_000)
    await sweepEvents(desk.runtime)
    expect(await keysTo(comes)).toEqual([])
    desk.now = new Date(begin.getTime() + 26 * 3_600_000)
    await Promise.all([sweepEvents(desk.runtime), sweepEvents(desk.runtime)])
    await sweepEvents(desk.runtime)
    const [reminder, ...more] = await toldTo(desk, comes)
    expect(more).toEqual([])
    expect(reminder).toMatchObject({ key: 'eventNews.reminder', deliveryClass: 'once', lane: 1 })
    expect(reminder?.text).toContain('Ідеї для парку')
    expect(reminder?.text).toContain('Eisenbahnstraße 1')
    expect(reminder?.choices).toEqual([{ id: `event:open:${code}`, label: 'До заходу' }])
    expect(await keysTo(waits)).toEqual([])
  })

  test.each([
    ['a Thursday afternoon', '2026-11-26T14:00:00.000Z', '2026-11-25T14:00:00.000Z'],
    [
      'a late evening: at the end of the evening before',
      '2026-11-26T21:00:00.000Z',
      '2026-11-25T18:45:00.000Z',
    ],
    ['a Monday: on Saturday', '2026-11-30T09:00:00.000Z', '2026-11-28T18:45:00.000Z'],
    [
      'the day after Christmas and a Sunday: on Christmas Eve',
      '2026-12-28T09:00:00.000Z',
      '2026-12-24T18:45:00.000Z',
    ],
  ])('of an event on %s is due outside quiet hours', (_what, startsAt, due) => {
    expect(reminderMoment(desk.runtime.city, new Date(startsAt)).toISOString()).toBe(due)
  })

  test('is never sent in quiet hours, and spares who registers after its moment', async () => {
    const { id } = await addEvent(desk, { inHours: 30 })
    const early = await come(desk, id)
    desk.now = new Date('2026-11-24T21:00:00.000Z')
    await sweepEvents(desk.runtime)
    expect(await keysTo(early)).toEqual([])
    desk.now = new Date('2026-11-25T07:00:00.000Z')
    const late = await come(desk, id)
    await sweepEvents(desk.runtime)
    expect(await keysTo(early)).toEqual(['eventNews.reminder'])
    expect(await keysTo(late)).toEqual([])
  })
})

describe('an event', () => {
  test('whose notice names another date is changed: those registered are told on the press, once, and reminded anew', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 20 })
    const comes = await come(desk, id, { language: 'en' })
    await desk.runtime.prisma.registration.updateMany({ where: { eventId: id }, data: { remindedAt: begin } })
    const { id: other } = await addResident(desk)
    const broadcast = await sendInvitation(desk, noticeId, comes, other)
    const startsAt = '2026-12-03T17:00:00.000Z'
    await saveNotice(desk.runtime, house, {
      ...{ id: noticeId, kind: 'participationEvent', topic: 'participation', districts: [] },
      words: { title: 'Ideen für den Park', text: 'Kommen Sie vorbei.' },
      facts: { startsAt, place: 'Rathaus' },
    })
    expect((await list(id)).event).toMatchObject({
      state: 'changed',
      untold: true,
      startsAt,
      place: 'Rathaus',
    })
    expect(await keysTo(comes)).toEqual([])
    const answer = await staff.send('POST', `/calendar/${id}/change`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json().list.event.untold).toBe(false)
    const [told] = await toldTo(desk, comes)
    expect(told).toMatchObject({ key: 'eventNews.changed', deliveryClass: 'mustArrive', dueAt: begin })
    expect(told?.text).toContain('Rathaus')
    expect((await staff.send('POST', `/calendar/${id}/change`)).json().code).toBe('nothingToTell')
    const { remindedAt } = await desk.runtime.prisma.registration.findFirstOrThrow({ where: { eventId: id } })
    expect(remindedAt).toBeNull()
    await expectCorrection(answer.json().noticeId, broadcast, 'Geändert: Ideen für den Park', [other])
  })

  test('that is cancelled tells who is registered and who waits, at any hour, and takes nobody any more', async () => {
    desk.now = new Date('2026-11-24T22:30:00.000Z')
    staff = await desk.logIn()
    const { id, noticeId } = await addEvent(desk, {
      settings: { places: 1 },
      translations: { ar: { status: 'machine', title: 'أفكار للحديقة', text: 'تعالوا' } },
    })
    const people = [await come(desk, id, { language: 'ar' }), await come(desk, id)]
    const { id: other } = await addResident(desk)
    const broadcast = await sendInvitation(desk, noticeId, other, ...people)
    const answer = await staff.send('POST', `/calendar/${id}/cancellation`)
    expect(answer.json().list.event.state).toBe('cancelled')
    for (const person of people) {
      const [told] = await toldTo(desk, person)
      expect(told).toMatchObject({ key: 'eventNews.cancelled', dueAt: desk.now })
    }
    expect((await toldTo(desk, people[0] ?? ''))[0]?.text).toContain('أفكار للحديقة')
    expect((await staff.send('POST', `/calendar/${id}/cancellation`)).json().code).toBe('eventCancelled')
    await expectCorrection(answer.json().noticeId, broadcast, 'Fällt aus: Ideen für den Park', [other])
  })

  test('has a public page from the moment its invitation is released', async () => {
    const { city } = desk.runtime
    desk.runtime.city = { ...city, notices: { ...city.notices, releasedByTwo: false } }
    const { id, noticeId } = await addEvent(desk, { settings: { published: false } })
    await come(desk, id)
    const audience = { event: { id, took: 'registered' } }
    const made = await staff.send('POST', `/notices/${noticeId}/broadcasts`, { audience })
    for (const step of ['submission', 'release']) {
      expect((await list(id)).event.published).toBe(false)
      const answer = await staff.send('POST', `/broadcasts/${made.json().id}/${step}`)
      expect([step, answer.statusCode, answer.body.slice(0, 80)]).toEqual([step, 200, expect.any(String)])
    }
    expect((await list(id)).event.published).toBe(true)
    desk.runtime.city = city
  })

  test('brings its minutes to who took part: a draft, and nobody hears of it before its release', async () => {
    const { id } = await addEvent(desk)
    const body = { text: 'Beschlossen: eine Bank mehr.', link: 'https://example.org/protokoll' }
    const comes = await come(desk, id)
    expect((await staff.send('POST', `/calendar/${id}/thanks`, body)).json().code).toBe('tooSoon')
    desk.now = new Date(begin.getTime() + 80 * 3_600_000)
    staff = await desk.logIn()
    const { registrations } = await list(id)
    const came = [{ registrationId: registrations[0].id, people: 2 }]
    const after = await staff.send('POST', `/calendar/${id}/attendance`, { came })
    expect(after.json().registrations).toMatchObject([{ state: 'attended', people: 2 }])
    const { noticeId } = (await staff.send('POST', `/calendar/${id}/thanks`, body)).json()
    const drafted = await desk.runtime.prisma.notice.findUniqueOrThrow({
      where: { id: noticeId },
      include: { broadcasts: true, versions: true },
    })
    expect(drafted).toMatchObject({
      facts: { link: 'https://example.org/protokoll' },
      versions: [{ words: { title: 'Danke: Ideen für den Park', text: 'Beschlossen: eine Bank mehr.' } }],
      broadcasts: [{ state: 'draft', audience: { event: { id, took: 'any' } } }],
    })
    expect(await keysTo(comes)).toEqual([])
  })
})

describe('a question', () => {
  test('is translated for whoever leads the event, and its answer goes back in the language of who asked', async () => {
    const { id } = await addEvent(desk)
    const residentId = await come(desk, id, { language: 'uk', interpreter: 'uk', children: 2 })
    desk.runtime.translation = {
      id: 'double',
      translate: async ({ text, to }) => ({ text: `${to}: ${text}`, provider: 'double' }),
    }
    const text = 'Чи буде на майданчику більше лавок?'
    await desk.runtime.prisma.$transaction((transaction) =>
      askQuestion(transaction, { eventId: id, residentId, text, language: 'uk', at: desk.now }),
    )
    await Promise.all([translateQuestions(desk.runtime), translateQuestions(desk.runtime)])
    const { questions, needs } = await list(id)
    expect(questions).toMatchObject([{ text, german: `de: ${text}`, state: 'new', answer: null }])
    expect(needs).toMatchObject({
      interpreters: [{ language: { tag: 'uk' }, registrations: 1, people: 1 }],
      children: 2,
    })
    const path = `/calendar/${id}/questions/${questions[0].id}`
    expect((await staff.send('POST', `${path}/state`, { state: 'raised' })).statusCode).toBe(200)
    expect((await staff.send('POST', `${path}/answer`, { answer: 'Ja, drei.' })).statusCode).toBe(200)
    const [told] = await toldTo(desk, residentId)
    expect(told).toMatchObject({ key: 'eventNews.answerTranslated', language: 'uk' })
    expect(told?.text).toContain('uk: Ja, drei.')
    expect((await staff.send('POST', `${path}/answer`, { answer: 'Nein.' })).json().code).toBe(
      'alreadyAnswered',
    )
    expect(await toldTo(desk, residentId)).toHaveLength(1)
  })
})

test('who came with which needs, and what was asked, is forgotten with the messages after the event', async () => {
  const { id } = await addEvent(desk, { inHours: 1, lastsHours: 1 })
  await come(desk, id, { stepFree: true })
  const dayMs = 24 * 3_600_000
  const count = () => desk.runtime.prisma.registration.count({ where: { eventId: id } })
  desk.now = new Date(begin.getTime() + 90 * dayMs)
  await sweepEvents(desk.runtime)
  expect(await count()).toBe(1)
  desk.now = new Date(begin.getTime() + 91 * dayMs)
  await sweepEvents(desk.runtime)
  expect(await count()).toBe(0)
})

test('the list for the door names nobody and has a column for each need', async () => {
  const { id, code } = await addEvent(desk)
  await come(desk, id, { people: 3, language: 'ar', interpreter: 'ar', signLanguage: true })
  const answer = await staff.get(`/calendar/${id}/registrations.csv`)
  expect(answer.headers['content-disposition']).toContain(`${code}.csv`)
  const [head, line] = answer.body.trim().split('\r\n')
  expect(head).toBe('Kennung;Stand;Personen;Sprache;Dolmetschen;Kinder;ohne Stufen;Gebärdensprache')
  expect(line).toMatch(/^TEST-[0-9A-F]{8};angemeldet;3;Arabisch;Arabisch;;;ja$/)
})

/** A correction in every language of the city, handed in, and for these readers of the invitation alone. */
async function expectCorrection(
  noticeId: string,
  broadcastId: string,
  title: string,
  readers: string[],
): Promise<void> {
  const correction = await desk.runtime.prisma.notice.findUniqueOrThrow({
    where: { id: noticeId },
    include: { broadcasts: true, versions: true },
  })
  const source = correction.versions.find(({ language }) => language === 'de')
  expect(source?.words).toMatchObject({ title })
  expect(correction.versions).toHaveLength(desk.runtime.city.languages.length)
  expect(correction.broadcasts).toMatchObject([{ state: 'awaitingRelease', correctsId: broadcastId }])
  expect(correction.broadcasts[0]?.audience).toMatchObject({ reached: broadcastId })
  const audience = correction.broadcasts[0]?.audience as Audience
  expect(await residentsOf(desk, audience)).toEqual(readers)
  const invitation = await desk.runtime.prisma.broadcast.findUniqueOrThrow({ where: { id: broadcastId } })
  expect(invitation.state).toBe('stopped')
}
