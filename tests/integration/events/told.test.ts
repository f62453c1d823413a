import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import type { Audience } from '#civic/audience.ts'
import { askQuestion, register } from '#civic/event.ts'
import { followFeedState } from '#gateway/events/feed-state.ts'
import { listEvents } from '#gateway/events/list.ts'
import { reminderMoment } from '#gateway/events/remind.ts'
import { sweepEvents } from '#gateway/events/sweep.ts'
import { translateQuestions } from '#gateway/events/translate-questions.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { residentsOf } from '../broadcasts/world.ts'
import { addResident, openTestDesk, type StaffBrowser, type TestDesk } from '../staff/desk.ts'
import { addEvent, come, house, noWish, toldTo } from './world.ts'

/** A Tuesday, ten in the morning in Leipzig. */
const begin = new Date('2026-11-24T09:00:00.000Z')
let desk: TestDesk
let staff: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  desk.runtime.channels = new Map([['webchat', { id: 'webchat' } as ChannelAdapter]])
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
    const broadcast = await invitationOf(noticeId, comes, other)
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
    const broadcast = await invitationOf(noticeId, other, ...people)
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

describe('a change of an event', () => {
  const move = (noticeId: string, hours: number) =>
    saveNotice(desk.runtime, house, {
      ...{ id: noticeId, kind: 'participationEvent', topic: 'participation', districts: [] },
      words: { title: 'Ideen für den Park', text: 'Kommen Sie vorbei.' },
      facts: { startsAt: new Date(begin.getTime() + hours * 3_600_000).toISOString(), place: 'Rathaus' },
    })
  const later = (minutes: number) => {
    desk.now = new Date(desk.now.getTime() + minutes * 60_000)
    return sweepEvents(desk.runtime)
  }

  test('that nobody told of goes to who is registered by itself, and its correction is handed in', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72 })
    const comes = await come(desk, id)
    const { id: other } = await addResident(desk)
    const broadcast = await invitationOf(noticeId, comes, other)
    await move(noticeId, 96)
    await later(59)
    expect(await keysTo(comes)).toEqual([])
    await later(1)
    await later(1)
    expect(await keysTo(comes)).toEqual(['eventNews.changed'])
    const corrections = await desk.runtime.prisma.broadcast.findMany({ where: { correctsId: broadcast } })
    expect(corrections).toMatchObject([{ state: 'awaitingRelease' }])
  })

  test('waits for a decent hour, unless the event is close', async () => {
    desk.now = new Date('2026-11-24T22:30:00.000Z')
    const far = await addEvent(desk, { inHours: 72 })
    const close = await addEvent(desk, { inHours: 12 })
    const [calm, hurried] = [await come(desk, far.id), await come(desk, close.id)]
    await move(far.noticeId, 96)
    await move(close.noticeId, 20)
    await later(61)
    expect([await keysTo(calm), await keysTo(hurried)]).toEqual([[], ['eventNews.changed']])
    desk.now = new Date('2026-11-25T07:00:00.000Z')
    await later(0)
    expect(await keysTo(calm)).toEqual(['eventNews.changed'])
  })

  test('that is taken back before anybody heard of it is none, but for who registered in between', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72, place: 'Rathaus', lastsHours: null })
    const comes = await come(desk, id)
    await move(noticeId, 96)
    const between = await come(desk, id)
    await move(noticeId, 72)
    await later(61)
    expect([await keysTo(comes), await keysTo(between)]).toEqual([[], ['eventNews.changed']])
    expect((await list(id)).event).toMatchObject({ state: 'planned', untold: false })
  })

  test('of an event that was taken from the public page reaches who is registered as well', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72 })
    const comes = await come(desk, id)
    await desk.runtime.prisma.event.update({ where: { id }, data: { publishedAt: null } })
    await move(noticeId, 96)
    await later(61)
    expect(await keysTo(comes)).toEqual(['eventNews.changed'])
  })

  test('that is told when the reminder would come is the reminder as well', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72 })
    const comes = await come(desk, id)
    await later(1)
    await move(noticeId, 8)
    await later(1)
    await later(60)
    expect(await keysTo(comes)).toEqual(['eventNews.changed'])
  })

  test('to before the end of its registration ends that as well', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72 })
    const registrationUntil = new Date(begin.getTime() + 60 * 3_600_000)
    await desk.runtime.prisma.event.update({ where: { id }, data: { registrationUntil } })
    await move(noticeId, 30)
    desk.now = new Date(begin.getTime() + 31 * 3_600_000)
    const { id: late } = await addResident(desk)
    const { state } = await desk.runtime.prisma.$transaction((transaction) =>
      register(transaction, { ...noWish, eventId: id, residentId: late, at: desk.now }),
    )
    expect(state).toBe('closed')
  })
})

