import type { FeedSource } from '#content/city/city.ts'
import { draftOf, type FeedDraft } from '#content/feeds/draft.ts'
import { type FeedEntry, fingerprintOf } from '#content/feeds/entry.ts'
import type { FeedItem } from '#prisma/client.ts'
import { prepareCorrection } from '../events/correct.ts'
import { followFeedState, type SaidByFeed } from '../events/feed-state.ts'
import { archiveNotice } from '../notices/copy.ts'
import { writeNotice } from '../notices/write.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import { prepareAgenda, withdrawAgenda } from './agenda.ts'
import { feedEditor } from './author.ts'
import { keepBroadcast } from './broadcast.ts'
import { isAnnounced, stopSending, takeBackFromRelease } from './correct.ts'
import { columnsOf, createItem, draftsUntil, entryOf, isOver } from './item.ts'

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
  if (item.noticeId !== null) {
    await followNotice(runtime, feed, item, item.noticeId, draft, entry.cancelled ? 'cancelled' : 'current')
    const isOut = await isAnnounced(runtime, item.noticeId)
    if (entry.cancelled) await withdrawAgenda(runtime, feed, item)
    else if (isOut) await prepareAgenda(runtime, feed, item, entry, draft)
  }
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
    await followNotice(runtime, feed, item, item.noticeId, draftOf(runtime.city, feed, entry), 'gone')
    await withdrawAgenda(runtime, feed, item)
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
  const { kind, topic, furtherTopics } = draft
  await keepBroadcast(runtime, transaction, author, noticeId, furtherTopics)
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
  said: SaidByFeed,
): Promise<void> {
  const author = feedEditor(feed.id)
  const notice = await runtime.prisma.notice.findUnique({
    where: { id: noticeId },
    include: { versions: true },
  })
  if (!notice || notice.archivedAt) return
  await takeBackFromRelease(runtime, feed.id, noticeId)
  const announced = await isAnnounced(runtime, noticeId)
  const isOther = notice.kind !== draft.kind
  if (!announced && (said !== 'current' || isOther)) return archiveNotice(runtime, author, noticeId)
  if (said !== 'current') {
    if (item.state !== said) await callOff(runtime, feed, noticeId, said)
    return
  }
  if (isOther) {
    // An hour that became a whole day: whether and when it takes place, somebody has to find out.
    await followFeedState(runtime, noticeId, 'gone')
    await prepareCorrection(runtime, author, noticeId, 'changed', draft)
    return
  }
  const source = notice.versions.find(({ language }) => language === notice.sourceLanguage)
  await saveChange(runtime, feed, noticeId, {
    ...draft,
    facts: mergeFacts(notice.facts as FeedDraft['facts'], draft.facts),
    words: source?.editedBy === author.id ? draft.words : (source?.words as FeedDraft['words']),
  })
  if (!announced) return
  if (item.state !== 'current') await followFeedState(runtime, noticeId, 'current')
  await prepareCorrection(runtime, author, noticeId, 'changed')
}

/** Of an event that its feed does not name any more nobody knows more than that: a person says whether it falls out. */
async function callOff(
  runtime: Runtime,
  feed: FeedSource,
  noticeId: string,
  said: 'cancelled' | 'gone',
): Promise<void> {
  const isEvent = await followFeedState(runtime, noticeId, said)
  if (isEvent && said === 'gone') await stopSending(runtime, feed.id, noticeId)
  else await prepareCorrection(runtime, feedEditor(feed.id), noticeId, 'cancelled')
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
    await keepBroadcast(runtime, transaction, author, noticeId, draft.furtherTopics)
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
