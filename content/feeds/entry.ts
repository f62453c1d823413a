import { createHash } from 'node:crypto'
import type { Day } from '../city/day.ts'

/** What a feed says about one occurrence of a calendar entry, one meeting or one paper. Plain text, without private data. */
export interface FeedEntry {
  /** Unique within its feed and the same at every read: UID and day of the series, or the address of an OParl object. */
  uid: string
  kind: 'event' | 'meeting' | 'paper'
  /** Ids of the city's councils it is of, in the feed's order; several may meet together. */
  councils: string[]
  title: string
  /** What it is about; empty when the feed does not say. */
  text: string
  startsAt: Date | null
  /** `null` when the feed does not say, or says something that cannot be. */
  endsAt: Date | null
  /** First and last day of an entry that has no hours; `startsAt` is then the midnight it begins with. A paper: the day of its date. */
  days: { from: Day; until: Day } | null
  place: string | null
  link: string | null
  /** The feed says that whoever likes may come to the meeting. */
  open: boolean
  cancelled: boolean
}

/** What a feed holds: its entries, and the uids of those that could not be understood and are left as they were. */
export interface FeedRead {
  entries: FeedEntry[]
  unreadable: string[]
}

/** The longest words that notices take from feeds, in UTF-16 units. */
export const mostOf = { title: 120, text: 1_400, place: 200 } as const

/** The same as long as nothing of the entry changes. */
export function fingerprintOf(entry: FeedEntry): string {
  const { kind, councils, title, text, startsAt, endsAt, days, place, link, open, cancelled } = entry
  const said = [kind, councils, title, text, startsAt, endsAt, days, place, link, open, cancelled]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 27)
}
