import { lanes } from '../outbox/put.ts'

/**
 * What may stand between a message and its call, as SQL: asked when rows are claimed and again right before the call (guard.ts). The
 * names are fixed: m outbox_message, r its resident, a its address, b its broadcast, w what its readers asked for (wishes.ts), load as
 * below, and given (at, per_week).
 */

/** Notices are held to the rules of decency: parts of a broadcast, and digests (they point to themselves). Nothing else is. */
export const isNotice = '(m.broadcast_id IS NOT NULL OR m.digest_id = m.id)'

/**
 * Why a message is never sent any more, as its error code. Who said STOP gets replies only, who blocked us gets nothing at all. The end of
 * a subscription is the end of its consent, also for what is urgent; so is a word to the platform that somebody wants no announcements there.
 */
export const suppressedBecause = `
  CASE
    WHEN a.state <> 'active' THEN 'unreachable'
    WHEN m.lane >= ${lanes.update} AND r.stopped_at IS NOT NULL THEN 'stopped'
    WHEN a.notices_off_at IS NOT NULL AND ${isNotice} THEN 'noticesOff'
    WHEN b.expires_at <= given.at THEN 'expired'
    WHEN w.topics IS NOT NULL AND (
      NOT EXISTS (
        SELECT FROM subscription s
        WHERE s.resident_id = m.resident_id AND s.topic = ANY (w.topics) AND (w.areas IS NULL OR s.area = ANY (w.areas)))
      OR w.councils IS NOT NULL AND NOT EXISTS (
        SELECT FROM subscription s WHERE s.resident_id = m.resident_id AND s.topic = ANY (w.councils))
    ) THEN 'unsubscribed'
  END`

/**
 * The notices a resident got in the last seven days: how many, how many more are on their way just now, and when the next may come. What
 * went out in a digest counts by the digest alone.
 */
export const loadOfWeek = `
  SELECT count(*) FILTER (WHERE o.status = 'sending') AS under_way, count(*) FILTER (WHERE o.status <> 'sending') AS sent,
    (array_agg(o.sent_at ORDER BY o.sent_at DESC) FILTER (WHERE o.status <> 'sending'))[given.per_week]
      + interval '168 hours' AS frees_at
  FROM outbox_message o
  WHERE o.resident_id = m.resident_id AND o.id <> m.id AND o.lane = ${lanes.bulk}
    AND (o.broadcast_id IS NOT NULL AND o.digest_id IS NULL OR o.digest_id = o.id)
    AND (o.status = 'sending' OR o.status IN ('sent', 'delivered', 'read') AND o.sent_at > given.at - interval '168 hours')`

/** Until when a notice has to wait: the end of a pause, or the moment at which the week has room again; null: for neither. */
export const waitsUntil = `
  CASE WHEN ${isNotice} AND NOT m.urgent THEN greatest(
    CASE WHEN r.paused_until > given.at THEN r.paused_until END,
    CASE WHEN load.sent >= given.per_week THEN load.frees_at END)
  END`

/** Where a notice behind others that are just on their way to the same person looks again: they may fail, and then there is room. */
export const lookAgainMs = 10_000
