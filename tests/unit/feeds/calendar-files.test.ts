import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FeedSource } from '#content/city/city.ts'
import { loadCity } from '#content/city/load.ts'
import { parseCalendar } from '#content/feeds/calendar.ts'
import { describeEntries, expectedText } from './expected.ts'
import { readOn } from './read-on.ts'

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
