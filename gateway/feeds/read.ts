import type { City, FeedSource } from '#content/city/city.ts'
import { parseCalendar } from '#content/feeds/calendar.ts'
import type { FeedEntry } from '#content/feeds/entry.ts'
import { FeedError } from '#content/feeds/feed-error.ts'
import { parseObject, parsePage } from '#content/feeds/oparl.ts'
import type { FeedState } from '#prisma/client.ts'
import type { FetchFeed } from './fetch.ts'

/** What a read of a feed brought. */
export interface FeedNews {
  entries: FeedEntry[]
  /** Uids that the feed itself calls deleted. */
  deleted: string[]
  /**
   * Up to when nothing is missing: what begins before and was not named is gone from the feed. `null` when only changes were read.
   * What could not be understood (`unreadable`) is not gone.
   */
  complete: { to: Date; unreadable: string[] } | null
  /** What to remember for the next read. */
  remember: Pick<FeedState, 'etag' | 'lastModified' | 'knownUntil' | 'fullReadAt'>
}

/** Reads a feed as far as needed; `null` when it is the same as last time. Throws `FeedError`. */
export function readFeed(
  city: City,
  feed: FeedSource,
  state: FeedState,
  now: Date,
  fetchFeed: FetchFeed,
): Promise<FeedNews | null> {
  return feed.type === 'ical'
    ? readCalendar(city, feed, state, now, fetchFeed)
    : readOparl(city, feed, state, now, fetchFeed)
}

const dayMs = 86_400_000
/** How far ahead calendars are read. */
const aheadMs = 366 * dayMs

async function readCalendar(
  city: City,
  feed: FeedSource,
  state: FeedState,
  now: Date,
  fetchFeed: FetchFeed,
): Promise<FeedNews | null> {
  // Once a day it is read whether it changed or not: the window moves on, and series reach into it.
  const known = isOlder(state.fullReadAt, dayMs, now) ? undefined : state
  const fetched = await fetchFeed(feed.url, known)
  if (fetched.notModified) return null
  const window = { timeZone: city.timeZone, from: now, to: new Date(now.getTime() + aheadMs) }
  const { entries, unreadable, completeTo } = parseCalendar(fetched.bytes, window)
  const { etag, lastModified } = fetched
  return {
    entries,
    deleted: [],
    complete: { to: completeTo, unreadable },
    remember: { etag, lastModified, knownUntil: null, fullReadAt: now },
  }
}

/** Systems forget to tell what was deleted, so from time to time all is read. */
const fullEveryMs = 7 * dayMs
/** Clocks differ, and an object may be written while its list is read. */
const overlapMs = 15 * 60_000
const mostPages = 500

async function readOparl(
  city: City,
  feed: FeedSource,
  state: FeedState,
  now: Date,
  fetchFeed: FetchFeed,
): Promise<FeedNews> {
  const full = state.knownUntil === null || isOlder(state.fullReadAt, fullEveryMs, now)
  const entries = new Map<string, FeedEntry>()
  const deleted = new Set<string>()
  const unreadable: string[] = []
  const read = new Set<string>()
  let next: string | null = full ? feed.url : changedSince(feed.url, state.knownUntil ?? now)
  while (next !== null) {
    if (read.has(next) || read.size >= mostPages) throw endless(read.size)
    read.add(next)
    const fetched = await fetchFeed(next)
    if (fetched.notModified) break
    const page = parsePage(fetched.bytes)
    for (const object of page.objects) {
      const found = parseObject(object, city, new Date(now.getTime() - dayMs))
      if (found === null) continue
      if ('unreadable' in found) unreadable.push(found.unreadable)
      else if ('deleted' in found) {
        // Somebody may delete it while the list is read: what is said last counts.
        deleted.add(found.deleted)
        entries.delete(found.deleted)
      } else entries.set(found.entry.uid, found.entry)
    }
    next = page.next === null ? null : addressOf(page.next, next)
  }
  return {
    entries: [...entries.values()],
    deleted: [...deleted],
    complete: full ? { to: new Date(now.getTime() + aheadMs * 10), unreadable } : null,
    remember: {
      etag: null,
      lastModified: null,
      knownUntil: new Date(now.getTime() - overlapMs),
      fullReadAt: full ? now : state.fullReadAt,
    },
  }
}

/** OParl 1.1, "Filter": a full date-time, its plus sign encoded. */
function changedSince(address: string, since: Date): string {
  const url = new URL(address)
  url.searchParams.set('modified_since', since.toISOString().replace('Z', '+00:00'))
  return url.href
}

function addressOf(next: string, base: string): string {
  if (!URL.canParse(next, base)) {
    throw new FeedError(
      'unreadable',
      'A page of the feed names no address for the next one. Its bearer has to correct `links.next`.',
    )
  }
  return new URL(next, base).href
}

function endless(pages: number): FeedError {
  return new FeedError(
    'tooLarge',
    `The list did not end after ${pages} pages. Its bearer has to correct \`links.next\`, or feeds.yaml names a shorter list.`,
  )
}

function isOlder(at: Date | null, ageMs: number, now: Date): boolean {
  return at === null || now.getTime() - at.getTime() >= ageMs
}
