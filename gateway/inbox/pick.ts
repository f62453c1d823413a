import { parseSession } from '#bots/engine/session.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Picked } from './picked.ts'

/**
 * Locks the resident's row, which keeps their messages in order whatever the queue does, and picks the oldest message that waits.
 * New messages may be stored meanwhile (their foreign key asks for less than this lock). `null`: nothing waits, or the resident is gone. The lock is a statement of its own: what is read after it was committed before.
 * `alsoHold`: another resident, whose row is locked with it, the smaller id first, so that two who take each other never wait in a ring.
 */
export async function pick(
  transaction: Transaction,
  residentId: string,
  alsoHold: string | null = null,
): Promise<Picked | null> {
  if (alsoHold !== null) {
    await transaction.$queryRaw`
      SELECT id FROM resident WHERE id IN (${residentId}::uuid, ${alsoHold}::uuid) ORDER BY id FOR UPDATE`
  }
  const [resident] = await transaction.$queryRaw<
    {
      id: string
      language: string
      language_chosen_at: Date | null
      notice_version: string | null
      stopped_at: Date | null
      paused_until: Date | null
      digest_topics: string[]
      wished_area: string | null
      channel_order: string[]
      session: unknown
    }[]
  >`SELECT id, language, language_chosen_at, notice_version, stopped_at, paused_until, digest_topics, wished_area,
      channel_order, session
    FROM resident WHERE id = ${residentId}::uuid FOR NO KEY UPDATE`
  if (!resident) return null
  const [message] = await transaction.$queryRaw<
    {
      id: bigint
      channel: string
      external_id: string
      address_id: string
      language_hint: string | null
      event: unknown
      attempts: number
      due_at: Date
      received_at: Date
      error: string | null
    }[]
  >`SELECT m.id, m.channel, m.external_id, m.address_id, a.language_hint, m.event, m.attempts, m.due_at, m.received_at, m.error
    FROM inbox_message m JOIN address a ON a.id = m.address_id
    WHERE m.resident_id = ${residentId}::uuid AND m.state = 'waiting' ORDER BY m.id LIMIT 1`
  if (!message) return null
  return {
    resident: {
      id: resident.id,
      language: resident.language,
      languageChosen: resident.language_chosen_at !== null,
      noticeVersion: resident.notice_version,
      stopped: resident.stopped_at !== null,
      pausedUntil: resident.paused_until,
      wishes: { digestTopics: resident.digest_topics, area: resident.wished_area },
      session: parseSession(resident.session),
      channelOrder: resident.channel_order,
    },
    held: new Set(alsoHold === null ? [] : [alsoHold]),
    message: {
      id: message.id,
      channel: message.channel,
      externalId: message.external_id,
      addressId: message.address_id,
      languageHint: message.language_hint,
      event: message.event,
      attempts: message.attempts,
      dueAt: message.due_at,
      receivedAt: message.received_at,
      error: message.error,
    },
  }
}
