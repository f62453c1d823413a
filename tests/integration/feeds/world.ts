import type { FeedSource } from '#content/city/city.ts'
import { createFeedFetch } from '#gateway/feeds/fetch.ts'
import { sweepFeed } from '#gateway/feeds/sweep.ts'
import { type BroadcastWorld, openWorld } from '../broadcasts/world.ts'
import { type FeedServer, startFeedServer } from './server.ts'

/** A city with feeds on a server of this host, and a clock that the test turns. */
export interface FeedWorld extends BroadcastWorld {
  server: FeedServer
  /** Lets the time of a read come, and sweeps a feed. */
  read(feed: FeedSource): Promise<void>
  feed(id: string, more?: Partial<FeedSource>): FeedSource
  close(): Promise<void>
}

/** Opens one. */
export async function openFeedWorld(): Promise<FeedWorld> {
  const world = await openWorld()
  const server = await startFeedServer()
  const closeWorld = world.close
  const feed = (id: string, more: Partial<FeedSource> = {}): FeedSource => ({
    id,
    type: 'ical',
    url: `${server.origin}/${id}.ics`,
    noticeKind: 'participationEvent',
    topic: 'events',
    everyMinutes: 60,
    ...more,
  })
  return Object.assign(world, {
    server,
    feed,
    async read(source: FeedSource) {
      world.now = new Date(world.now.getTime() + source.everyMinutes * 60_000)
      await sweepFeed(world.runtime, source, createFeedFetch([source]))
    },
    async close() {
      await server.close()
      await closeWorld()
    },
  })
}

/** A calendar of these events, as a program writes it. */
export function calendarOf(...events: string[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//DE', ...events, 'END:VCALENDAR', '']
  return lines.join('\n').replaceAll('\n', '\r\n')
}

/** A VEVENT with these properties. */
export function eventOf(properties: Record<string, string>): string {
  const lines = Object.entries(properties).map(([name, value]) => `${name}:${value}`)
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n')
}

/** All that a feed has left in the database, with every time of writing: what must not change when nothing has changed. */
export async function tracesOf({ runtime: { prisma } }: FeedWorld, { id }: FeedSource): Promise<string> {
  const createdBy = `feed:${id}`
  const [items, notices, broadcasts, audit] = await Promise.all([
    prisma.feedItem.findMany({ where: { feedId: id }, orderBy: { uid: 'asc' } }),
    prisma.notice.findMany({
      where: { createdBy },
      include: { versions: { orderBy: { language: 'asc' } }, event: true },
      orderBy: { id: 'asc' },
    }),
    prisma.broadcast.findMany({ where: { createdBy }, orderBy: { id: 'asc' } }),
    prisma.auditEntry.count({ where: { actor: createdBy } }),
  ])
  return JSON.stringify({ items, notices, broadcasts, audit }, null, 1)
}

/** What was read of a feed. */
export function itemsOf({ runtime }: FeedWorld, feed: FeedSource) {
  return runtime.prisma.feedItem.findMany({ where: { feedId: feed.id } })
}

/** The drafts of a feed as a person sees them at the desk, by title. */
export async function draftsOf({ runtime: { prisma } }: FeedWorld, feed: FeedSource) {
  const notices = await prisma.notice.findMany({
    where: { createdBy: `feed:${feed.id}` },
    include: { versions: { where: { language: 'de' } } },
    orderBy: { id: 'asc' },
  })
  return notices.map(({ id, kind, topic, districts, facts, versions, archivedAt }) => ({
    id,
    kind,
    topic,
    districts,
    facts: facts as Record<string, unknown>,
    words: versions[0]?.words as Record<string, string>,
    archived: archivedAt !== null,
  }))
}
