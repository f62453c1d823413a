import { sourceLanguage as german } from '#content/languages.ts'
import { findTerms } from '#content/notices/glossary.ts'
import { Prisma } from '#prisma/client.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { ServiceError } from '../services/call.ts'
import { claimMs, concernsAll, whenAgain } from '../services/patience.ts'
import type { TranslationProvider } from '../translation/contract.ts'
import { type Kept, translateKeeping } from '../translation/keep.ts'

/** A language of a notice that this process drafts. `attempts` is its fence: whoever claims or changes it later has a higher one. */
interface ClaimedDraft {
  notice_id: string
  language: string
  attempts: number
}

type Words = Record<string, string>

/**
 * Makes the drafts a notice wants, one language after the other. The provider is called outside any transaction; a claim is a due date
 * in the near future, so what dies with its process comes due again. When the provider asks to wait, nothing is tried until then.
 */
export function createDrafting(runtime: Runtime): (noticeId: string) => Promise<RingAgain> {
  let pausedUntil = 0
  return async (noticeId) => {
    const provider = runtime.translation
    if (!provider) return undefined
    for (;;) {
      const now = runtime.clock().getTime()
      if (pausedUntil > now) return { inMs: pausedUntil - now }
      const claimed = await claim(runtime, noticeId)
      if (!claimed) return undefined
      const failure = await draftOne(runtime, provider, claimed)
      if (failure && concernsAll(failure.error)) pausedUntil = now + (failure.againInMs ?? 0)
    }
  }
}

const most = 500

/** Rings for every notice with a language that is due to be drafted: whatever the queue lost, this finds. */
export async function sweepNoticeDrafts(
  runtime: Pick<Runtime, 'pool' | 'clock' | 'doorbell'>,
): Promise<void> {
  const { rows } = await runtime.pool.query<{ notice_id: string }>({
    name: 'sweep notice drafts',
    text: `SELECT notice_id FROM notice_version WHERE status = 'wanted' AND due_at <= $1
           GROUP BY notice_id ORDER BY min(due_at) LIMIT $2`,
    values: [runtime.clock(), most],
  })
  runtime.doorbell.noticeDrafts(rows.map((row) => row.notice_id))
}

async function claim({ pool, clock }: Runtime, noticeId: string): Promise<ClaimedDraft | null> {
  const now = clock()
  const { rows } = await pool.query<ClaimedDraft>({
    name: 'claim notice draft',
    text: `UPDATE notice_version SET attempts = attempts + 1, due_at = $3
           WHERE (notice_id, language) = (
             SELECT notice_id, language FROM notice_version
             WHERE notice_id = $1 AND status = 'wanted' AND due_at <= $2
             ORDER BY due_at, language LIMIT 1 FOR UPDATE SKIP LOCKED)
           RETURNING notice_id, language, attempts`,
    values: [noticeId, now, new Date(now.getTime() + claimMs)],
  })
  return rows[0] ?? null
}

async function draftOne(
  runtime: Runtime,
  provider: TranslationProvider,
  claimed: ClaimedDraft,
): Promise<{ error: ServiceError; againInMs: number | null } | null> {
  const notice = await runtime.prisma.notice.findUniqueOrThrow({
    where: { id: claimed.notice_id },
    select: { sourceLanguage: true, sourceRevision: true, versions: true },
  })
  const from = notice.sourceLanguage
  const source = (notice.versions.find(({ language }) => language === from)?.words ?? {}) as Words
  try {
    const words = await translateWords(runtime, provider, source, from, claimed.language)
    const backWords = await translateBack(runtime, provider, words, from, claimed.language)
    await write(runtime, claimed, {
      status: 'machine',
      words,
      backWords: backWords ?? Prisma.DbNull,
      sourceRevision: notice.sourceRevision,
      provider: provider.id,
      dueAt: null,
      editedBy: null,
      reviewedBy: null,
      reviewedAt: null,
    })
    return null
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return { error, againInMs: await postpone(runtime, claimed, error) }
  }
}

/** Each field on its own. Terms of the glossary stand in the draft as the glossary has them. */
async function translateWords(
  { city }: Pick<Runtime, 'city'>,
  provider: TranslationProvider,
  words: Words,
  from: string,
  to: string,
): Promise<Words> {
  const made: Words = {}
  for (const [field, text] of Object.entries(words)) {
    const terms = from === german ? termsIn(city.glossary, text, to) : []
    made[field] = (await translateKeeping(provider, city, { text, from, to }, terms)).text
  }
  return made
}

function termsIn(glossary: Runtime['city']['glossary'], text: string, to: string): Kept[] {
  return findTerms(glossary, text).flatMap(({ term, start, end }) => {
    const as = term.name[to]
    return as === undefined ? [] : [{ start, end, as }]
  })
}

/**
 * The draft brought back, for people who do not read its language; `null` when the service cannot. It is a help only: a draft does not
 * wait for it.
 */
export async function translateBack(
  { city, log }: Pick<Runtime, 'city' | 'log'>,
  provider: TranslationProvider,
  words: Words,
  source: string,
  language: string,
): Promise<Words | null> {
  try {
    const back: Words = {}
    for (const [field, text] of Object.entries(words)) {
      back[field] = (await translateKeeping(provider, city, { text, from: language, to: source })).text
    }
    return back
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    log.warn({ language, kind: error.kind, error: error.message }, 'no translation back')
    return null
  }
}

async function postpone(
  runtime: Runtime,
  claimed: ClaimedDraft,
  error: ServiceError,
): Promise<number | null> {
  const againInMs = whenAgain(error, claimed.attempts)
  runtime.log.warn(
    {
      noticeId: claimed.notice_id,
      language: claimed.language,
      attempts: claimed.attempts,
      kind: error.kind,
      error: error.message,
    },
    againInMs === null ? 'a notice stays without a draft' : 'a notice waits for its draft',
  )
  await write(
    runtime,
    claimed,
    againInMs === null
      ? { status: 'failed', provider: runtime.translation?.id ?? null, dueAt: null }
      : {
          dueAt: new Date(runtime.clock().getTime() + againInMs),
          // Being told to wait is no try.
          ...(error.kind === 'throttled' && { attempts: claimed.attempts - 1 }),
        },
  )
  return againInMs
}

/** Writes if it is still wanted and nobody claimed it, edited it or changed its source since. */
async function write(
  { prisma, clock }: Runtime,
  { notice_id: noticeId, language, attempts }: ClaimedDraft,
  data: Prisma.NoticeVersionUpdateManyMutationInput,
): Promise<void> {
  await prisma.noticeVersion.updateMany({
    where: { noticeId, language, attempts, status: 'wanted' },
    data: { ...data, updatedAt: clock() },
  })
}
