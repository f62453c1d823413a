import { knocks } from '#civic/reach.ts'
import type { Transaction } from '#civic/transaction.ts'
import { languages } from '#content/languages.ts'
import { templateNames } from '#content/templates/registry.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { readUsable } from '../templates/usable.ts'
import { elsewhere, isOpenThere, roads, roadTable } from './elsewhere.ts'
import { heldReasons, tellAgainHours } from './way.ts'
import { isFree, purposeInSql } from './window.ts'

/** What waits for a window or for the channel law, as SQL on a message m. */
export const isWaiting = `m.status = 'held' AND m.error_code IN ('${heldReasons.join("', '")}')`

/** The person has written: their window is open, and what waited for it is due. In the transaction of their turn. */
export async function releaseHeld(transaction: Transaction, addressId: string, at: Date): Promise<void> {
  await transaction.$executeRaw`
    UPDATE outbox_message SET status = 'queued', due_at = ${at}, error_code = NULL, way = NULL
    WHERE address_id = ${addressId}::uuid AND status = 'held' AND error_code = 'windowClosed'`
}

/** A notice that nobody could be given for so long is not news any more. */
const noticeKeptMs = 7 * 24 * 3_600_000

type Needs = Pick<Runtime, 'pool' | 'city' | 'clock' | 'channels' | 'catalog' | 'doorbell'>

/**
 * Looks again at what is held, for something may have changed: a wording was approved, the person tied another chat, the city decided
 * otherwise, or they wrote while their message was just being put aside. Ends what is past its time or whose reader said STOP.
 */
export async function sweepHeld(runtime: Needs): Promise<void> {
  const channels = [...runtime.channels.values()].filter((channel) => !isFree(runtime.city, channel))
  if (channels.length === 0) return
  const { pool, clock, doorbell } = runtime
  const ids = channels.map(({ id }) => id)
  const now = clock()
  await pool.query({
    name: 'end held',
    text: endText,
    values: [ids, now, new Date(now.getTime() - noticeKeptMs)],
  })
  await pool.query({ name: 'untell held', text: untellText, values: [ids] })
  const { rows } = await pool.query<{ channel: string }>({
    name: 'release held',
    text: releaseText,
    values: [ids, now, roads(runtime), JSON.stringify(await approvedWordings(runtime, ids))],
  })
  doorbell.delivery(new Set(rows.map(({ channel }) => channel)))
}

async function approvedWordings(runtime: Needs, ids: readonly string[]): Promise<object[]> {
  const approved: object[] = []
  for (const channel of ids) {
    const usable = await readUsable(runtime, channel)
    for (const template of templateNames) {
      for (const { tag } of languages) {
        if (usable(template, tag)) approved.push({ channel, template, language: tag })
      }
    }
  }
  return approved
}

const endText = `
  UPDATE outbox_message m SET status = CASE WHEN r.stopped_at IS NOT NULL THEN 'cancelled' ELSE 'suppressed' END,
    error_code = CASE WHEN r.stopped_at IS NOT NULL THEN m.error_code ELSE 'expired' END
  FROM resident r
  WHERE r.id = m.resident_id AND m.channel = ANY ($1) AND ${isWaiting} AND m.lane >= ${lanes.update}
    AND (r.stopped_at IS NOT NULL OR m.lane = ${lanes.bulk} AND (m.created_at < $3
      OR EXISTS (SELECT FROM broadcast b WHERE b.id = m.broadcast_id AND (b.expires_at <= $2 OR b.state = 'cancelled'))))`

/** Who was to be told that something waits, and was not after all. */
const untellText = `
  UPDATE outbox_message m SET way = 'wait'
  WHERE m.channel = ANY ($1) AND ${isWaiting} AND m.way IN ('knock', 'pointer') AND NOT EXISTS (
    SELECT FROM outbox_message k WHERE k.address_id = m.address_id AND k.way = '${knocks}'
      AND k.due_at > m.due_at - interval '${tellAgainHours} hours' AND k.status NOT IN ('failed', 'suppressed', 'cancelled'))`

/** The conditions are those of way.ts: what is let go here finds a way there. */
const releaseText = `
  WITH ${roadTable('$3')}, approved AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS w(channel text, template text, language text)
  ), waiting AS (
    SELECT m.id, m.lane, m.language, m.way, m.error_code, m.address_id, m.resident_id, m.channel, m.case_id, m.broadcast_id, m.refused_in,
      ${purposeInSql} AS purpose,
      CASE WHEN m.broadcast_id IS NULL THEN m.reply #>> '{template,name}' ELSE 'notice' END AS template
    FROM outbox_message m WHERE m.channel = ANY ($1) AND ${isWaiting}
  ), free AS (
    SELECT w.id FROM waiting w
    JOIN road ON road.channel = w.channel AND road.purpose = w.purpose
    JOIN address a ON a.id = w.address_id
    WHERE (road.opens_after IS NULL OR a.heard_at > road.opens_after)
        AND (road.permission = 'full' OR road.permission = 'pointer' AND w.error_code = 'windowClosed')
      OR road.permission = 'full' AND EXISTS (
        SELECT FROM approved p WHERE p.channel = w.channel AND p.language = w.language AND p.template = w.template)
      OR EXISTS (SELECT ${elsewhere} AND ${isOpenThere})
      OR w.error_code = 'windowClosed' AND w.way = 'wait' AND w.lane < ${lanes.bulk} AND road.permission <> 'off'
        AND EXISTS (
          SELECT FROM approved p WHERE p.channel = w.channel AND p.language = w.language
            AND p.template = CASE WHEN w.case_id IS NOT NULL AND road.permission = 'full'
              THEN 'answerWaiting' ELSE 'newsWaiting' END)
        AND NOT EXISTS (
          SELECT FROM outbox_message k
          WHERE k.address_id = w.address_id AND k.way = '${knocks}' AND k.due_at > $2::timestamptz - interval '${tellAgainHours} hours')
  )
  UPDATE outbox_message m SET status = 'queued', due_at = $2, error_code = NULL, way = NULL
  FROM free WHERE m.id = free.id AND m.status = 'held'
  RETURNING m.channel`
