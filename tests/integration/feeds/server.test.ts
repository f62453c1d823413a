import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Audience } from '#civic/audience.ts'
import type { FeedSource } from '#content/city/city.ts'
import { createFeedFetch } from '#gateway/feeds/fetch.ts'
import { createFeedSweep } from '#gateway/feeds/sweep.ts'
import { readAttention } from '#gateway/staff/attention.ts'
import { addResident, monday, residentsOf } from '../broadcasts/world.ts'
import { type FeedServer, startFeedServer } from './server.ts'
import { calendarOf, draftsOf, eventOf, type FeedWorld, openFeedWorld, tracesOf } from './world.ts'

let world: FeedWorld
let elsewhere: FeedServer
beforeAll(async () => {
  world = await openFeedWorld()
  elsewhere = await startFeedServer()
})
beforeEach(() => {
  world.now = monday
  world.server.answers.clear()
  world.server.asked.length = 0
  elsewhere.asked.length = 0
})
afterAll(async () => {
  await elsewhere.close()
  await world.close()
})

const fest = eventOf({
  UID: 'fest',
  SUMMARY: 'Stadtteilfest',
  DTSTART: '20261212T140000Z',
  DTEND: '20261212T180000Z',
})

/** What the platform's own fetch does when its time is over: the answer, or its body, fails. */
async function endAt(signal: AbortSignal | null, answering: Promise<Response>): Promise<Response> {
  const late = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
  late.catch(() => {})
  const answer = await Promise.race([answering, late])
  const reader = answer.body?.getReader()
  const body = new ReadableStream({
    async pull(controller) {
      const part = await Promise.race([reader?.read() ?? late, late])
      if (part.done) controller.close()
      else controller.enqueue(part.value)
    },
  })
  return new Response(body, answer)
}

function stateOf(feed: FeedSource) {
  const cityId = world.runtime.city.id
  return world.runtime.prisma.feedState.findUnique({ where: { cityId_feedId: { cityId, feedId: feed.id } } })
}

