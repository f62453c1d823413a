import { opener } from '#bots/engine/conversation.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { MessageKey } from '#content/keys.ts'
import type { Param, Reply } from '#content/message.ts'
import { eventLines } from '#content/notices/fact-lines.ts'
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
 * Tells residents news of an event, each in their language at the address they used last; who blocked us or said STOP is left out.
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
    SELECT DISTINCT ON (r.id) r.id AS "residentId", a.id AS "addressId", a.channel, r.language
    FROM resident r JOIN address a ON a.resident_id = r.id AND a.state = 'active'
    WHERE r.id = ANY(${residentIds}::uuid[]) AND r.stopped_at IS NULL
    ORDER BY r.id, (SELECT max(m.id) FROM inbox_message m WHERE m.address_id = a.id) DESC NULLS LAST`
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
  return {
    text: {
      key,
      params: { title: { literal: title }, details: { lines: eventLines(event) }, ...params?.(language) },
    },
    choices: [opener('event', { key: 'eventNews.open' }, event.code)],
  }
}
