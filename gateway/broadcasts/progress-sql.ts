import { isAway } from '../accounts/trouble.ts'
import { heldReasons, incomplete, withoutFiles } from '../delivery/way.ts'

/** What a message that was not sent yet waits for, by where it counts. */
export const waitReasons = {
  /** Its turn at the channel's pace, the channel's account, a pause of the channel or of its announcements, or that its broadcast goes on. */
  queued: ['pace', 'channelAway', 'channelPaused', 'noticesPaused', 'stopped'],
  /** The end of somebody's pause, another try, a decent hour, room in the weekly cap. */
  later: ['paused', 'retry', 'quietHours', 'weeklyCap'],
  /** The window of its reader, another decision of the city, or somebody who looks into it. */
  held: [...heldReasons, 'other'],
} as const

/** How a message went out: in its own words, with or without its files or a part of it, in an approved wording, or as a word that something waits in the web chat. */
export const sentWays = ['words', withoutFiles, incomplete, 'template', 'pointer'] as const

const held = `'${heldReasons.join("', '")}'`

/**
 * Where the messages of a broadcast are, why there, how they went, and which went to another chat than they were meant for. What went out
 * in a digest is where the digest is. $1 the broadcast, $2 now, $3 whether it is quiet.
 */
export const progressText = `
  WITH message AS (
    SELECT coalesce(d.id, m.id) AS id, d.id IS NULL AS single, m.resident_id, m.language, coalesce(d.channel, m.channel) AS channel,
      coalesce(d.status, m.status) AS status, CASE WHEN d.id IS NULL THEN m.error_code ELSE d.error_code END AS error_code,
      coalesce(d.due_at, m.due_at) AS due_at, CASE WHEN d.id IS NULL THEN m.way ELSE d.way END AS way,
      coalesce(d.moved_from, m.moved_from) AS moved_from, b.state = 'stopped' AS stopped
    FROM outbox_message m JOIN broadcast b ON b.id = m.broadcast_id LEFT JOIN outbox_message d ON d.id = m.digest_id
    WHERE m.broadcast_id = $1
  ), placed AS (
    SELECT m.*, CASE
      WHEN m.status = 'held' AND m.error_code = 'digest' THEN 'digest'
      WHEN m.status = 'held' AND EXISTS (SELECT FROM send_doubt t WHERE t.outbox_message_id = m.id) THEN 'inDoubt'
      WHEN m.status = 'queued' AND m.due_at > $2 THEN 'later'
      ELSE m.status END AS place
    FROM message m
  ), counted AS (
    SELECT place, CASE
        WHEN place IN ('failed', 'suppressed') THEN error_code
        WHEN place = 'later' THEN CASE
          WHEN (SELECT r.paused_until FROM resident r WHERE r.id = placed.resident_id) > $2 THEN 'paused'
          WHEN error_code IS NOT NULL THEN 'retry' WHEN $3::boolean THEN 'quietHours' ELSE 'weeklyCap' END
        WHEN place = 'held' THEN CASE WHEN split_part(error_code, ':', 1) IN (${held}) THEN split_part(error_code, ':', 1) ELSE 'other' END
        WHEN place = 'queued' AND single AND stopped THEN 'stopped'
      END AS code,
      CASE WHEN place IN ('sent', 'delivered', 'read') THEN CASE WHEN way IN ('template', 'pointer', '${withoutFiles}', '${incomplete}') THEN way ELSE 'words' END END AS way,
      CASE WHEN moved_from <> channel THEN moved_from END AS moved_from,
      language, channel, count(*)::int AS people
    FROM placed GROUP BY 1, 2, 3, 4, 5, 6
  )
  SELECT place, CASE
      WHEN place <> 'queued' OR code IS NOT NULL THEN code
      WHEN ${isAway('counted.channel')} THEN 'channelAway'
      WHEN EXISTS (SELECT FROM delivery_lease l WHERE l.channel = counted.channel AND l.paused_until > $2) THEN 'channelPaused'
      WHEN EXISTS (SELECT FROM delivery_lease l WHERE l.channel = counted.channel AND l.notices_paused_until > $2) THEN 'noticesPaused'
      ELSE 'pace' END AS code,
    way, moved_from, language, channel, people
  FROM counted`
