import { noteEnded } from '#civic/ended-chat.ts'
import type { Runtime } from './runtime.ts'

const dayMs = 24 * 3_600_000
/** So many rows of a kind in one sweep; the next takes the rest. */
const most = 500

/**
 * Takes the words out of messages that are `messageRetentionDays` old and finished; their numbers stay, so that a platform's repeat is
 * known as one and order stays what it was. Whoever was silent for as long loses the draft they left as well. Cases keep what belongs
 * to them. Files that belong to nothing, such as exports, go as a whole (GDPR Art. 5 (1)(e)). Parts of broadcasts never have words of
 * their own: their edition is the office's and stays, but no history shows it any longer than other messages.
 */
export async function forgetOldWords(runtime: Runtime): Promise<void> {
  const { pool } = runtime
  const before = wordsSince(runtime)
  // Residents are taken after their messages here, so one who is being heard is passed over rather than waited for.
  await pool.query({
    name: 'forget words of residents',
    text: `
      WITH emptied AS (
        UPDATE inbox_message SET event = '{}' WHERE id IN (
          SELECT id FROM inbox_message WHERE received_at < $1 AND event <> '{}' AND state <> 'waiting'
          ORDER BY received_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING resident_id
      ), silent AS (
        UPDATE resident SET session = NULL WHERE id IN (
          SELECT id FROM resident WHERE id IN (SELECT resident_id FROM emptied) AND session->>'at' < $3
          FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING id
      )
      DELETE FROM media_file WHERE resident_id IN (SELECT id FROM silent) AND concern_id IS NULL AND created_at < $1`,
    values: [before, most, before.toISOString()],
  })
  await pool.query({
    name: 'forget words to residents',
    text: `UPDATE outbox_message SET reply = '{}' WHERE id IN (
             SELECT id FROM outbox_message
             WHERE created_at < $1 AND reply <> '{}' AND status NOT IN ('queued', 'sending', 'held')
             ORDER BY created_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)`,
    values: [before, most],
  })
  await pool.query({
    name: 'forget files of nothing',
    text: `DELETE FROM media_file WHERE id IN (
             SELECT id FROM media_file WHERE created_at < $1 AND concern_id IS NULL AND draft_key IS NULL
             ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    values: [before, most],
  })
}

/**
 * Forgets who was turned away for good: whoever wrote where the city allows no conversation and was silent for `turnedAwayRetentionDays`
 * since goes with their address and the numbers of their messages. They are known by what they lack: they were never shown the privacy
 * notice, which comes before anything is taken up, and nothing is theirs (docs/decisions/0030-channel-law.md).
 */
export async function forgetTurnedAway({ pool, config, clock }: Runtime): Promise<void> {
  const before = new Date(clock().getTime() - config.turnedAwayRetentionDays * dayMs)
  const has = (table: string) => `EXISTS (SELECT FROM ${table} t WHERE t.resident_id = r.id)`
  await pool.query({
    name: 'forget who was turned away',
    text: `
      WITH gone AS (
        DELETE FROM resident WHERE id IN (
          SELECT r.id FROM resident r
          WHERE r.notice_version IS NULL AND r.created_at < $1 AND r.erase_after IS NULL AND ${has('address')}
            AND NOT EXISTS (SELECT FROM inbox_message m
              WHERE m.resident_id = r.id AND (m.received_at >= $1 OR m.state = 'waiting'))
            AND ${ofSomebodyKnown.map((table) => `NOT ${has(table)}`).join(' AND ')}
          ORDER BY r.created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING id
      ) ${noteEnded('a.resident_id IN (SELECT id FROM gone)')}`,
    values: [before, most],
  })
}

/** Tables of what somebody can have of whom something was taken up; codes and files alone go with them. */
export const ofSomebodyKnown = [
  'booking',
  'co_affected',
  'concern',
  'consent',
  'event_question',
  'follow_up',
  'notice_reply',
  'poll_answer',
  'registration',
  'subscription',
  'test_reader',
]

/**
 * Takes the platform's ids off messages of chats that were left, once no platform sends any of them again: WhatsApp makes its ids from the
 * telephone number, and those of people's messages are only sealed (docs/decisions/0027-whatsapp-cloud.md). Ours lead to no number.
 */
export async function forgetPlatformIds({ pool, clock }: Runtime): Promise<void> {
  await pool.query({
    name: 'forget ids of left chats',
    text: `
      WITH quiet AS (
        UPDATE address SET left_at = NULL WHERE id IN (
          SELECT id FROM address WHERE left_at < $1 ORDER BY left_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING id
      )
      UPDATE inbox_message m SET external_id = 'left:' || m.id, event = m.event - 'originalExternalId'
      FROM quiet WHERE m.address_id = quiet.id`,
    values: [new Date(clock().getTime() - repeatsForDays * dayMs), most],
  })
}

/** WhatsApp's Cloud API repeats a webhook that was not taken for up to seven days, longer than any other platform. */
const repeatsForDays = 8

/** Words of messages from before this moment are past their time. */
export function wordsSince({ config, clock }: Pick<Runtime, 'config' | 'clock'>): Date {
  return new Date(clock().getTime() - config.messageRetentionDays * dayMs)
}