describe('a calendar on a server', () => {
  test('is not sent again while its ETag is the same, but read anew once a day', async () => {
    const feed = world.feed('etag')
    world.server.answers.set('/etag.ics', () =>
      world.server.asked.at(-1)?.headers['if-none-match'] === '"1"'
        ? { status: 304 }
        : {
            headers: { etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT' },
            body: calendarOf(fest),
          },
    )
    await world.read(feed)
    const traces = await tracesOf(world, feed)
    await world.read(feed)
    expect(world.server.asked.at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Mon, 23 Nov 2026 08:00:00 GMT',
    })
    world.now = new Date(world.now.getTime() + 86_400_000)
    await world.read(feed)
    expect(world.server.asked.at(-1)?.headers).not.toHaveProperty('if-none-match')
    expect(await tracesOf(world, feed)).toBe(traces)
    expect(await stateOf(feed)).toMatchObject({ etag: '"1"', error: null, readAt: world.now })
  })

  test.each([
    ['unreachable', { status: 500 }],
    ['unreachable', { status: 429 }],
    ['refused', { status: 404 }],
    ['unreadable', { body: '<!doctype html>' }],
    ['unreadable', { body: calendarOf(fest).slice(0, -16) }],
    ['tooLarge', { body: Buffer.alloc(5_000_001, 32) }],
  ] as const)(
    'that gives us nothing (%s) leaves all as it is and is shown to people',
    async (code, answer) => {
      const feed = world.feed(`broken${code}`)
      world.server.answers.set(`/${feed.id}.ics`, { body: calendarOf(fest) })
      await world.read(feed)
      const traces = await tracesOf(world, feed)
      world.server.answers.set(`/${feed.id}.ics`, answer)
      await world.read(feed)
      expect(await tracesOf(world, feed)).toBe(traces)
      const runtime = { ...world.runtime, city: { ...world.runtime.city, feeds: [feed] } }
      const admin = { grants: [{ role: 'admin' as const, districts: [], teams: [] }] }
      const shown = await readAttention(runtime, admin)
      expect(shown.feeds).toMatchObject([{ id: feed.id, error: code }])
      world.server.answers.set(`/${feed.id}.ics`, { body: calendarOf(fest) })
      await world.read(feed)
      expect((await readAttention(runtime, admin)).feeds).toEqual([])
      await world.runtime.prisma.feedState.deleteMany({ where: { feedId: feed.id } })
      await world.runtime.prisma.feedItem.deleteMany({ where: { feedId: feed.id } })
      await world.runtime.prisma.notice.deleteMany({ where: { createdBy: `feed:${feed.id}` } })
    },
  )

  test('that cannot be reached is unreachable', async () => {
    const gone = await startFeedServer()
    const feed = world.feed('gone', { url: `${gone.origin}/gone.ics` })
    await gone.close()
    await world.read(feed)
    expect(await stateOf(feed)).toMatchObject({ error: 'unreachable', readAt: null })
  })

  test.each([
    ['never answers', () => new Promise<Response>(() => {})],
    [
      'never ends',
      async () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array(9)) })),
    ],
  ] as const)('that %s is given up after its time', async (_what, answer) => {
    const feed = world.feed('slow')
    const call: typeof fetch = (_address, init) => endAt(init?.signal ?? null, answer())
    await expect(createFeedFetch([feed], call, 20)(feed.url)).rejects.toMatchObject({ code: 'unreachable' })
  })

  test('that leads to another server is not followed there', async () => {
    const feed = world.feed('redirect')
    world.server.answers.set('/redirect.ics', {
      status: 302,
      headers: { location: `${elsewhere.origin}/secret` },
    })
    await world.read(feed)
    expect(await stateOf(feed)).toMatchObject({ error: 'elsewhere' })
    expect(elsewhere.asked).toEqual([])
  })

  test('whose entries cannot be taken in is shown, and they are when the cause is gone', async () => {
    const feed = world.feed('partly', { topic: 'noSuchTopic' })
    world.server.answers.set('/partly.ics', { headers: { etag: '"1"' }, body: calendarOf(fest) })
    await world.read(feed)
    expect(await stateOf(feed)).toMatchObject({ error: 'entriesFailed', etag: null, readAt: null })
    await world.read({ ...feed, topic: 'events' })
    expect(await stateOf(feed)).toMatchObject({ error: null })
    expect(await draftsOf(world, feed)).toHaveLength(1)
  })

  test('that is empty all of a sudden keeps its drafts for a day, and is believed then', async () => {
    const feed = world.feed('emptied')
    const series = eventOf({
      UID: 's',
      SUMMARY: 'Treff',
      DTSTART: '20261201T170000Z',
      RRULE: 'FREQ=WEEKLY;COUNT=5',
    })
    world.server.answers.set('/emptied.ics', { body: calendarOf(series) })
    await world.read(feed)
    const traces = await tracesOf(world, feed)
    world.server.answers.set('/emptied.ics', { body: calendarOf() })
    for (const hour of [2, 3, 4]) {
      await world.read(feed)
      expect([hour, await stateOf(feed)]).toMatchObject([hour, { error: 'emptied' }])
    }
    expect(await tracesOf(world, feed)).toBe(traces)
    world.now = new Date(world.now.getTime() + 86_400_000)
    await world.read(feed)
    expect(await stateOf(feed)).toMatchObject({ error: null })
    expect((await draftsOf(world, feed)).every(({ archived }) => archived)).toBe(true)
  })

  test('is read by one process alone and not before its time', async () => {
    const feed = world.feed('once')
    world.server.answers.set('/once.ics', { body: calendarOf(fest) })
    const sweep = createFeedSweep({ city: { ...world.runtime.city, feeds: [feed] } })
    await Promise.all([sweep(world.runtime), sweep(world.runtime), sweep(world.runtime)])
    await sweep(world.runtime)
    expect(world.server.asked).toHaveLength(1)
    expect(await draftsOf(world, feed)).toHaveLength(1)
    world.now = new Date(monday.getTime() + 60 * 60_000)
    await sweep(world.runtime)
    expect(world.server.asked).toHaveLength(2)
  })
})