describe('a doubtful event', () => {
  test('that takes place after all is confirmed by a press, and who heard the doubt hears that', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72 })
    const comes = await come(desk, id)
    await followFeedState(desk.runtime, noticeId, 'gone')
    desk.now = new Date(begin.getTime() + 61 * 60_000)
    await sweepEvents(desk.runtime)
    const alerts = (await staff.get('/calendar-alerts')).json().alerts
    expect(alerts).toContainEqual(expect.objectContaining({ type: 'doubtful', eventId: id }))
    expect((await staff.send('POST', `/calendar/${id}/confirmation`)).json().event.state).toBe('changed')
    expect(await keysTo(comes)).toEqual(['eventNews.doubtful', 'eventNews.changed'])
    expect((await staff.send('POST', `/calendar/${id}/confirmation`)).json().code).toBe('nothingToTell')
  })

  test('that a person cancelled stays cancelled, whatever its calendar says later', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72 })
    await followFeedState(desk.runtime, noticeId, 'gone')
    expect((await staff.send('POST', `/calendar/${id}/cancellation`)).statusCode).toBe(200)
    await followFeedState(desk.runtime, noticeId, 'current')
    expect((await list(id)).event.state).toBe('cancelled')
  })
})

describe('an event of several districts', () => {
  test('is in the list of whoever sees one of them, and is changed by whoever has them all', async () => {
    const { id } = await addEvent(desk, { title: 'Brücke zwischen zwei Bezirken', districts: ['2', '3'] })
    const one = [{ role: 'coordinator' as const, districts: ['2'], teams: [] }]
    const other = [{ role: 'coordinator' as const, districts: ['9'], teams: [] }]
    const both = [{ role: 'coordinator' as const, districts: ['2', '3'], teams: [] }]
    const seen = async (grants: typeof one) =>
      (await listEvents(desk.runtime, grants, 'coming')).filter((event) => event.id === id)
    expect(await seen(one)).toMatchObject([{ areas: [{ code: '2' }, { code: '3' }], mayManage: false }])
    expect(await seen(both)).toMatchObject([{ mayManage: true }])
    expect(await seen(other)).toEqual([])
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

/** A broadcast of the invitation that went out; these have it. */
async function invitationOf(noticeId: string, ...readers: string[]): Promise<string> {
  const { id } = await desk.runtime.prisma.broadcast.create({
    data: {
      id: crypto.randomUUID(),
      ...{ cityId: desk.runtime.city.id, noticeId, audience: {}, state: 'sending', createdBy: 'test' },
      ...{ createdAt: begin, releasedAt: begin, startedAt: begin },
    },
  })
  for (const residentId of readers) {
    const address = await desk.runtime.prisma.address.findFirstOrThrow({ where: { residentId } })
    await desk.runtime.prisma.outboxMessage.create({
      data: {
        ...{
          residentId,
          addressId: address.id,
          channel: address.channel,
          language: 'de',
          lane: 2,
          class: 'once',
        },
        ...{
          reply: { text: { key: 'invitation' } },
          status: 'sent',
          sentAt: begin,
          dueAt: begin,
          broadcastId: id,
        },
      },
    })
  }
  return id
}

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
