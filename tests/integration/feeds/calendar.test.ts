import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Audience } from '#civic/audience.ts'
import { register } from '#civic/event.ts'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { expandBroadcast } from '#gateway/broadcasts/expand.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { listAlerts } from '#gateway/events/alerts.ts'
import { tellDueNews } from '#gateway/events/news.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { addResident, monday, residentsOf } from '../broadcasts/world.ts'
import { come, noWish, toldTo } from '../events/world.ts'
import { calendarOf, draftsOf, eventOf, type FeedWorld, itemsOf, openFeedWorld, tracesOf } from './world.ts'

let world: FeedWorld
beforeAll(async () => {
  world = await openFeedWorld()
  await addResident(world, { subscriptions: ['events'] })
})
beforeEach(() => {
  world.now = monday
})
afterAll(() => world.close())

const walk = {
  UID: 'walk',
  SUMMARY: 'Spaziergang durch den Park',
  DESCRIPTION: 'Wir gehen zwei Stunden. Fragen an walk@example.org oder 0341 1234567.',
  LOCATION: 'Stadtteilpark\\, Eingang Ost',
  'DTSTART;TZID=Europe/Berlin': '20261205T140000',
  'DTEND;TZID=Europe/Berlin': '20261205T160000',
  ORGANIZER: 'mailto:private@example.org',
  CONTACT: 'Erika Beispiel 0170 1234567',
}

function serve(path: string, ...events: Record<string, string>[]): void {
  world.server.answers.set(path, { body: calendarOf(...events.map(eventOf)) })
}

async function send(noticeId: string): Promise<string> {
  const { runtime, author, releaser } = world
  const { id } = await createBroadcast(runtime, author, noticeId, { audience: {} })
  await submitBroadcast(runtime, author, id)
  await releaseBroadcast(runtime, releaser, id)
  await arrive(id)
  await runtime.prisma.broadcast.update({ where: { id }, data: { state: 'done', doneAt: world.now } })
  return id
}

/** Everybody it is for has it. */
async function arrive(broadcastId: string): Promise<void> {
  await expandBroadcast(world.runtime, broadcastId)
  await world.runtime.prisma.outboxMessage.updateMany({
    where: { broadcastId },
    data: { status: 'sent', sentAt: world.now, editionRevision: 1 },
  })
}

const openStates = ['draft', 'awaitingRelease']

