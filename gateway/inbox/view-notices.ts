import { namedNotice } from '#bots/conversations/notices/named.ts'
import type { NoticeInHand, NoticeReason, ReceivedNotice } from '#bots/engine/session.ts'
import type { Transaction } from '#civic/transaction.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { Reply } from '#content/message.ts'
import { Prisma } from '#prisma/client.ts'
import { type BroadcastReason, reasonFor } from '../broadcasts/reason-for.ts'
import { editionTitle } from '../broadcasts/title.ts'
import { readEvent } from './event.ts'
import type { Picked } from './picked.ts'

/** So many of the newest notices are listed in a chat. */
const most = 8

/** Has left the house, alone or within a collecting message. */
const gone = Prisma.sql`(m.status IN ('sent', 'delivered', 'read') OR m.digest_id IS NOT NULL)`

/** The words in the language somebody reads now, or in which it was sent to them, or the source language. */
export function editionFor({ language }: { language: string }): Prisma.Sql {
  return Prisma.sql`
    JOIN LATERAL (
      SELECT e.reply, coalesce(${Prisma.raw(editionTitle)}, '–') AS title
      FROM broadcast_edition e
      WHERE e.broadcast_id = m.broadcast_id AND e.language IN (${language}, m.language, ${sourceLanguage})
      ORDER BY e.language = ${language} DESC, e.language = m.language DESC LIMIT 1) e ON true`
}

/** The newest notices of a resident, for the view's one statement. */
export function receivedNotices(resident: { id: string; language: string }): Prisma.Sql {
  return Prisma.sql`
    SELECT m.broadcast_id AS "broadcastId", e.title, n.topic, coalesce(m.sent_at, m.created_at) AS at
    FROM outbox_message m JOIN broadcast b ON b.id = m.broadcast_id JOIN notice n ON n.id = b.notice_id
    ${editionFor(resident)}
    WHERE m.resident_id = ${resident.id}::uuid AND m.broadcast_id IS NOT NULL AND ${gone}
    ORDER BY m.id DESC LIMIT ${most}`
}

/** The notice a turn is about: the one named by the button, or the one that is being replied to. Read only for such a turn. */
export async function noticeInHand(
  transaction: Transaction,
  { message, resident }: Picked,
): Promise<NoticeInHand | null> {
  const broadcastId = namedNotice(readEvent(message), resident.session, resident.language)
  if (broadcastId === null) return null
  const [found] = await transaction.$queryRaw<
    (ReceivedNotice & { reply: Reply; asks: boolean; until: Date | null; own: number | null })[]
  >`
    SELECT m.broadcast_id AS "broadcastId", e.title, n.topic, coalesce(m.sent_at, m.created_at) AS at, e.reply,
      n.poll_options IS NOT NULL AS asks, n.poll_until AS until, p.option AS own
    FROM outbox_message m JOIN broadcast b ON b.id = m.broadcast_id JOIN notice n ON n.id = b.notice_id
    LEFT JOIN poll_answer p ON p.broadcast_id = m.broadcast_id AND p.resident_id = m.resident_id
    ${editionFor(resident)}
    WHERE m.resident_id = ${resident.id}::uuid AND m.broadcast_id = ${broadcastId}::uuid`
  if (!found) return null
  const reason = await reasonFor({ prisma: transaction }, resident.id, broadcastId)
  const { asks, until, own, ...notice } = found
  return { ...notice, poll: asks ? { until, own } : null, reason: reasonOf(reason) }
}

function reasonOf(reason: BroadcastReason | null): NoticeReason {
  switch (reason?.type) {
    case 'subscription':
      return reason
    case 'event':
      return { type: 'event', title: reason.title }
    case 'case':
      return { type: 'case', reference: reason.reference }
    case 'correction':
      return { type: 'correction' }
    default:
      return { type: 'ended' }
  }
}
