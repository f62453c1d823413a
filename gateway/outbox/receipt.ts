import type { ReceiptStatus } from '#bots/channels/contract.ts'
import { knocks } from '#civic/reach.ts'
import { roads, roadTable } from '../delivery/elsewhere.ts'
import { pauseChannel } from '../delivery/lease.ts'
import { misconfiguredPauseMs } from '../delivery/line.ts'
import { isOfChatInSql, movingOn } from '../delivery/move-on.ts'
import { maxAttempts } from '../delivery/outcome.ts'
import { withoutFiles } from '../delivery/way.ts'
import type { Runtime } from '../runtime.ts'
import { mendLostParts } from './lost-part.ts'
import { noteRefusedFile } from './refused-file.ts'
import { type HeardReceipt, isTheirs } from './their-message.ts'

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

const isMediaRefused = (k: string) => `${k}.error_code LIKE 'mediaRefused:%'`

/**
 * Whether a failure says "not now" or "not so" rather than "never": the window was closed, the platform was too busy, our set-up there is
 * wrong, or it does not take a file. A part of a broadcast that is over stays failed, for nobody would send it.
 */
const isAgain = `(
  k.status = 'failed' AND m.attempts < ${maxAttempts}
  AND (k.error_code LIKE 'throttled:%' OR k.error_code LIKE 'unreachable:%' OR k.error_code LIKE 'templateRefused:%'
    OR k.error_code LIKE 'misconfigured:%'
    OR ${isMediaRefused('k')} AND m.way IS DISTINCT FROM '${withoutFiles}'
    OR k.error_code LIKE 'windowClosed:%' AND (m.way IS NULL OR m.way NOT IN ('template', '${knocks}')))
  AND (m.broadcast_id IS NULL OR EXISTS (SELECT FROM broadcast b WHERE b.id = m.broadcast_id AND b.state = 'sending')))`

/** Whether receipt k takes message m further than it stands. */
const takesFurther = (k: string) => `(
  m.status IN ${open} AND (m.platform_message_id IS DISTINCT FROM ${k}.platform_message_id OR ${k}.status IN ('delivered', 'read'))
  OR ${step('m.status')} < ${step(`${k}.status`)})`

/**
 * SQL: what receipts k (id, platform_message_id, status, error_code) do to their messages at a moment. What goes again keeps the number of
 * the try that failed, so that late receipts of it are known as such; who was out of the window is so in our book as well; what is refused
 * in this chat only goes to another one of its reader (`moved`, delivery/move-on.ts). The updates ask once more what was judged: two calls of
 * the webhook may settle one message at the same time, and the second sees what the first wrote.
 */
const settledBy = (at: string, road: string) => `
  ${roadTable(road)}, judged AS (
    SELECT DISTINCT ON (m.id) k.*, m.address_id, m.sent_at, ${isAgain} AS again
    FROM receipts k JOIN outbox_message m ON m.id = k.id
    WHERE ${takesFurther('k')}
    ORDER BY m.id, ${step('k.status')} DESC
  ), refused_here AS (
    SELECT j.* FROM judged j WHERE j.status = 'failed' AND ${isOfChatInSql('j.error_code')}
  ), ${movingOn('refused_here', { at, still: takesFurther('f') })}, closed AS (
    UPDATE address a SET heard_at = NULL FROM judged j
    WHERE a.id = j.address_id AND j.again AND j.error_code LIKE 'windowClosed:%' AND a.heard_at <= coalesce(j.sent_at, ${at})
  ), settled AS (
    UPDATE outbox_message m SET status = CASE WHEN j.again THEN 'queued' ELSE j.status END,
      platform_message_id = j.platform_message_id,
      way = CASE WHEN j.again AND ${isMediaRefused('j')} THEN '${withoutFiles}' ELSE m.way END,
      error_code = CASE WHEN j.status = 'failed' THEN j.error_code END,
      sent_at = CASE WHEN NOT j.again THEN coalesce(m.sent_at, ${at}) END,
      due_at = CASE WHEN NOT j.again THEN m.due_at WHEN j.error_code LIKE 'windowClosed:%' OR ${isMediaRefused('j')} THEN ${at}
        ELSE ${at} + least(900, 30 * 2 ^ m.attempts) * interval '1 second' END
    FROM judged j
    WHERE m.id = j.id AND m.address_id = j.address_id AND ${takesFurther('j')} AND NOT EXISTS (SELECT FROM next_chat n WHERE n.id = j.id)
  )`

/**
 * Notes the receipts of one call, in any order and number: those of whole messages in one statement. One that comes before its send is
 * recorded waits for it, unless it names the row: then it also settles a send that was in doubt. Of a part only its loss counts.
 */
