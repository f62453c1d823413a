import type { ReceivedNotice, View } from '#bots/engine/session.ts'
import type { BookingSummary } from '#civic/booking.ts'
import { type CaseState, type CaseSummary, isClosed } from '#civic/case.ts'
import type { FollowUpSummary } from '#civic/follow-up.ts'
import type { SubscriptionSummary } from '#civic/subscription.ts'
import type { Transaction } from '#civic/transaction.ts'
import { similarToDraft } from '../cases/similar-to-draft.ts'
import { statusLinkOf } from '../cases/status-link.ts'
import { webchatLink } from '../chat-links.ts'
import type { Runtime } from '../runtime.ts'
import type { Picked } from './picked.ts'
import { chatsOf, linkableChannels, linkInHand } from './view-channels.ts'
import { councilItems } from './view-councils.ts'
import { knownEvents } from './view-events.ts'
import { noticeInHand, receivedNotices } from './view-notices.ts'

interface ViewRow {
  cases: (Omit<CaseSummary, 'createdAt'> & { createdAt: string })[] | null
  has_sensitive: boolean
  followUps: (Omit<FollowUpSummary, 'askedAt' | 'closed'> & { askedAt: string; state: CaseState })[] | null
  subscriptions: SubscriptionSummary[] | null
  notices: (Omit<ReceivedNotice, 'at'> & { at: string })[] | null
  bookings: (Omit<BookingSummary, 'startsAt'> & { startsAt: string | null })[] | null
  slotsTaken: { contact: string; startsAt: string }[] | null
  messages: bigint
  case_count: bigint
  media: bigint
  booking_count: bigint
  registration_count: bigint
}

