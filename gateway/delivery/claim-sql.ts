import { lanes } from '../outbox/put.ts'
import { isNotice, loadOfWeek, suppressedBecause, waitsUntil } from './obstacles.ts'
import { isSensitive } from './window.ts'

/**
 * Parameters of both claims: $1 channel, $2 owner, $3 milliseconds of the lease, $4 now, $5 size. Without the lease no row comes back.
 * `pausedUntil`: what of the lease holds this stream.
 */
const lease = (pausedUntil: string) => `
  lease AS (
    UPDATE delivery_lease
    SET fence = fence + 1, leased_until = now() + $3 * interval '1 millisecond'
    WHERE channel = $1 AND owner = $2 AND leased_until > now()
    RETURNING fence, ${pausedUntil} AS paused_until
  )`

/**
 * A message never overtakes an earlier one to the same address in the same lane: neither one that waits for later, nor one whose call is
 * under way.
 */
const inOrder = `
  NOT EXISTS (
    SELECT FROM outbox_message e
    WHERE e.address_id = o.address_id AND e.id < o.id AND e.lane = o.lane
      AND (e.status = 'sending' OR e.status = 'queued' AND e.due_at > o.due_at))`

/** Notices wait for different reasons; one that may go does not wait for one that may not, only for a call under way. */
const notTwoAtOnce = `
  NOT EXISTS (
    SELECT FROM outbox_message e
    WHERE e.address_id = o.address_id AND e.id <> o.id AND e.lane = o.lane AND e.status = 'sending')`

/**
 * Rows that somebody else is changing just now (a STOP cancels them) are passed over: a claim never waits for a row. One that went to
 * another channel since it was chosen is not ours any more.
 */
const picked = `
  picked AS (
    SELECT o.id FROM outbox_message o WHERE o.id IN (SELECT id FROM chosen) AND o.status = 'queued' AND o.channel = $1
    FOR NO KEY UPDATE OF o SKIP LOCKED
  )`

const result = `
  SELECT lease.paused_until, (SELECT count(*) FROM claimed) AS handled, claimed.*
  FROM lease LEFT JOIN claimed ON claimed.status = 'sending' ORDER BY claimed.id`

const returned = `m.id, m.status, m.lane, m.resident_id, m.address_id, m.language, m.class, m.attempts, m.possible_repeat,
  m.broadcast_id, m.fence, m.way, m.case_id`

/** Replies go first, then updates; $6 is what replies may take of a slice that both want to fill. */
export const claimTalk = `
  WITH given AS (SELECT $4::timestamptz AS at, $5::int AS size), ${lease('paused_until')}, candidates AS (
    SELECT c.*, row_number() OVER (PARTITION BY c.lane ORDER BY c.due_at, c.id) AS place
    FROM given, generate_series(0, 1) AS lane_number(lane), LATERAL (
      SELECT o.id, o.lane, o.due_at FROM outbox_message o
      WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = lane_number.lane AND o.broadcast_id IS NULL
        AND o.due_at <= given.at AND ${inOrder}
      ORDER BY o.due_at, o.id LIMIT $5
    ) c
  ), chosen AS (
    SELECT id FROM candidates ORDER BY (lane = ${lanes.update} OR place <= $6::int) DESC, lane, place LIMIT $5
  ), ${picked}, claimed AS (
    UPDATE outbox_message m
    SET status = CASE WHEN j.suppressed IS NULL THEN 'sending' ELSE 'suppressed' END, error_code = j.suppressed,
      fence = lease.fence, attempts = m.attempts + 1
    FROM lease, (
      SELECT m.id, a.handle_cipher, a.heard_at,
        ${isSensitive} AS sensitive, CASE
          WHEN a.state <> 'active' THEN 'unreachable'
          WHEN m.lane >= ${lanes.update} AND r.stopped_at IS NOT NULL THEN 'stopped' END AS suppressed
      FROM picked JOIN outbox_message m ON m.id = picked.id
      JOIN address a ON a.id = m.address_id JOIN resident r ON r.id = m.resident_id
    ) j
    WHERE m.id = j.id AND (lease.paused_until IS NULL OR lease.paused_until <= $4)
    RETURNING ${returned}, j.handle_cipher, j.heard_at, j.sensitive, m.reply
  )
  ${result}`