export async function recordReceipts(
  runtime: Pick<Runtime, 'pool' | 'prisma' | 'clock' | 'config' | 'city' | 'channels' | 'doorbell'>,
  channel: string,
  heard: readonly HeardReceipt[],
): Promise<void> {
  const { pool, clock } = runtime
  const failed = heard.filter(({ receipt }) => receipt.status === 'failed')
  for (const { receipt } of failed) {
    const { mediaId, reason } = receipt
    if (mediaId === undefined || reason?.kind !== 'mediaRefused') continue
    await noteRefusedFile(runtime, { channel, mediaId, code: reason.platformCode })
  }
  const wrong = failed.find(({ receipt }) => receipt.reason?.kind === 'misconfigured')?.receipt.reason
  if (wrong) {
    await pauseChannel(runtime, channel, {
      until: new Date(clock().getTime() + misconfiguredPauseMs),
      kind: 'misconfigured',
      reason: `The platform took messages and said later, with code ${wrong.platformCode}, that our set-up there is wrong.`,
    })
  }
  await mendLostParts(
    runtime,
    channel,
    failed.filter(({ receipt }) => receipt.isPart),
  )
  const newest = furthestOfEach(heard.filter(({ receipt }) => !receipt.isPart))
  if (newest.length === 0) return
  const { rows } = await pool.query<{ channel: string }>({
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
        JOIN outbox_message m ON m.id = r.outbox_id AND m.channel = $1
          AND (m.platform_message_id IS NULL
            OR m.status IN ${open} AND m.platform_message_id <> r.platform_message_id AND r.status IN ('delivered', 'read'))
      ), receipts AS (
        SELECT k.* FROM matched k JOIN outbox_message m ON m.id = k.id WHERE ${isTheirs('m', 'k.hash')}
      ), ${settledBy('$6::timestamptz', '$8')}, early AS (
      INSERT INTO early_receipt AS e (channel, platform_message_id, handle_hash, status, error_code, at)
      SELECT $1, r.platform_message_id, r.hash, r.status, r.error_code, $6 FROM receipt r
      WHERE NOT EXISTS (SELECT FROM matched k WHERE k.platform_message_id = r.platform_message_id)
      ORDER BY r.platform_message_id, r.hash
      ON CONFLICT (channel, platform_message_id, handle_hash) DO UPDATE
        SET status = excluded.status, error_code = excluded.error_code
        WHERE ${step('e.status')} < ${step('excluded.status')})
      SELECT DISTINCT channel FROM moved`,
    values: [
      channel,
      newest.map(({ receipt }) => receipt.platformMessageId),
      newest.map(({ receipt }) => receipt.status),
      newest.map(({ receipt }) => receipt.outboxId ?? null),
      newest.map(({ receipt: { reason } }) => (reason ? `${reason.kind}:${reason.platformCode}` : null)),
      clock(),
      newest.map(({ hash }) => hash),
      roads(runtime),
    ],
  })
  runtime.doorbell.delivery(rows.map((row) => row.channel))
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
/** A handle that nobody has may be known a moment later, as somebody's other one; or it was of somebody who is forgotten. */
const nobodysKeptHours = 1

type Needs = Pick<Runtime, 'pool' | 'city' | 'channels' | 'clock' | 'doorbell'>

/** Takes up the early receipts of sends that are recorded by now: those with these numbers of the platform, or all (null). */
export async function takeUpReceipts(
  runtime: Needs,
  channel: string | null,
  platformMessageIds: readonly string[] | null,
): Promise<void> {
  const { rows } = await runtime.pool.query<{ channel: string }>({
    name: 'take up receipts',
    text: `
      WITH receipts AS (
        DELETE FROM early_receipt e USING outbox_message m
        WHERE ($1::text IS NULL OR e.channel = $1) AND ($2::text[] IS NULL OR e.platform_message_id = ANY ($2))
          AND m.channel = e.channel AND m.platform_message_id = e.platform_message_id AND ${isTheirs('m', 'e.handle_hash')}
        RETURNING m.id, e.platform_message_id, e.status, e.error_code
      ), ${settledBy('$3::timestamptz', '$4')}
      SELECT DISTINCT channel FROM moved`,
    values: [channel, platformMessageIds, runtime.clock(), roads(runtime)],
  })
  runtime.doorbell.delivery(rows.map((row) => row.channel))
}

/** Takes up what came while a send was just being recorded, and forgets early receipts that no send will ever claim. */
export async function sweepEarlyReceipts(runtime: Needs): Promise<void> {
  await takeUpReceipts(runtime, null, null)
  await runtime.pool.query(
    `DELETE FROM early_receipt e WHERE at < $1::timestamptz - interval '${keptDays} days'
       OR at < $1::timestamptz - interval '${nobodysKeptHours} hours'
         AND NOT EXISTS (SELECT FROM address a WHERE a.channel = e.channel AND a.handle_hash = e.handle_hash)
         AND NOT EXISTS (SELECT FROM address_alias l WHERE l.channel = e.channel AND l.handle_hash = e.handle_hash)`,
    [runtime.clock()],
  )
}
