import { setMaxListeners } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isQuiet, nextDecentMoment } from '#content/city/quiet-hours.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import { isNotice, loadOfWeek, lookAgainMs, suppressedBecause, waitsUntil } from './obstacles.ts'
import type { Outcome } from './outcome.ts'

/** A call that has started, and what will come of it. */
export interface Call {
  outcome: Promise<Outcome>
}

/** Starts a call when its turn comes; `null`: it did not come, and nothing was started, before `tooLate` was aborted. */
export type Start = (tooLate: AbortSignal) => Promise<Call | null>

/** The last look before a call. */
export interface Guard {
  /**
   * Starts the call, unless its reader has said STOP or its broadcast was stopped meanwhile, or the like. `null`: its turn did not come
   * while the look was fresh; it needs another. Rejects when it cannot look.
   */
  pass(message: ClaimedMessage, start: Start): Promise<Outcome | null>
}

interface Waiting {
  message: ClaimedMessage
  start: Start
  decide: (outcome: Outcome | null | Promise<Outcome>) => void
  fail: (error: unknown) => void
}

/** How long a look counts. Whoever says STOP in this time waits as long as this for their turn, and no longer. */
const freshMs = 400
/** The next look is taken while the calls of the last one wait for the pace, so that no beat is missed. */
const looksAtOnce = 2

/** Somebody is just talking to us: in a moment we know what they said. Waited by the process's own time, whatever the clock says. */
const busyMs = 100

const lock = `
  WITH people AS (
    SELECT id FROM resident WHERE id = ANY ($1::uuid[]) FOR SHARE SKIP LOCKED
  ), broadcasts AS (
    SELECT id FROM broadcast WHERE id = ANY ($2::uuid[]) AND state = 'sending' FOR SHARE SKIP LOCKED
  )
  SELECT id FROM people UNION ALL SELECT id FROM broadcasts`

const look = `
  WITH given AS (SELECT $2::timestamptz AS at, $3::int AS per_week),
  wish AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS w(id uuid, topics text[], areas text[], councils text[])
  )
  SELECT m.id, m.fence, m.status, m.urgent, m.lane = ${lanes.bulk} AND EXISTS (
      SELECT FROM delivery_lease l WHERE l.channel = m.channel AND l.notices_paused_until > given.at
    ) AS is_paused, ${isNotice} AS is_notice, b.state, ${suppressedBecause} AS suppressed,
    ${waitsUntil} AS waits_until, load.sent + load.under_way >= given.per_week AS is_full
  FROM given, outbox_message m
  JOIN address a ON a.id = m.address_id JOIN resident r ON r.id = m.resident_id
  LEFT JOIN broadcast b ON b.id = m.broadcast_id LEFT JOIN wish w ON w.id = b.id
  CROSS JOIN LATERAL (${loadOfWeek}) load
  WHERE m.id = ANY ($1::bigint[])`

/** The moment stands in the row before the call: what a crash finds without it was never called, and is in no doubt. */
const mark = `
  UPDATE outbox_message SET sent_at = $2 WHERE id = ANY ($1::bigint[]) AND status = 'sending' AND lane = ${lanes.bulk}`

interface Found {
  id: string
  fence: string
  status: string
  urgent: boolean
  is_paused: boolean
  is_notice: boolean
  state: string | null
  suppressed: string | null
  waits_until: Date | null
  is_full: boolean
}

/**
 * Builds the guard of one stream. Opt-outs are honoured by every send that starts after their commit: the rows of the people and of the
 * broadcasts are held (FOR SHARE) from before the look until the calls have started, or are too late. A STOP takes its resident's row first
 * (gateway/inbox/pick.ts), stopping a broadcast its broadcast's, so each of them commits either before the look or after the start.
 *
 * No deadlock can come of it: rows that somebody else has are passed over, so the guard never waits while it holds any; whoever waits for
 * the guard waits for the start of some calls, not for their answers. Messages that come while it looks are looked at together next: as
 * many as a channel of `perSecond` lets go while their look is fresh (null: all of them).
 */