/**
 * The bulk lane: what is no part of a broadcast, and the parts of each broadcast that is sending, those of a stopped one are never looked
 * at. $6 notices a week, $7 whether it is quiet, $8 when to look again, $9 the broadcasts with their wishes, $10 the source language. What may not go yet is put
 * off to when it may; in quiet hours only what is urgent is looked at (due.ts moves the rest).
 */
export const claimNotices = `
  WITH given AS (SELECT $4::timestamptz AS at, $5::int AS size, $6::int AS per_week, $7::boolean AS quiet),
  ${lease('greatest(paused_until, notices_paused_until)')}, wish AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($9::jsonb) AS w(id uuid, topics text[], areas text[], councils text[])
  ), candidates AS (
    (SELECT o.id, o.due_at FROM given, outbox_message o
     WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = ${lanes.bulk} AND o.broadcast_id IS NULL AND o.due_at <= $4
       AND ${inOrder} AND NOT (given.quiet AND o.digest_id IS NOT DISTINCT FROM o.id)
     ORDER BY o.due_at, o.id LIMIT $5)
    UNION ALL
    SELECT c.* FROM given, wish JOIN broadcast b ON b.id = wish.id, LATERAL (
      SELECT o.id, o.due_at FROM outbox_message o
      WHERE o.channel = $1 AND o.status = 'queued' AND o.lane = ${lanes.bulk} AND o.broadcast_id = b.id AND o.due_at <= $4
        AND ${notTwoAtOnce} AND NOT (given.quiet AND NOT o.urgent)
      ORDER BY o.due_at, o.id LIMIT $5
    ) c WHERE b.state = 'sending'
  ), chosen AS (
    SELECT id FROM candidates ORDER BY due_at, id LIMIT $5
  ), ${picked}, judged AS (
    SELECT m.id, m.resident_id, m.due_at, a.handle_cipher, a.heard_at, coalesce(e.reply, m.reply) AS reply, e.revision,
      ${isSensitive} AS sensitive,
      ${suppressedBecause} AS suppressed, ${waitsUntil} AS waits_until,
      CASE WHEN ${isNotice} AND NOT m.urgent THEN load.sent + load.under_way END AS load
    FROM given, picked JOIN outbox_message m ON m.id = picked.id
    JOIN address a ON a.id = m.address_id JOIN resident r ON r.id = m.resident_id
    LEFT JOIN broadcast b ON b.id = m.broadcast_id LEFT JOIN wish w ON w.id = b.id
    LEFT JOIN LATERAL (
      SELECT e.reply, e.revision FROM broadcast_edition e
      WHERE e.broadcast_id = m.broadcast_id AND e.language IN (m.language, $10)
      ORDER BY e.language = m.language DESC LIMIT 1
    ) e ON true
    CROSS JOIN LATERAL (${loadOfWeek}) load
  ), ranked AS (
    SELECT j.*, CASE
        WHEN suppressed IS NOT NULL THEN NULL
        WHEN waits_until IS NOT NULL THEN waits_until
        WHEN j.load + row_number() OVER (
          PARTITION BY resident_id, suppressed IS NULL AND waits_until IS NULL AND j.load IS NOT NULL ORDER BY due_at, id
        ) > given.per_week THEN $8::timestamptz
      END AS put_off
    FROM given, judged j
  ), claimed AS (
    UPDATE outbox_message m
    SET status = CASE
          WHEN k.suppressed IS NOT NULL THEN 'suppressed' WHEN k.put_off IS NOT NULL THEN 'queued' ELSE 'sending' END,
        error_code = k.suppressed, due_at = coalesce(k.put_off, m.due_at), fence = lease.fence,
        attempts = m.attempts + CASE WHEN k.put_off IS NULL THEN 1 ELSE 0 END,
        edition_revision = coalesce(k.revision, m.edition_revision)
    FROM lease, ranked k
    WHERE m.id = k.id AND (lease.paused_until IS NULL OR lease.paused_until <= $4)
    RETURNING ${returned}, k.handle_cipher, k.heard_at, k.sensitive, k.reply
  )
  ${result}`
