import type { Receipt, ReceiptStatus } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'

/**
 * How far a message has come. A later step is never taken back by an earlier one, whatever the order in which receipts come; `failed`
 * counts only while nothing better is known (a platform may say "failed" for one device and "delivered" for the next).
 */
export const receiptSteps: readonly ReceiptStatus[] = ['sent', 'failed', 'delivered', 'read']

/** The further of two. */
export function further(one: ReceiptStatus, other: ReceiptStatus): ReceiptStatus {
  return receiptSteps.indexOf(one) >= receiptSteps.indexOf(other) ? one : other
}

/** What is in nobody's hands any more, or may have arrived although we do not know it. */
const open = `('queued', 'sending', 'held')`

const step = (status: string) => `array_position(ARRAY['${receiptSteps.join("', '")}'], ${status})`

/** Whether a message went to the person of whom a receipt speaks, under whichever of their handles. */
const isTheirs = (message: string, hash: string) => `EXISTS (
  SELECT FROM address a LEFT JOIN address_alias l ON l.address_id = a.id AND l.handle_hash = ${hash}
  WHERE a.id = ${message}.address_id AND (a.handle_hash = ${hash} OR l.address_id IS NOT NULL))`

/** A receipt with the keyed hash of the handle it came under. */
export interface HeardReceipt {
  receipt: Receipt
  hash: Buffer
}

/**
 * Notes the receipts of one call, in any order and number, in one statement. A receipt that comes before its send is recorded waits for
 * it, unless it names the row: then it also settles a send that was in doubt.
 */
export async function recordReceipts(
  { pool, clock }: Pick<Runtime, 'pool' | 'clock'>,
  channel: string,
  heard: readonly HeardReceipt[],
): Promise<void> {
  const newest = furthestOfEach(heard)
  if (newest.length === 0) return
  await pool.query({
    name: 'record receipts',
    text: `
      WITH receipt AS (
        SELECT * FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $7::bytea[])
          AS r(platform_message_id, status, outbox_id, error_code, hash)
      ), matched AS (
        SELECT r.*, m.id FROM receipt r
        JOIN outbox_message m ON m.channel = $1 AND m.platform_message_id = r.platform_message_id
        UNION
        SELECT r.*, m.id FROM receipt r
        JOIN outbox_message m ON m.id = r.outbox_id AND m.channel = $1 AND m.platform_message_id IS NULL
      ), known AS (
        UPDATE outbox_message m SET status = k.status, platform_message_id = k.platform_message_id,
          error_code = CASE WHEN k.status = 'failed' THEN k.error_code END,
          sent_at = coalesce(m.sent_at, $6)
        FROM matched k
        WHERE m.id = k.id AND (m.status IN ${open} OR ${step('m.status')} < ${step('k.status')})
          AND ${isTheirs('m', 'k.hash')}
      )
      INSERT INTO early_receipt AS e (channel, platform_message_id, handle_hash, status, error_code, at)
      SELECT $1, r.platform_message_id, r.hash, r.status, r.error_code, $6 FROM receipt r
      WHERE NOT EXISTS (SELECT FROM matched k WHERE k.platform_message_id = r.platform_message_id)
      ORDER BY r.platform_message_id, r.hash
      ON CONFLICT (channel, platform_message_id, handle_hash) DO UPDATE
        SET status = excluded.status, error_code = excluded.error_code
        WHERE ${step('e.status')} < ${step('excluded.status')}`,
    values: [
      channel,
      newest.map(({ receipt }) => receipt.platformMessageId),
      newest.map(({ receipt }) => receipt.status),
      newest.map(({ receipt }) => receipt.outboxId ?? null),
      newest.map(({ receipt: { reason } }) => (reason ? `${reason.kind}:${reason.platformCode}` : null)),
      clock(),
      newest.map(({ hash }) => hash),
    ],
  })
}

function furthestOfEach(heard: readonly HeardReceipt[]): HeardReceipt[] {
  const newest = new Map<string, HeardReceipt>()
  for (const { receipt, hash } of heard) {
    const key = `${receipt.platformMessageId} ${hash.toString('hex')}`
    const before = newest.get(key)?.receipt
    const outboxId = receipt.outboxId ?? before?.outboxId
    const best = before && further(before.status, receipt.status) === before.status ? before : receipt
    newest.set(key, { receipt: outboxId === undefined ? best : { ...best, outboxId }, hash })
  }
  return [...newest.values()]
}

const keptDays = 7

/** Takes up early receipts whose send is recorded by now, and forgets those that no send will ever claim. */
export async function sweepEarlyReceipts({ pool, clock }: Pick<Runtime, 'pool' | 'clock'>): Promise<void> {
  await pool.query({
    name: 'take up receipts',
    text: `
      WITH taken AS (
        DELETE FROM early_receipt e USING outbox_message m
        WHERE m.channel = e.channel AND m.platform_message_id = e.platform_message_id AND ${isTheirs('m', 'e.handle_hash')}
        RETURNING m.id, e.status, e.error_code
      )
      UPDATE outbox_message m SET status = t.status, error_code = CASE WHEN t.status = 'failed' THEN t.error_code END
      FROM taken t WHERE m.id = t.id AND (m.status IN ${open} OR ${step('m.status')} < ${step('t.status')})`,
  })
  await pool.query(`DELETE FROM early_receipt WHERE at < $1::timestamptz - interval '${keptDays} days'`, [
    clock(),
  ])
}
