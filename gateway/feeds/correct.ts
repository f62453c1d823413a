import type { City } from '#content/city/city.ts'
import type { FeedDraft } from '#content/feeds/draft.ts'
import { feedWords, fill } from '#content/feeds/words.ts'
import { correctBroadcast } from '../broadcasts/correct.ts'
import { cancelBroadcast, returnBroadcast, stopBroadcast } from '../broadcasts/hold.ts'
import { prepareCorrection } from '../events/correct.ts'
import { archiveNotice } from '../notices/copy.ts'
import { saveNotice } from '../notices/save.ts'
import type { Runtime } from '../runtime.ts'
import { feedEditor } from './author.ts'

/** What a feed now says otherwise than a notice did. */
export type FeedChange = 'changed' | 'cancelled'

const underWay = ['scheduled', 'sending']

/** Whether people know of a notice already, or are about to: a broadcast of it was released, or its event has a public page. */
export async function isAnnounced({ prisma }: Pick<Runtime, 'prisma'>, noticeId: string): Promise<boolean> {
  const released = await prisma.broadcast.count({
    where: { noticeId, state: { in: [...underWay, 'stopped', 'done'] } },
  })
  const published = await prisma.event.count({ where: { noticeId, publishedAt: { not: null } } })
  return released + published > 0
}

/** Whether people were told already that something of a notice changed or falls out. */
export async function isCorrected(
  { prisma }: Pick<Runtime, 'prisma'>,
  feedId: string,
  noticeId: string,
): Promise<boolean> {
  const released = await prisma.broadcast.count({
    where: {
      corrects: { noticeId },
      createdBy: feedEditor(feedId).id,
      state: { in: [...underWay, 'stopped', 'done'] },
    },
  })
  return released > 0
}

/** What waits for its release goes back to its author: it would say what is no longer true. */
export async function takeBackFromRelease(runtime: Runtime, feedId: string, noticeId: string): Promise<void> {
  const waiting = await runtime.prisma.broadcast.findMany({ where: { noticeId, state: 'awaitingRelease' } })
  for (const { id } of waiting) {
    await returnBroadcast(runtime, feedEditor(feedId), id, feedWords.draft.fromElsewhere)
  }
}

/**
 * Prepares what those are to hear who know a notice: what is being sent of it stops, and a correction for exactly the people reached
 * waits as a draft. An earlier correction of this feed that nobody released is put away. Nothing is sent by this.
 */
export async function prepareFeedCorrection(
  runtime: Runtime,
  feedId: string,
  noticeId: string,
  change: FeedChange,
  draft: FeedDraft,
): Promise<void> {
  await withdrawCorrections(runtime, feedId, noticeId)
  const event = await runtime.prisma.event.findUnique({ where: { noticeId }, select: { id: true } })
  if (event) await prepareCorrection(runtime, feedEditor(feedId), event.id, change)
  else await correctPlainly(runtime, feedId, noticeId, change, draft)
}

/** Puts away the corrections of this feed that nobody has released. */
export async function withdrawCorrections(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  feedId: string,
  noticeId: string,
): Promise<void> {
  const editor = feedEditor(feedId)
  const unsent = await runtime.prisma.broadcast.findMany({
    where: { corrects: { noticeId }, createdBy: editor.id, state: { in: ['draft', 'awaitingRelease'] } },
    select: { id: true, noticeId: true },
  })
  for (const { id } of unsent) await cancelBroadcast(runtime, editor, id)
  for (const id of new Set(unsent.map((one) => one.noticeId))) await archiveNotice(runtime, editor, id)
}

/** The correction of a notice that nobody comes to: dates and words in German, which people translate. */
async function correctPlainly(
  runtime: Runtime,
  feedId: string,
  noticeId: string,
  change: FeedChange,
  draft: FeedDraft,
): Promise<void> {
  const editor = feedEditor(feedId)
  const broadcasts = await runtime.prisma.broadcast.findMany({
    where: { noticeId, state: { in: [...underWay, 'stopped', 'done'] } },
    select: { id: true, state: true, startedAt: true },
  })
  for (const { id, state } of broadcasts) {
    if (underWay.includes(state)) await stopBroadcast(runtime, editor, id)
  }
  const reached = broadcasts.filter(({ startedAt }) => startedAt !== null)
  if (reached.length === 0) return
  const { title } = draft.words
  const { cancelledTitle, cancelledText, movedTitle, movedText } = feedWords.draft
  const place = draft.facts.place
  const correctionId = await saveNotice(runtime, editor, {
    kind: 'correction',
    topic: draft.topic,
    districts: draft.districts,
    facts: change === 'changed' && typeof place === 'string' ? { place } : {},
    words: {
      title: fill(change === 'cancelled' ? cancelledTitle : movedTitle, { title }).slice(0, 120),
      text: fill(change === 'cancelled' ? cancelledText : movedText, {
        title,
        now: daysOf(runtime.city, draft),
      }),
    },
  })
  for (const { id } of reached) await correctBroadcast(runtime, editor, id, { noticeId: correctionId })
}

/** "Montag, 4. Januar 2027", or from such a day to another. */
function daysOf({ timeZone }: City, { facts: { from, until } }: FeedDraft): string {
  const written = (day: unknown) =>
    typeof day === 'string'
      ? new Intl.DateTimeFormat('de', { dateStyle: 'full', timeZone }).format(new Date(`${day}T12:00:00Z`))
      : ''
  return until === undefined
    ? written(from)
    : fill(feedWords.draft.days, { from: written(from), until: written(until) })
}
