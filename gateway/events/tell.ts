import { opener } from '#bots/engine/conversation.ts'
import { usedAddress } from '#civic/reach.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { MessageKey } from '#content/keys.ts'
import type { Param, Reply, Text } from '#content/message.ts'
import { eventLines } from '#content/notices/fact-lines.ts'
import { Prisma } from '#prisma/client.ts'
import { type DeliveryClass, put } from '../outbox/put.ts'
import { readTitles } from './words.ts'

/** An event as what is told of it needs it. */
export interface ToldEvent {
  noticeId: string
  code: string
  startsAt: Date
  endsAt: Date | null
  place: string | null
}

interface Receiver {
  residentId: string
  addressId: string
  channel: string
  language: string
}

/** What is told: `eventNews.<key>` with title and details of the event, and a button that leads to it. */
interface News {
  key: Extract<MessageKey, `eventNews.${string}`>
  params?: (language: string) => Record<string, Param>
  class: DeliveryClass
  dueAt: Date
}

/**
 * Tells residents news of an event, each in their language at their address (civic/reach.ts); who blocked us or said STOP is left out.
 * Gives the channels to wake.
 */
export async function tellOfEvent(
  transaction: Transaction,
  event: ToldEvent,
  residentIds: readonly string[],
  news: News,
): Promise<string[]> {
  if (residentIds.length === 0) return []
  const receivers = await transaction.$queryRaw<Receiver[]>`
    SELECT r.id AS "residentId", used.id AS "addressId", used.channel, r.language
    FROM resident r JOIN ${Prisma.raw(usedAddress('update'))} ON true
    WHERE r.id = ANY(${residentIds}::uuid[]) AND r.stopped_at IS NULL
    ORDER BY r.id`
  const titleIn = await readTitles(transaction, event.noticeId)
  await put(
    transaction,
    receivers.map((receiver) => ({
      ...receiver,
      lane: 'update' as const,
      class: news.class,
      reply: replyTo(event, titleIn(receiver.language), receiver.language, news),
      dueAt: news.dueAt,
    })),
  )
  return [...new Set(receivers.map(({ channel }) => channel))]
}

function replyTo(event: ToldEvent, title: string, language: string, { key, params }: News): Reply {
  const details: Text = { lines: eventLines(event) }
  const open = opener('event', { key: 'eventNews.open' }, event.code)
  const short = shortNews[key]
  return {
    text: { key, params: { title: { literal: title }, details, ...params?.(language) } },
    choices: [open],
    ...(short && {
      template: { name: 'eventNews', values: [{ key: short }, { literal: title }, details], opens: open.id },
    }),
  }
}

/** News that a word, the title and the details say whole. */
const shortNews: Partial<Record<News['key'], MessageKey>> = {
  'eventNews.reminder': 'template.news.reminder',
  'eventNews.changed': 'template.news.changed',
  'eventNews.cancelled': 'template.news.cancelled',
  'eventNews.doubtful': 'template.news.doubtful',
  'eventNews.movedUp': 'template.news.movedUp',
}
