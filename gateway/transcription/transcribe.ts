import { storable } from '../inbox/receive.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { ServiceError } from '../services/call.ts'
import { claimMs, concernsAll, whenAgain } from '../services/patience.ts'
import { wantCaseTranslations } from '../translation/want.ts'

/** A recording this process works on; `attempts` is its fence. */
interface ClaimedRecording {
  id: string
  attempts: number
  bytes: Uint8Array
  mimeType: string | null
  language: string
  case_id: string
}

/** Writes voice notes down, as translations are made: claimed by a due date, called outside any transaction, given up visibly. */
export function createTranscribing(runtime: Runtime): (mediaId: string) => Promise<RingAgain> {
  let pausedUntil = 0
  return async (mediaId) => {
    const now = runtime.clock().getTime()
    if (!runtime.transcription) return undefined
    if (pausedUntil > now) return { inMs: pausedUntil - now }
    const claimed = await claim(runtime, mediaId)
    if (!claimed) return undefined
    try {
      const language = claimed.language.split('-')[0] ?? claimed.language
      const mimeType = claimed.mimeType ?? 'audio/ogg'
      const text = await runtime.transcription.transcribe({ bytes: claimed.bytes, mimeType, language })
      await finish(runtime, claimed, storable(text))
      return undefined
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      const againInMs = await postpone(runtime, claimed, error)
      if (concernsAll(error)) pausedUntil = now + (againInMs ?? 0)
      return againInMs === null ? undefined : { inMs: againInMs }
    }
  }
}

async function claim({ pool, clock }: Runtime, mediaId: string): Promise<ClaimedRecording | null> {
  const now = clock()
  const { rows } = await pool.query<ClaimedRecording>({
    name: 'claim recording',
    text: `WITH claimed AS (
             UPDATE media_file SET transcript_attempts = transcript_attempts + 1, transcript_due_at = $3
             WHERE id = (
               SELECT id FROM media_file WHERE id = $1 AND transcript_state = 'wanted' AND transcript_due_at <= $2
                 AND state = 'stored' AND bytes IS NOT NULL FOR UPDATE SKIP LOCKED)
             RETURNING id, transcript_attempts, bytes, mime_type, concern_id)
           SELECT c.id, c.transcript_attempts AS attempts, c.bytes, c.mime_type AS "mimeType", n.language, k.id AS case_id
           FROM claimed c JOIN concern n ON n.id = c.concern_id JOIN "case" k ON k.concern_id = n.id`,
    values: [mediaId, now, new Date(now.getTime() + claimMs)],
  })
  return rows[0] ?? null
}

/** What was said may be in another language than the desk's: then it wants a translation like any text. */
async function finish(runtime: Runtime, claimed: ClaimedRecording, transcript: string): Promise<void> {
  const count = await runtime.prisma.$transaction(async (transaction) => {
    const { count } = await transaction.mediaFile.updateMany({
      where: mine(claimed),
      data: { transcript, transcriptState: 'done', transcriptDueAt: null },
    })
    if (count > 0) await wantCaseTranslations(runtime, transaction, claimed.case_id)
    return count
  })
  if (count > 0 && runtime.translation) runtime.doorbell.translation([claimed.case_id])
}

async function postpone(
  { prisma, log, clock }: Runtime,
  claimed: ClaimedRecording,
  error: ServiceError,
): Promise<number | null> {
  const againInMs = whenAgain(error, claimed.attempts)
  log.warn(
    { mediaId: claimed.id, attempts: claimed.attempts, kind: error.kind, error: error.message },
    againInMs === null ? 'a voice note stays without transcript' : 'a voice note waits for its transcript',
  )
  await prisma.mediaFile.updateMany({
    where: mine(claimed),
    data:
      againInMs === null
        ? { transcriptState: 'failed', transcriptDueAt: null }
        : {
            transcriptDueAt: new Date(clock().getTime() + againInMs),
            ...(error.kind === 'throttled' && { transcriptAttempts: claimed.attempts - 1 }),
          },
  })
  return againInMs
}

function mine({ id, attempts }: ClaimedRecording) {
  return { id, transcriptAttempts: attempts, transcriptState: 'wanted' }
}
