import type { FeedSource } from '#content/city/city.ts'
import type { FeedDraft } from '#content/feeds/draft.ts'
import type { FeedEntry } from '#content/feeds/entry.ts'
import { clip } from '#content/feeds/plain-text.ts'
import { feedWords, fill } from '#content/feeds/words.ts'
import type { FeedItem } from '#prisma/client.ts'
import type { PreparedFor } from '../events/announced.ts'
import { archiveNotice } from '../notices/copy.ts'
import { writeNotice } from '../notices/write.ts'
import type { Runtime } from '../runtime.ts'
import { feedEditor } from './author.ts'
import { keepBroadcast } from './broadcast.ts'
import { entryOf } from './item.ts'

/**
 * Prepares the one message that says the agenda of a meeting, when it appears after the meeting was announced: to the followers of its
 * councils, each at their own pace. Later changes change the draft; once it is released nothing more is prepared, the page and the link
 * say the newest.
 */
export async function prepareAgenda(
  runtime: Runtime,
  feed: FeedSource,
  item: FeedItem,
  entry: FeedEntry,
  draft: FeedDraft,
): Promise<void> {
  const { prisma, city } = runtime
  const { startsAt } = entry
  if (entry.kind !== 'meeting' || startsAt === null || entry.text === '') return
  if (item.agendaId === null && entryOf(item).text !== '') return
  const open = item.agendaId === null ? null : await findOpen(runtime, feed, item.agendaId)
  if (item.agendaId !== null && open === null) return
  const author = feedEditor(feed.id)
  const { link } = draft.facts
  const when = new Intl.DateTimeFormat('de', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: city.timeZone,
  }).format(startsAt)
  await prisma.$transaction(async (transaction) => {
    const id = await writeNotice(transaction, runtime, author, {
      ...(open && { id: open }),
      kind: 'information',
      topic: draft.topic,
      districts: draft.districts,
      facts: link === undefined ? {} : { link },
      words: {
        title: clip(fill(feedWords.draft.agendaTitle, { title: entry.title }), 120),
        text: `${fill(feedWords.draft.agendaText, { when })}\n\n${entry.text}`,
      },
    })
    const preparedFor: PreparedFor = 'agenda'
    await transaction.notice.update({ where: { id }, data: { preparedFor } })
    await transaction.feedItem.update({ where: { id: item.id }, data: { agendaId: id } })
    await keepBroadcast(runtime, transaction, author, id, draft.furtherTopics, startsAt)
  })
}

/** Puts away the draft of an agenda whose meeting does not take place. */
export async function withdrawAgenda(
  runtime: Runtime,
  feed: FeedSource,
  { agendaId }: Pick<FeedItem, 'agendaId'>,
): Promise<void> {
  if (agendaId === null || (await findOpen(runtime, feed, agendaId)) === null) return
  await archiveNotice(runtime, feedEditor(feed.id), agendaId)
}

/** The notice of an agenda as long as it is nobody's but the feed's and nothing of it is on its way; otherwise `null`. */
async function findOpen({ prisma }: Runtime, feed: FeedSource, id: string): Promise<string | null> {
  const notice = await prisma.notice.findUnique({
    where: { id },
    select: {
      archivedAt: true,
      sourceLanguage: true,
      versions: true,
      broadcasts: { select: { state: true } },
    },
  })
  if (!notice || notice.archivedAt) return null
  const source = notice.versions.find(({ language }) => language === notice.sourceLanguage)
  const isOpen = notice.broadcasts.every(({ state }) => state === 'draft' || state === 'cancelled')
  return isOpen && source?.editedBy === feedEditor(feed.id).id ? id : null
}
