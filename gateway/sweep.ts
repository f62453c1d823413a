import { publishCaseNews } from './back-office/publish.ts'
import { sweepBookings } from './bookings/sweep.ts'
import { sweepDigests } from './broadcasts/digest.ts'
import { escalateOverdue } from './cases/escalate.ts'
import { sweepFollowUps } from './cases/follow-up.ts'
import { sweepInquiries } from './cases/remind.ts'
import { sweepEvents } from './events/sweep.ts'
import { translateQuestions } from './events/translate-questions.ts'
import { sweepNoticeDrafts } from './notices/draft.ts'
import { forgetOverdue } from './outbox/forget.ts'
import { sweepEarlyReceipts } from './outbox/receipt.ts'
import { forgetOldWords, forgetPlatformIds, forgetTurnedAway } from './retention.ts'
import type { Runtime } from './runtime.ts'

const most = 2_000

/** Rings for every resident with a message that is due and not done: whatever the queue lost, this finds. Overdue cases escalate. */
export async function sweepInbox(runtime: Runtime): Promise<number> {
  const { rows } = await runtime.pool.query<{ resident_id: string }>({
    name: 'sweep inbox',
    text: `SELECT resident_id FROM inbox_message WHERE state = 'waiting' AND due_at <= $1
           GROUP BY resident_id ORDER BY min(id) LIMIT $2`,
    values: [runtime.clock(), most],
  })
  runtime.doorbell.inbox(rows.map((row) => row.resident_id))
  const media = await runtime.pool.query<{ id: string }>({
    name: 'sweep media',
    text: `SELECT id FROM media_file WHERE state = 'pending' AND due_at <= $1 ORDER BY due_at LIMIT $2`,
    values: [runtime.clock(), most],
  })
  runtime.doorbell.media(media.rows.map((row) => row.id))
  await publishCaseNews(runtime)
  await escalateOverdue(runtime)
  return rows.length
}

/** Rings for every case, notice and voice note that waits for a service, if there is one to do it. */
export async function sweepServices(runtime: Runtime): Promise<void> {
  const values = [runtime.clock(), most]
  if (runtime.translation) {
    const { rows } = await runtime.pool.query<{ case_id: string }>({
      name: 'sweep translations',
      text: `SELECT case_id FROM case_translation WHERE state = 'wanted' AND due_at <= $1
             GROUP BY case_id ORDER BY min(due_at) LIMIT $2`,
      values,
    })
    runtime.doorbell.translation(rows.map((row) => row.case_id))
    await sweepNoticeDrafts(runtime)
    await translateQuestions(runtime)
  }
  if (runtime.transcription) {
    const { rows } = await runtime.pool.query<{ id: string }>({
      name: 'sweep transcripts',
      text: `SELECT id FROM media_file WHERE transcript_state = 'wanted' AND transcript_due_at <= $1 AND state = 'stored'
             ORDER BY transcript_due_at LIMIT $2`,
      values,
    })
    runtime.doorbell.transcription(rows.map((row) => row.id))
  }
}

/** Rings for every channel with a message that is due, and forgets whom it is time to forget. */
export async function sweepOutbox(runtime: Runtime): Promise<number> {
  const { rows } = await runtime.pool.query<{ channel: string }>({
    name: 'sweep outbox',
    text: `SELECT DISTINCT channel FROM outbox_message
           WHERE (status = 'queued' AND due_at <= $1
               AND (broadcast_id IS NULL OR broadcast_id IN (SELECT id FROM broadcast WHERE state = 'sending')))
             OR (status = 'sending' AND EXISTS (
               SELECT FROM delivery_lease l WHERE l.channel = outbox_message.channel AND l.leased_until < now()))`,
    values: [runtime.clock()],
  })
  runtime.doorbell.delivery(rows.map((row) => row.channel).filter((channel) => runtime.channels.has(channel)))
  await sweepEarlyReceipts(runtime)
  await forgetOverdue(runtime)
  return rows.length
}

/** Looks for cases whose time has come: inquiries without an answer, follow-ups that are due. */
export async function sweepCases(runtime: Runtime): Promise<void> {
  await sweepInquiries(runtime)
  await sweepFollowUps(runtime)
}

/** Looks for bookings, events and digests whose time has come, and for what must not be kept any longer. */
export async function sweepCalendar(runtime: Runtime): Promise<void> {
  await sweepBookings(runtime)
  await sweepEvents(runtime)
  await sweepDigests(runtime)
  await forgetOldWords(runtime)
  await forgetTurnedAway(runtime)
  await forgetPlatformIds(runtime)
}

/** A sweep that runs again and again until it is stopped. One run never overlaps the next. */
export interface Sweeper {
  stop(): Promise<void>
}

/** Starts sweeping at once and then every `everyMs`, the setting's unless given. A sweep that fails is logged and tried again. */
export function startSweeper(
  runtime: Runtime,
  name: string,
  sweep: (runtime: Runtime) => Promise<unknown>,
  everyMs = runtime.config.sweepMs,
): Sweeper {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    try {
      await sweep(runtime)
    } catch (error) {
      runtime.log.warn(
        { sweep: name, error: error instanceof Error ? error.message : 'unknown' },
        'sweep failed',
      )
    }
    if (!stopped) timer = setTimeout(start, everyMs)
  }
  function start(): void {
    running = run()
  }

  start()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
