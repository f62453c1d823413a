import type { FeedSource } from '#content/city/city.ts'
import { draftOf, type FeedDraft } from '#content/feeds/draft.ts'
import { type FeedEntry, fingerprintOf } from '#content/feeds/entry.ts'
import type { FeedItem } from '#prisma/client.ts'
import { archiveNotice } from '../notices/copy.ts'
import { writeNotice } from '../notices/write.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import { feedEditor } from './author.ts'
import {
  isAnnounced,
  isCorrected,
  prepareFeedCorrection,
  takeBackFromRelease,
  withdrawCorrections,
} from './correct.ts'
import { columnsOf, createItem, draftsUntil, entryOf, isOver } from './item.ts'

/** Facts whose change people have to hear of. */
const tellingFacts = ['startsAt', 'from', 'until', 'place'] as const

/** Takes in an entry that was never seen: it is kept, and its draft written when it is time for it. */
export async function takeNew(runtime: Runtime, feed: FeedSource, entry: FeedEntry): Promise<void> {
  const now = runtime.clock()
  if (isOver(runtime.city, entry, now)) return
  await runtime.prisma.$transaction(async (transaction) => {
    const item = await createItem(transaction, runtime.city, feed, entry, now)
    if (isDue(entry, now))
      await writeDraft(runtime, transaction, feed, item, draftOf(runtime.city, feed, entry))
  })
}

/** Writes the draft of an item that has none, now that its time has come. */
export async function takeDue(runtime: Runtime, feed: FeedSource, item: FeedItem): Promise<void> {
  const entry = entryOf(item)
  if (!isDue(entry, runtime.clock())) return
  await runtime.prisma.$transaction((transaction) =>
    writeDraft(runtime, transaction, feed, item, draftOf(runtime.city, feed, entry)),
  )
}

/**
 * Brings the notice of an item to what its feed says now. Nobody knows of it yet: the draft changes, or goes. People know: it changes,
 * its sending stops, and a correction for them is prepared. What a person wrote is kept. Safe to run again when it was interrupted.
 */
export async function takeChange(
  runtime: Runtime,
  feed: FeedSource,
  item: FeedItem,
  entry: FeedEntry,
): Promise<void> {
  const now = runtime.clock()
  const draft = draftOf(runtime.city, feed, entry)
  const isBack = item.state !== 'current' && !entry.cancelled
  if (item.noticeId !== null) await followNotice(runtime, feed, item, item.noticeId, draft, entry.cancelled)
  await runtime.prisma.$transaction(async (transaction) => {
    const kept = await transaction.feedItem.update({
      where: { id: item.id },
      data: columnsOf(entry, now),
      include: { notice: { select: { archivedAt: true, kind: true } } },
    })
    const wasPutAway = kept.notice?.archivedAt != null && (isBack || kept.notice.kind !== draft.kind)
    if ((kept.noticeId === null || wasPutAway) && isDue(entry, now)) {
      await writeDraft(runtime, transaction, feed, kept, draft)
    }
  })
}

/** An entry is no longer in its feed. Its draft goes; who knows of it has a correction prepared. */
export async function takeGone(runtime: Runtime, feed: FeedSource, item: FeedItem): Promise<void> {
  const entry = entryOf(item)
  const isOpen = !isOver(runtime.city, entry, runtime.clock())
  if (item.noticeId !== null && item.state === 'current' && isOpen) {
    await followNotice(runtime, feed, item, item.noticeId, draftOf(runtime.city, feed, entry), true)
  }
  const changedAt = runtime.clock()
  await runtime.prisma.feedItem.update({ where: { id: item.id }, data: { state: 'gone', changedAt } })
}

/** Whether a kept item says what the entry says. */
export function isSame(item: Pick<FeedItem, 'fingerprint' | 'state'>, entry: FeedEntry): boolean {
  return item.state !== 'gone' && item.fingerprint === fingerprintOf(entry)
}

function isDue(entry: FeedEntry, now: Date): boolean {
  return !entry.cancelled && (entry.startsAt === null || entry.startsAt < draftsUntil(now))
}

type Transaction = Parameters<typeof createItem>[0]

async function writeDraft(
  runtime: Runtime,
  transaction: Transaction,
  feed: FeedSource,
  item: FeedItem,
  draft: FeedDraft,
): Promise<void> {
  const author = feedEditor(feed.id)
  const noticeId = await writeNotice(transaction, runtime, author, draft)
  const { kind, topic } = draft
  await writeAudit(
    { prisma: transaction, clock: runtime.clock },
    { actor: author.id, action: 'saveNotice', subject: noticeId, detail: { kind, topic } },
  )
  await transaction.feedItem.update({ where: { id: item.id }, data: { noticeId } })
}

async function followNotice(
  runtime: Runtime,
  feed: FeedSource,
  item: FeedItem,
  noticeId: string,
  draft: FeedDraft,
  cancelled: boolean,
): Promise<void> {
  const notice = await runtime.prisma.notice.findUnique({
    where: { id: noticeId },
    include: { versions: true },
  })
  if (!notice || notice.archivedAt) return
  await takeBackFromRelease(runtime, feed.id, noticeId)
  const announced = await isAnnounced(runtime, noticeId)
  if (!announced && (cancelled || notice.kind !== draft.kind)) {
    await archiveNotice(runtime, feedEditor(feed.id), noticeId)
    return
  }
  if (cancelled) {
    if (item.state === 'current') await prepareFeedCorrection(runtime, feed.id, noticeId, 'cancelled', draft)
    return
  }
  const before = notice.facts as Record<string, unknown>
  const moved = tellingFacts.some((name) => before[name] !== draft.facts[name])
  const source = notice.versions.find(({ language }) => language === notice.sourceLanguage)
  const isOurs = source?.editedBy === feedEditor(feed.id).id
  if (notice.kind === draft.kind) {
    await saveChange(runtime, feed, noticeId, {
      ...draft,
      facts: mergeFacts(before, draft.facts),
      words: isOurs ? draft.words : (source?.words as FeedDraft['words']),
    })
  }
  if (!announced) return
  const isBack = item.state !== 'current'
  if (moved || (isBack && (await isCorrected(runtime, feed.id, noticeId)))) {
    await prepareFeedCorrection(runtime, feed.id, noticeId, 'changed', draft)
  } else if (isBack) await withdrawCorrections(runtime, feed.id, noticeId)
}

/** What the feed says counts; what it never says, such as from which age, stays as a person wrote it. An old end goes with its beginning. */
function mergeFacts(before: Record<string, unknown>, said: FeedDraft['facts']): FeedDraft['facts'] {
  const { endsAt: _end, until: _until, ...kept } = before as FeedDraft['facts']
  return { ...kept, ...said }
}

async function saveChange(
  runtime: Runtime,
  feed: FeedSource,
  noticeId: string,
  draft: FeedDraft,
): Promise<void> {
  const author = feedEditor(feed.id)
  await runtime.prisma.$transaction(async (transaction) => {
    await writeNotice(transaction, runtime, author, { ...draft, id: noticeId })
    await writeAudit(
      { prisma: transaction, clock: runtime.clock },
      {
        actor: author.id,
        action: 'saveNotice',
        subject: noticeId,
        detail: { kind: draft.kind, topic: draft.topic },
      },
    )
  })
}