describe('a council system on a server', () => {
  const organization = 'https://ris.example/organizations/2295'
  const meetingOf = (id: number, more: Record<string, unknown> = {}) => ({
    id: `https://ris.example/meetings/${id}`,
    type: 'https://schema.oparl.org/1.1/Meeting',
    name: 'Stadtbezirksbeirat Ost',
    start: `2026-12-0${id}T18:00:00+01:00`,
    organization: [organization],
    ...more,
  })

  function council(id: string): FeedSource {
    const { city } = world.runtime
    world.runtime.city = {
      ...city,
      councils: city.councils.map((one) => (one.id === 'sbbOst' ? { ...one, organization } : one)),
    }
    return world.feed(id, {
      type: 'oparl',
      url: `${world.server.origin}/${id}?body=1`,
      noticeKind: 'councilMeeting',
      topic: 'council',
    })
  }
  const pageOf = (objects: unknown[], next?: string) => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: objects, links: next === undefined ? {} : { next } }),
  })

  test('is read along links.next, then by changes alone, deleted ones among them', async () => {
    const feed = council('paged')
    const { origin } = world.server
    world.server.answers.set(
      '/paged?body=1',
      pageOf([meetingOf(1), meetingOf(2)], `${origin}/paged?body=1&page=2`),
    )
    world.server.answers.set('/paged?body=1&page=2', pageOf([meetingOf(3)]))
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([
      {
        kind: 'councilMeeting',
        topic: 'council.sbbOst',
        districts: ['2'],
        facts: { startsAt: '2026-12-01T17:00:00.000Z' },
      },
      { facts: { startsAt: '2026-12-02T17:00:00.000Z' } },
      { facts: { startsAt: '2026-12-03T17:00:00.000Z' } },
    ])
    world.server.answers.clear()
    world.server.answers.set(
      '/paged',
      pageOf([meetingOf(2, { deleted: true }), meetingOf(3, { start: '2026-12-04T18:00:00+01:00' })]),
    )
    world.server.asked.length = 0
    await world.read(feed)
    expect(world.server.asked.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/paged\?body=1&modified_since=2026-11-23T09%3A45%3A00\.000%2B00%3A00$/),
    ])
    expect(await draftsOf(world, feed)).toMatchObject([
      { archived: false },
      { archived: true },
      { archived: false, facts: { startsAt: '2026-12-04T17:00:00.000Z' } },
    ])
  })

  test('keeps a meeting that is there and cannot be understood for once', async () => {
    const feed = council('slip')
    world.server.answers.set('/slip', pageOf([meetingOf(8), meetingOf(9)]))
    await world.read(feed)
    world.now = new Date(monday.getTime() + 8 * 86_400_000)
    world.server.answers.set('/slip', pageOf([meetingOf(8, { start: null }), meetingOf(9)]))
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([{ archived: false }, { archived: false }])
  })

  test('is read whole once a week, which finds what it never called deleted', async () => {
    const feed = council('whole')
    world.server.answers.set('/whole', pageOf([meetingOf(8), meetingOf(9)]))
    await world.read(feed)
    world.now = new Date(monday.getTime() + 8 * 86_400_000)
    world.server.answers.set('/whole', pageOf([meetingOf(9)]))
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([{ archived: true }, { archived: false }])
  })

  test('that names a meeting twice, deleted the second time, has it no more', async () => {
    const feed = council('twice')
    world.server.answers.set('/twice', pageOf([meetingOf(7)]))
    await world.read(feed)
    world.now = new Date(monday.getTime() + 8 * 86_400_000)
    world.server.answers.set('/twice', pageOf([meetingOf(7), meetingOf(7, { deleted: true })]))
    await world.read(feed)
    expect(await draftsOf(world, feed)).toMatchObject([{ archived: true }])
  })

  test('whose pages do not end is given up', async () => {
    const feed = council('endless')
    const { origin } = world.server
    world.server.answers.set('/endless', pageOf([], `${origin}/endless?body=1`))
    await world.read(feed)
    expect(await stateOf(feed)).toMatchObject({ error: 'tooLarge' })
    let page = 0
    world.server.answers.set('/endless', () => {
      page += 1
      return pageOf([], `${origin}/endless?page=${page}`)
    })
    await world.read(feed)
    expect(await stateOf(feed)).toMatchObject({ error: 'tooLarge' })
    expect(page).toBeLessThanOrEqual(500)
  })

  test('whose next page is at another server is not followed there, and nothing of it is taken', async () => {
    const feed = council('foreign')
    world.server.answers.set('/foreign', pageOf([meetingOf(1)], `${elsewhere.origin}/page2`))
    await world.read(feed)
    expect(await stateOf(feed)).toMatchObject({ error: 'elsewhere', knownUntil: null })
    expect(elsewhere.asked).toEqual([])
    expect(await draftsOf(world, feed)).toEqual([])
  })

  test('brings a meeting of several councils to the followers of each, once to who follows both', async () => {
    const feed = council('together')
    const other = 'https://ris.example/organizations/2324'
    const { city } = world.runtime
    world.runtime.city = {
      ...city,
      councils: city.councils.map((one) => (one.id === 'sbbSuedost' ? { ...one, organization: other } : one)),
    }
    const meeting = meetingOf(5, { name: 'Gemeinsame Sitzung', organization: [organization, other] })
    world.server.answers.set('/together', pageOf([meeting]))
    const topics = ['council.sbbOst', 'council.sbbSuedost']
    const [east, southEast, both] = [
      await addResident(world, { subscriptions: topics.slice(0, 1) }),
      await addResident(world, { subscriptions: topics.slice(1) }),
      await addResident(world, { subscriptions: topics }),
    ]
    await world.read(feed)
    await world.read(feed)
    const [draft, ...more] = await draftsOf(world, feed)
    expect(more).toEqual([])
    expect(draft).toMatchObject({ topic: topics[0], districts: ['2', '3'] })
    const event = await world.runtime.prisma.event.findUnique({ where: { noticeId: draft?.id ?? '' } })
    expect(event?.areas).toEqual(['2', '3'])
    const broadcasts = await world.runtime.prisma.broadcast.findMany({ where: { noticeId: draft?.id ?? '' } })
    expect(broadcasts).toMatchObject([{ state: 'draft' }])
    const readers = await residentsOf(world, broadcasts[0]?.audience as Audience, topics[0])
    expect(readers).toEqual([east, southEast, both].sort())
  })

  test('brings the agenda that appears after the meeting was announced once, to who follows the council', async () => {
    const feed = council('agenda')
    const { prisma } = world.runtime
    const agenda = (...names: string[]) => ({
      agendaItem: names.map((name, at) => ({ name, number: String(at + 1), public: true })),
    })
    const agendas = async () =>
      (await draftsOf(world, feed)).filter(({ words }) => words.title?.startsWith('Tagesordnung steht fest'))
    const serve = (more: Record<string, unknown>) =>
      world.server.answers.set('/agenda', pageOf([meetingOf(6, more)]))
    serve({})
    await world.read(feed)
    const [meeting] = await draftsOf(world, feed)
    await prisma.event.update({ where: { noticeId: meeting?.id ?? '' }, data: { publishedAt: world.now } })
    serve(agenda('Bänke am Kanal'))
    await world.read(feed)
    const [first] = await agendas()
    expect(first).toMatchObject({ kind: 'information', topic: 'council.sbbOst', archived: false })
    expect(first?.words.text).toContain('Sonntag, 6. Dezember 2026 um 18:00')
    expect(first?.words.text).toContain('1 Bänke am Kanal')
    serve(agenda('Bänke am Kanal', 'Spielplatz'))
    await world.read(feed)
    const [second, ...others] = await agendas()
    expect([second?.id, others]).toEqual([first?.id, []])
    expect(second?.words.text).toContain('2 Spielplatz')
    const broadcast = await prisma.broadcast.findFirstOrThrow({ where: { noticeId: first?.id ?? '' } })
    expect(broadcast).toMatchObject({
      state: 'draft',
      audience: {},
      expiresAt: new Date('2026-12-06T17:00:00Z'),
    })
    // Once it is on its way, nothing more is prepared.
    await prisma.broadcast.update({ where: { id: broadcast.id }, data: { state: 'done' } })
    serve(agenda('Etwas ganz anderes'))
    await world.read(feed)
    expect(await agendas()).toEqual([second])
  })
})
