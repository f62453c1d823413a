import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { register } from '#civic/event.ts'
import { followFeedState } from '#gateway/events/feed-state.ts'
import { listEvents } from '#gateway/events/list.ts'
import { sweepEvents } from '#gateway/events/sweep.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { addResident, openTestDesk, type TestDesk } from '../staff/desk.ts'
import { addEvent, come, house, noWish, sendInvitation, toldTo } from './world.ts'

/** A Tuesday, ten in the morning in Leipzig. */
const begin = new Date('2026-11-24T09:00:00.000Z')
let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk()
  const chat = webchat.create({ origins: '' })
  if (chat) desk.runtime.channels = new Map([['webchat', chat]])
})
afterAll(() => desk.close())
beforeEach(() => {
  desk.now = begin
})

const keysTo = async (residentId: string) => (await toldTo(desk, residentId)).map(({ key }) => key)
const eventOf = (id: string) => desk.runtime.prisma.event.findUniqueOrThrow({ where: { id } })

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
    const broadcast = await sendInvitation(desk, noticeId, comes, other)
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
    expect(await eventOf(id)).toMatchObject({ state: 'planned', newsDueAt: null })
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
    const staff = await desk.logIn()
    const alerts = (await staff.get('/calendar-alerts')).json().alerts
    expect(alerts).toContainEqual(expect.objectContaining({ type: 'doubtful', eventId: id }))
    expect((await staff.send('POST', `/calendar/${id}/confirmation`)).json().event.state).toBe('changed')
    expect(await keysTo(comes)).toEqual(['eventNews.doubtful', 'eventNews.changed'])
    expect((await staff.send('POST', `/calendar/${id}/confirmation`)).json().code).toBe('nothingToTell')
  })

  test('that a person cancelled stays cancelled, whatever its calendar says later', async () => {
    const { id, noticeId } = await addEvent(desk, { inHours: 72 })
    await followFeedState(desk.runtime, noticeId, 'gone')
    const staff = await desk.logIn()
    expect((await staff.send('POST', `/calendar/${id}/cancellation`)).statusCode).toBe(200)
    await followFeedState(desk.runtime, noticeId, 'current')
    expect((await eventOf(id)).state).toBe('cancelled')
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
