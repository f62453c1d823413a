import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FeedSource } from '#content/city/city.ts'
import { loadCity } from '#content/city/load.ts'
import { parseCalendar } from '#content/feeds/calendar.ts'
import { describeEntries, expectedText } from './expected.ts'

const folder = new URL('../../fixtures/ical/', import.meta.url).pathname
const expectedFolder = `${folder}expected/`
const city = loadCity(new URL('../../../content/cities/leipzig', import.meta.url).pathname)
const feed: FeedSource = {
  id: 'files',
  type: 'ical',
  url: 'https://feeds.example/files.ics',
  noticeKind: 'participationEvent',
  topic: 'events',
  everyMinutes: 60,
}

/** The day from which a file is read for a year, so that what it holds is still to come. */
const readOn: Record<string, string> = {
  'machbar-potsdam.ics': '2019-02-25',
  'npmical-test10.ics': '2015-01-01',
  'npmical-test12.ics': '2015-07-01',
  'npmical-test13.ics': '2016-08-01',
  'npmical-test14.ics': '2017-02-01',
  'npmical-test7.ics': '2012-07-01',
  'pyical-encoding.ics': '2010-10-01',
  'pyical-recurrence.ics': '2012-03-01',
  'pyical-timezoned.ics': '2012-02-01',
  'rie-issue-117-until-before-dtstart.ics': '2023-09-01',
  'rie-issue-18-cancel-status.ics': '2020-01-01',
  'rie-issue-20-exdate-ignored.ics': '2019-10-01',
  'rie-issue-36-recurrence-id-format.ics': '2020-09-01',
  'rie-issue-62-moved-event.ics': '2021-11-01',
  'rie-one-day-event.ics': '2019-03-01',
  'rie-zero-size-event.ics': '2019-03-01',
}
const files = readdirSync(folder).filter((name) => name.endsWith('.ics'))

function read(name: string) {
  const from = new Date(`${readOn[name]}T00:00:00Z`)
  const to = new Date(from.getTime() + 366 * 86_400_000)
  return parseCalendar(readFileSync(folder + name), { timeZone: city.timeZone, from, to })
}

describe('the calendars from bug reports and one of a real workshop', () => {
  it('all have a day on which they are read', () => {
    expect(Object.keys(readOn)).toEqual(files.toSorted())
  })

  it.each(files)('%s becomes the drafts that a person has read', (name) => {
    mkdirSync(expectedFolder, { recursive: true })
    const { entries, unreadable } = read(name)
    const text = [
      `Read on ${readOn[name]}: ${entries.length} entries, ${unreadable.length} unreadable`,
      describeEntries(city, feed, entries),
    ].join('\n\n')
    expect(unreadable).toEqual([])
    expect(`${text}\n`).toBe(expectedText(`${expectedFolder}${name.replace('.ics', '.txt')}`, `${text}\n`))
  })

  it.each(files)('%s is the same when it is read again', (name) => {
    expect(read(name)).toEqual(read(name))
  })

  it.each(files)('%s shows no end that is not after its beginning', (name) => {
    for (const { startsAt, endsAt } of read(name).entries) {
      if (startsAt && endsAt) expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime())
    }
  })
})
