import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCalendar } from '#content/feeds/calendar.ts'
import { readOn } from '#tests/unit/feeds/read-on.ts'
import { draftsOf, type FeedWorld, openFeedWorld, tracesOf } from './world.ts'

const fixtures = new URL('../../fixtures/', import.meta.url).pathname
const dayMs = 86_400_000

let world: FeedWorld
beforeAll(async () => {
  world = await openFeedWorld()
})
afterAll(() => world.close())

test.each(Object.entries(readOn))('%s becomes drafts once, however often it is read', async (name, day) => {
  const bytes = readFileSync(`${fixtures}ical/${name}`)
  const feed = world.feed(name)
  world.server.answers.set(`/${name}.ics`, { body: bytes })
  world.now = new Date(`${day}T00:00:00Z`)
  await world.read(feed)
  const window = {
    timeZone: 'Europe/Berlin',
    from: world.now,
    to: new Date(world.now.getTime() + 366 * dayMs),
  }
  const { entries } = parseCalendar(bytes, window)
  const soon = new Date(world.now.getTime() + 56 * dayMs)
  const due = entries.filter(({ cancelled, startsAt }) => !cancelled && startsAt && startsAt < soon)
  expect(await world.runtime.prisma.feedItem.count({ where: { feedId: feed.id } })).toBe(entries.length)
  expect(await draftsOf(world, feed)).toHaveLength(due.length)
  const traces = await tracesOf(world, feed)
  await world.read(feed)
  await world.read(feed)
  expect(await tracesOf(world, feed)).toBe(traces)
})

test('the meetings of Karlsruhe and the paper of Leipzig become drafts once, however often they are read', async () => {
  const karlsruhe: { start: string }[] = JSON.parse(
    readFileSync(`${fixtures}oparl/karlsruhe-meetings.json`, 'utf8'),
  )
  const paper = JSON.parse(readFileSync(`${fixtures}oparl/leipzig-paper.json`, 'utf8'))
  world.runtime.city = {
    ...world.runtime.city,
    councils: [
      { id: 'orDurlach', name: 'Ortschaftsrat Durlach', area: '00' },
      { id: 'orGroetzingen', name: 'Ortschaftsrat Grötzingen', area: '15' },
      {
        id: 'petitions',
        name: 'Petitionsausschuss',
        area: '0',
        organization: paper.consultation[0].organization[0],
      },
    ],
  }
  const list = (id: string, noticeKind: string) =>
    world.feed(id, { type: 'oparl', url: `${world.server.origin}/${id}`, noticeKind, topic: 'council' })
  const meetings = list('meetings', 'councilMeeting')
  world.server.answers.set('/meetings', { body: JSON.stringify({ data: karlsruhe }) })
  world.now = new Date('2025-09-20T00:00:00Z')
  await world.read(meetings)
  const soon = new Date(world.now.getTime() + 56 * dayMs)
  const due = karlsruhe.filter(({ start }) => new Date(start) < soon).length
  expect(await world.runtime.prisma.feedItem.count({ where: { feedId: 'meetings' } })).toBe(20)
  expect(await draftsOf(world, meetings)).toHaveLength(due)

  const papers = list('papers', 'information')
  world.server.answers.set('/papers', { body: JSON.stringify({ data: [paper] }) })
  world.now = new Date('2020-03-02T00:00:00Z')
  await world.read(papers)
  expect(await draftsOf(world, papers)).toMatchObject([{ kind: 'information', topic: 'council.petitions' }])

  const traces = [await tracesOf(world, meetings), await tracesOf(world, papers)]
  await world.read(papers)
  world.now = new Date('2025-09-20T02:00:00Z')
  await world.read(meetings)
  expect([await tracesOf(world, meetings), await tracesOf(world, papers)]).toEqual(traces)
})

test('no file of the folder is forgotten', () => {
  const files = readdirSync(`${fixtures}ical`).filter((name) => name.endsWith('.ics'))
  expect(Object.keys(readOn)).toEqual(files.toSorted())
})
