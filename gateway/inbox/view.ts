import type { Session, View } from '#bots/engine/session.ts'
import type { CaseSummary } from '#civic/case.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'

/** The resident's row, locked for this turn, and the oldest message that waits. */
export interface Picked {
  resident: View['resident'] & { session: Session }
  message: {
    id: bigint
    channel: string
    addressId: string
    languageHint: string | null
    event: unknown
    attempts: number
    dueAt: Date
    receivedAt: Date
    error: string | null
  }
}

interface ViewRow {
  cases: (Omit<CaseSummary, 'createdAt'> & { createdAt: string })[] | null
  subscriptions: { topic: string; area: string }[] | null
  messages: bigint
  case_count: bigint
  media: bigint
}

/** Reads the facts of one turn: the resident's ten newest cases, their subscriptions and how much is kept about them. */
export async function loadView(runtime: Runtime, transaction: Transaction, picked: Picked): Promise<View> {
  const { resident, message } = picked
  const channel = runtime.channels.get(message.channel)
  if (!channel)
    throw new Error(
      `channel ${message.channel} has messages but is not configured; configure it again or clear them`,
    )
  const [row] = await transaction.$queryRaw<ViewRow[]>`
    SELECT
      (SELECT json_agg(c) FROM (
        SELECT k.id, k.reference, k.state, n.kind, n.category, n.text, k.created_at AS "createdAt",
          (SELECT e.text FROM case_entry e WHERE e.case_id = k.id AND e.type = 'answer' ORDER BY e.id DESC LIMIT 1) AS "lastAnswer"
        FROM concern n JOIN "case" k ON k.concern_id = n.id
        WHERE n.resident_id = ${resident.id}::uuid ORDER BY k.created_at DESC, k.id DESC LIMIT 10) c) AS cases,
      (SELECT json_agg(json_build_object('topic', s.topic, 'area', s.area) ORDER BY s.created_at)
        FROM subscription s WHERE s.resident_id = ${resident.id}::uuid) AS subscriptions,
      (SELECT count(*) FROM inbox_message m WHERE m.resident_id = ${resident.id}::uuid
        AND m.event->>'type' IN ('message', 'location', 'media')) AS messages,
      (SELECT count(*) FROM concern n WHERE n.resident_id = ${resident.id}::uuid) AS case_count,
      (SELECT count(*) FROM media_file f WHERE f.resident_id = ${resident.id}::uuid) AS media`
  return {
    now: runtime.clock(),
    city: runtime.city,
    catalog: runtime.catalog,
    channel: { id: channel.id, capabilities: channel.capabilities },
    resident: {
      id: resident.id,
      language: resident.language,
      languageChosen: resident.languageChosen,
      noticeVersion: resident.noticeVersion,
      stopped: resident.stopped,
    },
    languageHint: message.languageHint ?? undefined,
    cases: (row?.cases ?? []).map((one) => ({ ...one, createdAt: new Date(one.createdAt) })),
    subscriptions: row?.subscriptions ?? [],
    counts: {
      messages: Number(row?.messages ?? 0),
      cases: Number(row?.case_count ?? 0),
      media: Number(row?.media ?? 0),
    },
  }
}
