import type { FeedSource } from '#content/city/city.ts'
import type { FeedItem } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { isSame, takeChange, takeDue, takeGone, takeNew } from './follow.ts'
import { draftsUntil } from './item.ts'
import type { FeedNews } from './read.ts'

/** What came of taking in. `emptied`: everything to come is gone at once, and was left as it is. */
export interface Imported {
  /** How many entries could not be taken in. */
  failed: number
  emptied: boolean
}

/** From so many entries on nobody believes at once that none is left. */
const fewEntries = 5

/**
 * Takes in what a feed brought: new entries, changes, what was called off and what is gone. Taking the same in twice changes nothing.
 * An entry that cannot be taken in hinders no other. A feed that is empty all of a sudden is rather broken: what is gone counts only
 * when the caller believes it.
 */
export async function importNews(
  runtime: Runtime,
  feed: FeedSource,
  news: FeedNews,
  believesEmpty: boolean,
): Promise<Imported> {
  const items = await runtime.prisma.feedItem.findMany({
    where: { cityId: runtime.city.id, feedId: feed.id },
  })
  const byUid = new Map(items.map((item) => [item.uid, item]))
  const attempts = createAttempts(runtime, feed)
  for (const entry of news.entries) {
    const item = byUid.get(entry.uid)
    if (!item) await attempts.run(() => takeNew(runtime, feed, entry))
    else if (!isSame(item, entry)) await attempts.run(() => takeChange(runtime, feed, item, entry))
  }
  const now = runtime.clock()
  const gone = goneItems(items, news, now)
  const coming = items.filter(
    ({ state, startsAt }) => state === 'current' && startsAt !== null && startsAt > now,
  )
  const emptied = !believesEmpty && coming.length >= fewEntries && coming.every((item) => gone.includes(item))
  if (!emptied) for (const item of gone) await attempts.run(() => takeGone(runtime, feed, item))
  return { failed: attempts.failed(), emptied }
}

/** Writes the drafts whose time has come since their entries were read. Gives how many could not be written. */
export async function importDue(runtime: Runtime, feed: FeedSource): Promise<number> {
  const now = runtime.clock()
  const due = await runtime.prisma.feedItem.findMany({
    where: {
      cityId: runtime.city.id,
      feedId: feed.id,
      state: 'current',
      noticeId: null,
      startsAt: { gt: now, lt: draftsUntil(now) },
    },
  })
  const attempts = createAttempts(runtime, feed)
  for (const item of due) await attempts.run(() => takeDue(runtime, feed, item))
  return attempts.failed()
}

/** What the feed calls deleted, and what a whole read of it no longer names. What is over is history and stays. */
function goneItems(
  items: readonly FeedItem[],
  { entries, deleted, complete }: FeedNews,
  now: Date,
): FeedItem[] {
  const named = new Set(entries.map(({ uid }) => uid))
  const gone = new Set(deleted)
  const isUnreadable = (uid: string) =>
    complete?.unreadable.some((one) => uid === one || uid.startsWith(`${one}/`)) ?? false
  return items.filter(({ uid, state, startsAt }) => {
    if (state === 'gone' || named.has(uid)) return false
    if (gone.has(uid)) return true
    const isWithin = complete !== null && startsAt !== null && startsAt > now && startsAt < complete.to
    return isWithin && !isUnreadable(uid)
  })
}

function createAttempts({ log }: Pick<Runtime, 'log'>, feed: FeedSource) {
  let failed = 0
  return {
    failed: () => failed,
    async run(work: () => Promise<void>): Promise<void> {
      try {
        await work()
      } catch (error) {
        failed += 1
        const name = error instanceof Error ? error.name : 'unknown'
        const code = error instanceof Error && 'code' in error ? error.code : undefined
        log.warn({ feed: feed.id, error: name, code }, 'an entry of a feed could not be taken in')
      }
    },
  }
}
