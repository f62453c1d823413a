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

/** Words of messages from before this moment are past their time. */
export function wordsSince({ config, clock }: Pick<Runtime, 'config' | 'clock'>): Date {
  return new Date(clock().getTime() - config.messageRetentionDays * dayMs)
}
