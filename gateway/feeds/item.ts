import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from '#civic/transaction.ts'
import type { City, FeedSource } from '#content/city/city.ts'
import { dayOf } from '#content/city/day.ts'
import { type FeedEntry, fingerprintOf } from '#content/feeds/entry.ts'
import type { FeedItem, Prisma } from '#prisma/client.ts'

/** Whether an entry is in its feed, called off there, or no longer in it. */
export type FeedItemState = 'current' | 'cancelled' | 'gone'

/** What a table keeps of an entry, ready to be read by people and by the chat. */
export function columnsOf(entry: FeedEntry, now: Date) {
  const { kind, councils, title, startsAt, endsAt, place, link, cancelled } = entry
  return {
    kind,
    councils,
    title,
    startsAt,
    endsAt,
    place,
    link,
    state: (cancelled ? 'cancelled' : 'current') satisfies FeedItemState,
    entry: entry as unknown as Prisma.InputJsonObject,
    fingerprint: fingerprintOf(entry),
    seenAt: now,
    changedAt: now,
  }
}

/** Keeps an entry that was never seen before. */
export function createItem(
  transaction: Transaction,
  city: Pick<City, 'id'>,
  feed: Pick<FeedSource, 'id'>,
  entry: FeedEntry,
  now: Date,
): Promise<FeedItem> {
  return transaction.feedItem.create({
    data: { id: uuidv7(), cityId: city.id, feedId: feed.id, uid: entry.uid, ...columnsOf(entry, now) },
  })
}

/** The entry that a row was written from. */
export function entryOf(item: Pick<FeedItem, 'entry'>): FeedEntry {
  const kept = item.entry as unknown as FeedEntry
  const date = (value: unknown) => (typeof value === 'string' ? new Date(value) : null)
  return { ...kept, startsAt: date(kept.startsAt), endsAt: date(kept.endsAt) }
}

/** A paper is news for so many days. */
const paperDays = 60
/** A draft is prepared when there are so many days left to mend, translate and release it. */
const aheadDays = 56
const dayMs = 86_400_000

/** Whether nobody needs to hear of it any more. */
export function isOver({ timeZone }: Pick<City, 'timeZone'>, entry: FeedEntry, now: Date): boolean {
  const today = dayOf(timeZone, now)
  if (entry.kind === 'paper') {
    const oldest = dayOf(timeZone, new Date(now.getTime() - paperDays * dayMs))
    return entry.days === null || entry.days.until < oldest
  }
  if (entry.days !== null) return entry.days.until < today
  const end = entry.endsAt ?? entry.startsAt
  return end === null || end <= now
}

/** Up to which beginning drafts are prepared. */
export function draftsUntil(now: Date): Date {
  return new Date(now.getTime() + aheadDays * dayMs)
}
