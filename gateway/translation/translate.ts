import { maskPersonalData } from '#content/mask.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { ServiceError } from '../services/call.ts'
import { claimMs, concernsAll, whenAgain } from '../services/patience.ts'
import type { TranslationProvider } from './contract.ts'
import { translateKeeping } from './keep.ts'
import { sendLater } from './send-later.ts'
import { readText } from './text.ts'
import { writtenIn } from './wanted.ts'

/** A translation this process works on. `attempts` is its fence: whoever claims it later has a higher one. */
export interface ClaimedTranslation {
  id: string
  case_id: string
  part: string
  language: string
  attempts: number
}

/**
 * Makes the translations a case wants, one after the other. The provider is called outside any transaction; a claim is a due date in
 * the near future, so what dies with its process comes due again. When the provider asks everybody to wait, nothing is tried until then.
 */
export function createTranslating(runtime: Runtime): (caseId: string) => Promise<RingAgain> {
  let pausedUntil = 0
  return async (caseId) => {
    const provider = runtime.translation
    if (!provider) return undefined
    for (;;) {
      const now = runtime.clock().getTime()
      if (pausedUntil > now) return { inMs: pausedUntil - now }
      const claimed = await claim(runtime, caseId)
      if (!claimed) return undefined
      const failure = await translateOne(runtime, provider, claimed)
      if (failure && concernsAll(failure.error)) pausedUntil = now + (failure.againInMs ?? 0)
    }
  }
}

async function claim({ pool, clock }: Runtime, caseId: string): Promise<ClaimedTranslation | null> {
  const now = clock()
  const { rows } = await pool.query<ClaimedTranslation>({
    name: 'claim translation',
    text: `UPDATE case_translation SET attempts = attempts + 1, due_at = $3
           WHERE id = (
             SELECT id FROM case_translation WHERE case_id = $1 AND state = 'wanted' AND due_at <= $2
             ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
           RETURNING id, case_id, part, language, attempts`,
    values: [caseId, now, new Date(now.getTime() + claimMs)],
  })
  return rows[0] ?? null
}

async function translateOne(
  runtime: Runtime,
  provider: TranslationProvider,
  claimed: ClaimedTranslation,
): Promise<{ error: ServiceError; againInMs: number | null } | null> {
  const source = await readText(runtime.prisma, claimed)
  if (!source) {
    await runtime.prisma.caseTranslation.deleteMany({ where: { id: claimed.id } })
    return null
  }
  const from = writtenIn(source)
  if (from === claimed.language) {
    await write(runtime, claimed, { state: 'needless' })
    return null
  }
  try {
    const made = await translateKeeping(provider, runtime.city, {
      text:
        source.byResident && runtime.config.translationMask
          ? maskPersonalData(source.text, from)
          : source.text,
      from,
      to: claimed.language,
    })
    await finish(runtime, claimed, made, source.byResident)
    return null
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return { error, againInMs: await postpone(runtime, claimed, error) }
  }
}

/** The translation and, when it is one of the office's words, the message that brings it, in one transaction. */
async function finish(
  runtime: Runtime,
  claimed: ClaimedTranslation,
  made: { text: string; provider: string },
  byResident: boolean,
): Promise<void> {
  const channels = await runtime.prisma.$transaction(async (transaction) => {
    const { count } = await transaction.caseTranslation.updateMany({
      where: mine(claimed),
      data: { state: 'done', ...made },
    })
    return count === 0 || byResident ? [] : sendLater(runtime, transaction, claimed, made.text)
  })
  runtime.doorbell.delivery(channels)
}

async function postpone(
  runtime: Runtime,
  claimed: ClaimedTranslation,
  error: ServiceError,
): Promise<number | null> {
  const againInMs = whenAgain(error, claimed.attempts)
  runtime.log.warn(
    {
      translationId: claimed.id,
      caseId: claimed.case_id,
      attempts: claimed.attempts,
      kind: error.kind,
      error: error.message,
    },
    againInMs === null ? 'a text stays untranslated' : 'a text waits for its translation',
  )
  await write(
    runtime,
    claimed,
    againInMs === null
      ? { state: 'failed', provider: runtime.translation?.id ?? null }
      : {
          dueAt: new Date(runtime.clock().getTime() + againInMs),
          // Being told to wait is no try.
          ...(error.kind === 'throttled' && { attempts: claimed.attempts - 1 }),
        },
  )
  return againInMs
}

async function write(
  { prisma }: Runtime,
  claimed: ClaimedTranslation,
  data: { state?: string; provider?: string | null; dueAt?: Date; attempts?: number },
): Promise<void> {
  await prisma.caseTranslation.updateMany({ where: mine(claimed), data })
}

/** Still wanted, and nobody claimed it since. */
function mine({ id, attempts }: ClaimedTranslation) {
  return { id, attempts, state: 'wanted' }
}
