import type { VersionState } from '#civic/notice.ts'
import type { Transaction } from '#civic/transaction.ts'
import { isReviewed } from '#content/languages.ts'
import { eventLines } from '#content/notices/fact-lines.ts'
import { renderText } from '#content/render.ts'
import { correctBroadcast } from '../broadcasts/correct.ts'
import { stopBroadcast } from '../broadcasts/hold.ts'
import { BroadcastRefusal } from '../broadcasts/refusal.ts'
import type { Editor } from '../broadcasts/work.ts'
import { writeNotice } from '../notices/write.ts'
import type { Runtime } from '../runtime.ts'
import { findEvent } from './reach.ts'
import { wordsIn } from './words.ts'

/** Longest title of a notice (content/notices/kind.ts). */
const longestTitle = 120

/** The notice with the correction; `null`: the invitation was never sent, or (`beyondReach`) went further than this person may write. */
export interface PreparedCorrection {
  noticeId: string | null
  beyondReach: boolean
}

/**
 * Prepares what everybody is to hear whom the invitation reached, besides those registered: its sending stops, and a correction with our
 * own words in every language waits as a draft. A second person releases it, as it goes to many.
 */
export async function prepareCorrection(
  runtime: Runtime,
  staff: Editor,
  eventId: string,
  what: 'cancelled' | 'changed',
): Promise<PreparedCorrection> {
  const event = await findEvent(runtime.prisma, runtime.city, staff.grants, 'event.manage', eventId)
  const broadcasts = await runtime.prisma.broadcast.findMany({
    where: { noticeId: event.noticeId, state: { in: ['scheduled', 'sending', 'stopped', 'done'] } },
    select: { id: true, state: true, startedAt: true },
  })
  const reached = broadcasts.filter(({ startedAt }) => startedAt !== null)
  try {
    for (const { id, state } of broadcasts) {
      if (state === 'scheduled' || state === 'sending') await stopBroadcast(runtime, staff, id)
    }
    if (reached.length === 0) return { noticeId: null, beyondReach: false }
    const noticeId = await runtime.prisma.$transaction((transaction) =>
      writeCorrection(runtime, transaction, staff, event, what),
    )
    for (const { id } of reached) await correctBroadcast(runtime, staff, id, { noticeId })
    return { noticeId, beyondReach: false }
  } catch (error) {
    if (!(error instanceof BroadcastRefusal)) throw error
    return { noticeId: null, beyondReach: true }
  }
}

async function writeCorrection(
  runtime: Runtime,
  transaction: Transaction,
  staff: Editor,
  event: Awaited<ReturnType<typeof findEvent>>,
  what: 'cancelled' | 'changed',
): Promise<string> {
  const { city, catalog, clock } = runtime
  const { notice, startsAt, endsAt, place } = event
  const wordsOf = (language: string) => {
    const say = (key: 'Title' | 'Text') =>
      renderText(catalog, city, language, {
        key: `eventNews.${what}${key}`,
        params: {
          title: { literal: wordsIn(notice, language).title },
          details: { lines: eventLines(event) },
        },
      }).replace(/[\u2068\u2069]/g, '')
    return { title: say('Title').slice(0, longestTitle), text: say('Text') }
  }
  const id = await writeNotice(transaction, { city, clock }, staff, {
    kind: 'correction',
    topic: notice.topic,
    districts: notice.districts,
    sourceLanguage: notice.sourceLanguage,
    words: wordsOf(notice.sourceLanguage),
    facts:
      what === 'cancelled'
        ? {}
        : {
            startsAt: startsAt.toISOString(),
            ...(endsAt && { endsAt: endsAt.toISOString() }),
            ...(place !== null && { place }),
          },
  })
  await transaction.noticeVersion.createMany({
    data: city.languages
      .filter((language) => language !== notice.sourceLanguage)
      .map((language) => ({
        noticeId: id,
        language,
        status: (isReviewed(language) && wordsIn(notice, language).basis === 'reviewed'
          ? 'reviewed'
          : 'machine') satisfies VersionState,
        words: wordsOf(language),
        sourceRevision: 1,
        editedBy: staff.id,
        updatedAt: clock(),
      })),
  })
  return id
}
