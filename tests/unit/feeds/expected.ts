import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { City, FeedSource } from '#content/city/city.ts'
import { draftOf } from '#content/feeds/draft.ts'
import type { FeedEntry } from '#content/feeds/entry.ts'

/** The drafts made of entries, as a person can read them: what is said once, and below it each time it is for. */
export function describeEntries(city: City, feed: FeedSource, entries: readonly FeedEntry[]): string {
  const groups = new Map<string, string[]>()
  for (const entry of entries) {
    const { body, time } = describeEntry(city, feed, entry)
    groups.set(body, [...(groups.get(body) ?? []), time])
  }
  return [...groups].map(([body, times]) => [body, ...times].join('\n')).join('\n\n')
}

function describeEntry(city: City, feed: FeedSource, entry: FeedEntry): { body: string; time: string } {
  const { kind, topic, districts, facts, words } = draftOf(city, feed, entry)
  const { startsAt, endsAt, from, until, ...others } = facts
  const time = (value: unknown) =>
    new Intl.DateTimeFormat('de', { dateStyle: 'full', timeStyle: 'short', timeZone: city.timeZone })
      .format(new Date(String(value)))
      .replace(' um ', ', ')
  const length = endsAt && (Date.parse(String(endsAt)) - Date.parse(String(startsAt))) / 60_000
  const when = startsAt
    ? `${time(startsAt)}${length ? `, ${length} minutes` : ''}`
    : (from === until ? [from] : [from, until]).join(' to ')
  return {
    body: [
      `${kind} for ${topic}${districts.length > 0 ? ` in ${districts.join(', ')}` : ''}: ${words.title}`,
      ...Object.entries(others).map(([name, value]) => `  ${name}: ${value}`),
      ...(words.text === '' ? [] : words.text.split('\n').map((line) => `  | ${line}`.trimEnd())),
    ].join('\n'),
    time: `  ${entry.cancelled ? 'CALLED OFF ' : ''}${when} (${entry.uid})`,
  }
}

/** What a kept file says; with UPDATE_EXPECTED=1 it is written anew, to be read by a person before it is committed. */
export function expectedText(path: string, actual: string): string {
  if (process.env.UPDATE_EXPECTED === '1') writeFileSync(path, actual)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
