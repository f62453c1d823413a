import type { FeedSource } from '#content/city/city.ts'
import { FeedError } from '#content/feeds/feed-error.ts'
import type { FeedState } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { createFeedFetch, type FetchFeed } from './fetch.ts'
import { importDue, importNews } from './import.ts'
import { readFeed } from './read.ts'

/** A feed that is empty all of a sudden is believed when it has been so for a day. */
const emptyForMs = 86_400_000

/** Builds the sweep that reads every feed whose time has come. */
export function createFeedSweep({ city }: Pick<Runtime, 'city'>): (runtime: Runtime) => Promise<void> {
  const fetchFeed = createFeedFetch(city.feeds)
  return async (runtime) => {
    for (const feed of city.feeds) await sweepFeed(runtime, feed, fetchFeed)
  }
}

/**
 * Reads a feed if it is time and no other process is at it, and takes in what it brought. What went wrong stands in its state, where
 * the attention page shows it, and is tried again when it is its time.
 */
export async function sweepFeed(runtime: Runtime, feed: FeedSource, fetchFeed: FetchFeed): Promise<void> {
  const now = runtime.clock()
  const key = { cityId: runtime.city.id, feedId: feed.id }
  const state = await claim(runtime, feed, now)
  if (!state) return
  const keep = (data: Partial<FeedState>) =>
    runtime.prisma.feedState.update({ where: { cityId_feedId: key }, data })
  try {
    const news = await readFeed(runtime.city, feed, state, now, fetchFeed)
    const emptiedAt = state.error === 'emptied' ? (state.failedAt ?? now) : now
    const believesEmpty = now.getTime() - emptiedAt.getTime() >= emptyForMs
    const imported = news
      ? await importNews(runtime, feed, news, believesEmpty)
      : { failed: 0, emptied: false }
    const failed = imported.failed + (await importDue(runtime, feed))
    if (imported.emptied) await keep({ failedAt: emptiedAt, error: 'emptied' })
    else if (failed > 0) await keep({ failedAt: now, error: 'entriesFailed' })
    // A read that was not taken in as a whole is not remembered: the next one brings it again.
    else await keep({ ...news?.remember, readAt: now, failedAt: null, error: null })
  } catch (error) {
    await keep({ failedAt: now, error: error instanceof FeedError ? error.code : 'failed' })
    const message = error instanceof FeedError ? error.message : undefined
    const name = error instanceof Error ? error.name : 'unknown'
    runtime.log.warn({ feed: feed.id, error: name, message }, 'a feed could not be read')
  }
}

/** Whoever writes the time of this read first is the one who reads: the row is the lock. */
async function claim(runtime: Runtime, feed: FeedSource, now: Date): Promise<FeedState | null> {
  const before = new Date(now.getTime() - feed.everyMinutes * 60_000)
  const { rowCount } = await runtime.pool.query({
    name: 'claim feed',
    text: `INSERT INTO feed_state (city_id, feed_id, tried_at) VALUES ($1, $2, $3)
           ON CONFLICT (city_id, feed_id) DO UPDATE SET tried_at = excluded.tried_at
           WHERE feed_state.tried_at IS NULL OR feed_state.tried_at <= $4`,
    values: [runtime.city.id, feed.id, now, before],
  })
  if (rowCount === 0) return null
  return runtime.prisma.feedState.findUnique({
    where: { cityId_feedId: { cityId: runtime.city.id, feedId: feed.id } },
  })
}