export function createGuard(runtime: Runtime, perSecond: number | null): Guard {
  const most =
    perSecond === null
      ? Number.POSITIVE_INFINITY
      : Math.max(1, Math.floor((perSecond * freshMs) / 1000 / looksAtOnce))
  let waiting: Waiting[] = []
  let looks = 0

  async function work(): Promise<void> {
    looks += 1
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        await lookAndStart(runtime, batch)
      } catch (error) {
        for (const one of batch) one.fail(error)
      }
    }
    looks -= 1
  }

  return {
    pass(message, start) {
      return new Promise((decide, fail) => {
        waiting.push({ message, start, decide, fail })
        if (looks < looksAtOnce) void work()
      })
    },
  }
}

async function lookAndStart(runtime: Runtime, batch: readonly Waiting[]): Promise<void> {
  const { city, clock } = runtime
  const messages = batch.map(({ message }) => message)
  const broadcasts = new Set(messages.flatMap(({ broadcastId }) => broadcastId ?? []))
  const wishes = new Set(messages.flatMap(({ wish }) => wish ?? []))
  const ids = messages.map(({ id }) => id)
  await runtime.pool.query({ name: 'guard mark', text: mark, values: [ids, clock()] })
  const client = await runtime.pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    // A look of its own after the lock: it sees everything that was committed before the lock was had.
    const held = await client.query<{ id: string }>({
      name: 'guard lock',
      text: lock,
      values: [messages.map(({ residentId }) => residentId), [...broadcasts]],
    })
    const found = await client.query<Found>({
      name: 'guard look',
      text: look,
      values: [ids, clock(), city.notices.perWeek, JSON.stringify([...wishes])],
    })
    const ours = new Set(held.rows.map(({ id }) => id))
    const byId = new Map(found.rows.map((row) => [row.id, row]))
    const tooLate = new AbortController()
    // As many as wait for their slot listen.
    setMaxListeners(0, tooLate.signal)
    const timer = setTimeout(() => tooLate.abort(), freshMs)
    const letGo = async ({ message, start, decide }: Waiting) => {
      const verdict = refusal(runtime, message, byId.get(message.id.toString()), ours)
      if (verdict === 'busy') setTimeout(() => decide({ type: 'untouched' }), busyMs)
      else if (verdict) decide(verdict)
      else decide((await start(tooLate.signal))?.outcome ?? null)
    }
    await Promise.all(batch.map(letGo)).finally(() => clearTimeout(timer))
    // What was started leaves the process in this turn of the loop.
    await nextTurn()
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    // Nothing was written, so nothing need be flushed: this only lets the rows go. A broken connection has let them go already.
    await client.query('ROLLBACK').catch((error: Error) => {
      broken = error
    })
    client.release(broken)
  }
}

/** Why this message is not sent now; `busy`: its reader or broadcast is being changed at this moment; `null`: it is sent. */
function refusal(
  { city, clock }: Runtime,
  message: ClaimedMessage,
  found: Found | undefined,
  ours: ReadonlySet<string>,
): Outcome | 'busy' | null {
  const now = clock()
  const later = (ms: number): Outcome => ({ type: 'later', at: new Date(now.getTime() + ms) })
  if (found?.status !== 'sending' || BigInt(found.fence) !== message.fence) return { type: 'untouched' }
  if (found.suppressed) return { type: 'suppressed', errorCode: found.suppressed }
  if (found.is_paused) return { type: 'untouched' }
  if (!ours.has(message.residentId)) return 'busy'
  if (message.broadcastId !== null) {
    if (found.state !== 'sending') return { type: 'untouched' }
    if (!ours.has(message.broadcastId)) return 'busy'
  }
  if (found.urgent || !found.is_notice) return null
  if (found.waits_until) return { type: 'later', at: found.waits_until }
  if (found.is_full) return later(lookAgainMs)
  // The call may start as late as the look is fresh, and the quiet may begin by then.
  const quiet = [now, new Date(now.getTime() + freshMs)].find((moment) => isQuiet(city, moment))
  return quiet ? { type: 'later', at: nextDecentMoment(city, quiet) } : null
}