/** Reads the facts of one turn: the resident's ten newest cases, their subscriptions and bookings, the slots that are taken and how much is kept about them. */
export async function loadView(runtime: Runtime, transaction: Transaction, picked: Picked): Promise<View> {
  const { resident, message } = picked
  const channel = runtime.channels.get(message.channel)
  if (!channel)
    throw new Error(
      `channel ${message.channel} has messages but is not configured; configure it again or clear them`,
    )
  const now = runtime.clock()
  const people = runtime.city.contacts.map(({ id }) => id)
  const [row] = await transaction.$queryRaw<ViewRow[]>`
    /* prepared: view */
    SELECT
      (SELECT json_agg(c) FROM (
        SELECT k.id, k.reference, k.state, n.kind, n.category, k.sensitive, n.text, k.created_at AS "createdAt", 'filed' AS mine,
          (SELECT e.text FROM case_entry e WHERE e.case_id = k.id AND e.type IN ('answer', 'inquiry') ORDER BY e.id DESC LIMIT 1) AS "lastAnswer"
        FROM concern n JOIN "case" k ON k.concern_id = n.id
        WHERE n.resident_id = ${resident.id}::uuid
        UNION ALL
        SELECT k.id, k.reference, k.state, k.kind, k.category, k.sensitive,
          coalesce((SELECT e.text FROM case_entry e WHERE e.case_id = k.id AND e.type = 'coAffected'
            AND e.detail->>'resident' = ${resident.id} ORDER BY e.id LIMIT 1), ''), a.added_at, 'coAffected',
          (SELECT e.text FROM case_entry e WHERE e.case_id = k.id AND e.type = 'answer' AND e.public ORDER BY e.id DESC LIMIT 1)
        FROM co_affected a JOIN "case" k ON k.id = a.case_id WHERE a.resident_id = ${resident.id}::uuid
        ORDER BY "createdAt" DESC, id DESC LIMIT 10) c) AS cases,
      (SELECT EXISTS (SELECT FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE k.sensitive AND n.resident_id = ${resident.id}::uuid)
        OR EXISTS (SELECT FROM co_affected a JOIN "case" k ON k.id = a.case_id WHERE k.sensitive AND a.resident_id = ${resident.id}::uuid)) AS has_sensitive,
      (SELECT json_agg(f) FROM (
        SELECT f.id, f.former_ids AS "formerIds", f.case_id AS "caseId", k.reference, k.state, k.sensitive, f.asked_at AS "askedAt", f.answered_at IS NOT NULL AS answered
        FROM follow_up f JOIN "case" k ON k.id = f.case_id
        WHERE f.resident_id = ${resident.id}::uuid ORDER BY f.asked_at DESC, f.id DESC LIMIT 10) f) AS "followUps",
      (SELECT json_agg(json_build_object('topic', s.topic, 'area', s.area, 'pace', s.pace) ORDER BY s.created_at)
        FROM subscription s WHERE s.resident_id = ${resident.id}::uuid) AS subscriptions,
      (SELECT json_agg(n) FROM (${receivedNotices(resident)}) n) AS notices,
      (SELECT count(*) FROM inbox_message m WHERE m.resident_id = ${resident.id}::uuid
        AND m.event->>'type' IN ('message', 'location', 'media')) AS messages,
      (SELECT count(*) FROM concern n WHERE n.resident_id = ${resident.id}::uuid) AS case_count,
      (SELECT count(*) FROM media_file f WHERE f.resident_id = ${resident.id}::uuid) AS media,
      (SELECT json_agg(b) FROM (
        SELECT b.id, b.contact, b.kind, b.starts_at AS "startsAt" FROM booking b
        WHERE b.resident_id = ${resident.id}::uuid AND b.state IN ('wanted', 'confirmed')
          AND (b.starts_at IS NULL OR b.ends_at > ${now})
        ORDER BY b.starts_at NULLS LAST, b.id LIMIT 10) b) AS bookings,
      (SELECT json_agg(json_build_object('contact', b.contact, 'startsAt', b.starts_at)) FROM booking b
        WHERE b.contact = ANY(${people}) AND b.starts_at > ${now} AND b.state <> 'cancelled') AS "slotsTaken",
      (SELECT count(*) FROM booking b WHERE b.resident_id = ${resident.id}::uuid) AS booking_count,
      (SELECT count(*) FROM registration g WHERE g.resident_id = ${resident.id}::uuid) AS registration_count`
  return {
    now,
    city: runtime.city,
    catalog: runtime.catalog,
    channel: { id: channel.id, capabilities: channel.capabilities },
    chatLink: webchatLink(runtime.config),
    resident: {
      id: resident.id,
      language: resident.language,
      languageChosen: resident.languageChosen,
      noticeVersion: resident.noticeVersion,
      stopped: resident.stopped,
      pausedUntil: resident.pausedUntil !== null && resident.pausedUntil > now ? resident.pausedUntil : null,
      wishes: resident.wishes,
    },
    languageHint: message.languageHint ?? undefined,
    chats: await chatsOf(transaction, picked),
    channelOrder: resident.channelOrder,
    linkable: linkableChannels(runtime),
    link: await linkInHand(runtime, transaction, picked),
    cases: (row?.cases ?? []).map((one) => ({
      ...one,
      createdAt: new Date(one.createdAt),
      statusLink: statusLinkOf(runtime, one, resident.id),
    })),
    hasSensitive: row?.has_sensitive ?? false,
    followUps: (row?.followUps ?? []).map(({ state, askedAt, ...one }) => ({
      ...one,
      askedAt: new Date(askedAt),
      closed: isClosed(state),
    })),
    hasStatusPage: runtime.config.publicUrl !== undefined,
    similar: await similarToDraft(runtime, transaction, resident),
    subscriptions: row?.subscriptions ?? [],
    notices: (row?.notices ?? []).map(({ at, ...one }) => ({ ...one, at: new Date(at) })),
    notice: await noticeInHand(transaction, picked),
    events: await knownEvents(runtime, transaction, picked),
    councilItems: await councilItems(runtime, transaction, picked),
    bookings: (row?.bookings ?? []).map((one) => ({
      ...one,
      startsAt: one.startsAt === null ? null : new Date(one.startsAt),
    })),
    slotsTaken: (row?.slotsTaken ?? []).map(({ contact, startsAt }) => ({
      contact,
      startsAt: new Date(startsAt),
    })),
    counts: {
      messages: Number(row?.messages ?? 0),
      cases: Number(row?.case_count ?? 0),
      media: Number(row?.media ?? 0),
      bookings: Number(row?.booking_count ?? 0),
      registrations: Number(row?.registration_count ?? 0),
    },
  }
}