describe('a calendar', () => {
  test('becomes draft notices, and reading it again changes nothing', async () => {
    const feed = world.feed('again', { area: '5' })
    serve('/again.ics', walk)
    await world.read(feed)
    const [draft, ...others] = await draftsOf(world, feed)
    expect(others).toEqual([])
    expect(draft).toMatchObject({
      kind: 'participationEvent',
      topic: 'events',
      districts: ['5'],
      facts: {
        startsAt: '2026-12-05T13:00:00.000Z',
        endsAt: '2026-12-05T15:00:00.000Z',
        place: 'Stadtteilpark, Eingang Ost',
      },
      words: {
        title: 'Spaziergang durch den Park',
        text: 'Wir gehen zwei Stunden. Fragen an [E-Mail] oder [Telefon].',
      },
    })
    const traces = await tracesOf(world, feed)
    expect(traces).not.toMatch(/private@|Erika|0170/)
    await world.read(feed)
    await world.read(feed)
    expect(await tracesOf(world, feed)).toBe(traces)
  })

  test('that moves an entry moves its draft, but what a person wrote stays', async () => {
    const feed = world.feed('mended')
    serve('/mended.ics', walk)
    await world.read(feed)
    const [before] = await draftsOf(world, feed)
    const { runtime, author } = world
    await saveNotice(runtime, author, {
      id: before?.id ?? '',
      kind: 'participationEvent',
      topic: 'events',
      districts: [],
      facts: { ...before?.facts, fromAge: 10 },
      words: { title: 'Kommen Sie mit in den Park', text: 'Mit Tee.' },
    })
    serve('/mended.ics', {
      ...walk,
      'DTSTART;TZID=Europe/Berlin': '20261206T100000',
      'DTEND;TZID=Europe/Berlin': '20261206T090000',
    })
    await world.read(feed)
    const [after, ...others] = await draftsOf(world, feed)
    expect(others).toEqual([])
    expect(after).toMatchObject({
      id: before?.id,
      facts: { startsAt: '2026-12-06T09:00:00.000Z', fromAge: 10 },
      words: { title: 'Kommen Sie mit in den Park', text: 'Mit Tee.' },
    })
    expect(after?.facts).not.toHaveProperty('endsAt')
  })

  test('that drops or calls off an entry takes its draft away, and it comes back with it', async () => {
    const feed = world.feed('calledOff')
    serve('/calledOff.ics', walk)
    await world.read(feed)
    serve('/calledOff.ics')
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([{ archived: true }])
    expect(await itemsOf(world, feed)).toMatchObject([{ state: 'gone' }])
    serve('/calledOff.ics', walk)
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([{ archived: true }, { archived: false }])
    serve('/calledOff.ics', { ...walk, STATUS: 'CANCELLED' })
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([{ archived: true }, { archived: true }])
    expect(await itemsOf(world, feed)).toMatchObject([{ state: 'cancelled' }])
  })

  test('that moves an entry after people were told prepares a correction for exactly them, and sends nothing', async () => {
    const feed = world.feed('moved')
    serve('/moved.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    const sent = await send(draft?.id ?? '')
    serve('/moved.ics', { ...walk, 'DTSTART;TZID=Europe/Berlin': '20261206T140000' })
    await world.read(feed)
    const correction = (await draftsOf(world, feed)).find(({ kind }) => kind === 'correction')
    expect(correction).toMatchObject({
      facts: { startsAt: '2026-12-06T13:00:00.000Z', place: 'Stadtteilpark, Eingang Ost' },
    })
    expect(correction?.words.title).toContain('Spaziergang durch den Park')
    const prepared = await world.runtime.prisma.broadcast.findMany({ where: { correctsId: sent } })
    expect(prepared).toMatchObject([
      { state: 'awaitingRelease', noticeId: correction?.id, audience: { reached: sent } },
    ])
    const traces = await tracesOf(world, feed)
    await world.read(feed)
    expect(await tracesOf(world, feed)).toBe(traces)
  })

  test('that moves an entry twice leaves one correction, with the last date', async () => {
    const feed = world.feed('movedTwice')
    serve('/movedTwice.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    const sent = await send(draft?.id ?? '')
    for (const day of ['06', '07']) {
      serve('/movedTwice.ics', { ...walk, 'DTSTART;TZID=Europe/Berlin': `202612${day}T140000` })
      await world.read(feed)
    }
    const open = await world.runtime.prisma.broadcast.findMany({
      where: { correctsId: sent, state: { in: openStates } },
    })
    expect(open).toHaveLength(1)
    const correction = (await draftsOf(world, feed)).find(({ id }) => id === open[0]?.noticeId)
    expect(correction?.facts).toMatchObject({ startsAt: '2026-12-07T13:00:00.000Z' })
  })

  test('that moves an entry stops what is being sent of it and takes back what waits for its release', async () => {
    const feed = world.feed('underWay')
    serve('/underWay.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    const { runtime, author, releaser } = world
    const begin = (startsAt?: string) =>
      createBroadcast(runtime, author, draft?.id ?? '', { audience: {}, ...(startsAt && { startsAt }) })
    const [sending, scheduled, waiting] = [await begin(), await begin('2026-11-30T09:00:00Z'), await begin()]
    for (const { id } of [sending, scheduled, waiting]) await submitBroadcast(runtime, author, id)
    for (const { id } of [sending, scheduled]) await releaseBroadcast(runtime, releaser, id)
    await arrive(sending.id)
    serve('/underWay.ics', { ...walk, LOCATION: 'Turnhalle' })
    await world.read(feed)
    const after = await runtime.prisma.broadcast.findMany({
      where: { noticeId: draft?.id ?? '' },
      orderBy: { id: 'asc' },
    })
    expect(after.map(({ state }) => state)).toEqual(['stopped', 'stopped', 'draft'])
    expect(after[2]?.returnReason).not.toBeNull()
    // Only the one that had begun has readers who need a correction.
    const corrections = await runtime.prisma.broadcast.findMany({
      where: { correctsId: { not: null }, createdBy: 'feed:underWay' },
    })
    expect(corrections).toMatchObject([{ correctsId: sending.id, state: 'awaitingRelease' }])
  })

  test('that mends its words after people were told changes the notice, and prepares no correction', async () => {
    const feed = world.feed('words')
    serve('/words.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    await send(draft?.id ?? '')
    serve('/words.ics', { ...walk, DESCRIPTION: 'Wir gehen eine Stunde.' })
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([
      { id: draft?.id, words: { text: 'Wir gehen eine Stunde.' } },
    ])
  })

  test('that moves an entry there and back leaves no correction', async () => {
    const feed = world.feed('thereAndBack')
    serve('/thereAndBack.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    const sent = await send(draft?.id ?? '')
    serve('/thereAndBack.ics', { ...walk, LOCATION: 'Turnhalle' })
    await world.read(feed)
    serve('/thereAndBack.ics', walk)
    await world.read(feed)
    const corrections = await world.runtime.prisma.broadcast.findMany({ where: { correctsId: sent } })
    expect(corrections).toMatchObject([{ state: 'cancelled' }])
    expect((await draftsOf(world, feed)).filter(({ archived }) => !archived)).toMatchObject([
      { id: draft?.id, facts: { place: 'Stadtteilpark, Eingang Ost' } },
    ])
    const event = await world.runtime.prisma.event.findUnique({ where: { noticeId: draft?.id ?? '' } })
    expect(event).toMatchObject({ state: 'planned', newsDueAt: null })
  })

  test('that calls off an entry after people were told prepares that it falls out', async () => {
    const feed = world.feed('corrected')
    serve('/corrected.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    await send(draft?.id ?? '')
    serve('/corrected.ics', { ...walk, STATUS: 'CANCELLED' })
    await world.read(feed)
    const correction = (await draftsOf(world, feed)).find(({ kind }) => kind === 'correction')
    expect(correction?.words.title).toBe('Fällt aus: Spaziergang durch den Park')
    expect(correction?.facts).not.toHaveProperty('startsAt')
    // It was a mistake: nobody has released the correction, so it goes.
    serve('/corrected.ics', walk)
    await world.read(feed)
    const again = (await draftsOf(world, feed)).filter(
      ({ kind, archived }) => kind === 'correction' && !archived,
    )
    expect(again).toEqual([])
  })

  test('that brings back an entry after people were told that it falls out prepares that it takes place', async () => {
    const feed = world.feed('back')
    serve('/back.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    const sent = await send(draft?.id ?? '')
    serve('/back.ics', { ...walk, STATUS: 'CANCELLED' })
    await world.read(feed)
    const where = { correctsId: sent }
    const { runtime, releaser } = world
    const { id } = await runtime.prisma.broadcast.findFirstOrThrow({ where })
    // One press is enough: the house wrote it and handed it in.
    await releaseBroadcast(runtime, releaser, id)
    serve('/back.ics', walk)
    await world.read(feed)
    const corrections = await runtime.prisma.broadcast.findMany({ where, orderBy: { id: 'asc' } })
    expect(corrections.map(({ state }) => state)).toEqual(['sending', 'awaitingRelease'])
    const last = (await draftsOf(world, feed)).find((one) => one.id === corrections[1]?.noticeId)
    expect(last).toMatchObject({ kind: 'correction', facts: { startsAt: '2026-12-05T13:00:00.000Z' } })
  })

  test('that called off an entry tells who is registered by itself, an hour later and once; only the others get the correction', async () => {
    const feed = world.feed('registered')
    serve('/registered.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    const { prisma } = world.runtime
    const comes = await addResident(world, { subscriptions: ['events'] })
    await send(draft?.id ?? '')
    const { id } = await prisma.event.update({
      where: { noticeId: draft?.id ?? '' },
      data: { registration: true },
    })
    await prisma.$transaction((transaction) =>
      register(transaction, { ...noWish, eventId: id, residentId: comes, at: world.now }),
    )
    serve('/registered.ics', { ...walk, STATUS: 'CANCELLED' })
    await world.read(feed)
    const keys = async () => (await toldTo(world, comes)).flatMap(({ key }) => key ?? [])
    await tellDueNews(world.runtime)
    expect(await keys()).toEqual([])
    world.now = new Date(world.now.getTime() + 3_600_000)
    await Promise.all([tellDueNews(world.runtime), tellDueNews(world.runtime)])
    await tellDueNews(world.runtime)
    expect(await keys()).toEqual(['eventNews.cancelled'])
    const [correction, ...more] = await prisma.broadcast.findMany({
      where: { corrects: { noticeId: draft?.id ?? '' } },
    })
    expect([correction?.state, more]).toEqual(['awaitingRelease', []])
    const readers = await residentsOf(world, correction?.audience as Audience, 'events')
    expect(readers).not.toContain(comes)
    expect(readers.length).toBeGreaterThan(0)
  })

  test('that no longer names an entry leaves it to people whether it falls out, and says so to who is registered', async () => {
    const feed = world.feed('doubtful')
    serve('/doubtful.ics', walk)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    const { prisma } = world.runtime
    await send(draft?.id ?? '')
    const { id } = await prisma.event.update({
      where: { noticeId: draft?.id ?? '' },
      data: { registration: true },
    })
    const comes = await come(world, id)
    serve('/doubtful.ics')
    await world.read(feed)
    expect(await prisma.event.findUnique({ where: { id } })).toMatchObject({ state: 'doubtful' })
    expect(await prisma.broadcast.count({ where: { corrects: { noticeId: draft?.id ?? '' } } })).toBe(0)
    const coordinator = { grants: [{ role: 'coordinator' as const, districts: [], teams: [] }] }
    const alerts = (await listAlerts(world.runtime, coordinator)).filter(({ eventId }) => eventId === id)
    expect(alerts).toMatchObject([{ type: 'doubtful', title: 'Spaziergang durch den Park' }])
    world.now = new Date(world.now.getTime() + 3_600_000)
    await tellDueNews(world.runtime)
    expect((await toldTo(world, comes)).map(({ key }) => key)).toEqual(['eventNews.doubtful'])
    // It was a slip of the calendar: who heard the doubt hears that it takes place.
    serve('/doubtful.ics', walk)
    await world.read(feed)
    world.now = new Date(world.now.getTime() + 3_600_000)
    await tellDueNews(world.runtime)
    expect((await toldTo(world, comes)).map(({ key }) => key)).toEqual([
      'eventNews.doubtful',
      'eventNews.changed',
    ])
  })

  test('has its days announced as an information, and their correction says the new ones', async () => {
    const feed = world.feed('bins')
    const bins = {
      ...{ UID: 'bins', SUMMARY: 'Gelbe Tonne', DESCRIPTION: 'Bitte hinausstellen.' },
      'DTSTART;VALUE=DATE': '20261202',
    }
    serve('/bins.ics', bins)
    await world.read(feed)
    const [draft] = await draftsOf(world, feed)
    expect(draft).toMatchObject({ kind: 'information', facts: { from: '2026-12-02' } })
    await world.runtime.prisma.noticeVersion.create({
      data: {
        ...{
          noticeId: draft?.id ?? '',
          language: 'uk',
          status: 'reviewed',
          sourceRevision: 1,
          updatedAt: monday,
        },
        words: { title: 'Жовтий бак', text: 'Виставте, будь ласка.' },
      },
    })
    await send(draft?.id ?? '')
    serve('/bins.ics', { ...bins, 'DTSTART;VALUE=DATE': '20261203' })
    await world.read(feed)
    const correction = (await draftsOf(world, feed)).find(({ kind }) => kind === 'correction')
    expect(correction?.words).toEqual({
      title: 'Geändert: Gelbe Tonne',
      text: 'Ein Termin hat sich geändert. Jetzt gilt:\nWann: Donnerstag, 3. Dezember 2026',
    })
    const versions = await world.runtime.prisma.noticeVersion.findMany({
      where: { noticeId: correction?.id ?? '' },
    })
    expect(versions).toHaveLength(world.runtime.city.languages.length)
    expect(versions.find(({ language }) => language === 'uk')?.words).toEqual({
      title: 'Змінено: Жовтий бак',
      text: expect.stringMatching(/^Одну з дат змінено\. Тепер так:\nКоли: четвер, 3 грудня 2026\sр\.$/),
    })
  })

  test('has drafts for eight weeks; later entries wait for their time', async () => {
    const feed = world.feed('weekly')
    serve('/weekly.ics', {
      ...walk,
      'DTSTART;TZID=Europe/Berlin': '20261124T180000',
      'DTEND;TZID=Europe/Berlin': '20261124T190000',
      RRULE: 'FREQ=WEEKLY',
    })
    await world.read(feed)
    expect(await draftsOf(world, feed)).toHaveLength(8)
    expect(await itemsOf(world, feed)).toHaveLength(53)
    world.now = new Date('2026-12-01T12:00:00Z')
    await world.read(feed)
    expect(await draftsOf(world, feed)).toHaveLength(9)
  })
})
