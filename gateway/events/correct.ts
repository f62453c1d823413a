import { correctBroadcast } from '../broadcasts/correct.ts'
import { cancelBroadcast, stopBroadcast } from '../broadcasts/hold.ts'
import { BroadcastRefusal } from '../broadcasts/refusal.ts'
import { submitBroadcast } from '../broadcasts/release.ts'
import type { Editor } from '../broadcasts/work.ts'
import { archiveNotice } from '../notices/copy.ts'
import type { Runtime } from '../runtime.ts'
import { isSamePlan, planOf, wentOut } from './announced.ts'
import { type CorrectedNotice, type SaidInstead, writeCorrection } from './correction-words.ts'

/** The notice with the correction; `null`: nobody has to hear of it, or (`beyondReach`) it went further than this person may write. */
export interface PreparedCorrection {
  noticeId: string | null
  beyondReach: boolean
}

const underWay = ['scheduled', 'sending']

/**
 * Prepares what everybody is to hear whom a notice reached, besides those registered: its sending stops, and a correction with our own
 * words in every language is handed in, so that one press of a second person releases it. An earlier one that nobody released is put
 * away, also when everything is as people know it: then there is none. `said`: what is true now, if the notice does not say it itself.
 */
export async function prepareCorrection(
  runtime: Runtime,
  editor: Editor,
  noticeId: string,
  what: 'cancelled' | 'changed',
  said?: SaidInstead,
): Promise<PreparedCorrection> {
  const { prisma } = runtime
  const notice = await prisma.notice.findUniqueOrThrow({
    where: { id: noticeId },
    include: { event: true, versions: true },
  })
  const broadcasts = await prisma.broadcast.findMany({
    where: wentOut(noticeId),
    select: { id: true, state: true, startedAt: true },
    orderBy: { id: 'desc' },
  })
  try {
    await withdrawCorrections(runtime, noticeId)
    if (isSamePlan(notice.announced, planOf(said?.facts ?? notice.facts, what === 'cancelled'))) {
      return { noticeId: null, beyondReach: false }
    }
    for (const { id, state } of broadcasts) {
      if (underWay.includes(state)) await stopBroadcast(runtime, editor, id)
    }
    const reached = broadcasts.filter(({ startedAt }) => startedAt !== null).map(({ id }) => id)
    if (reached.length === 0) return { noticeId: null, beyondReach: false }
    return { noticeId: await correct(runtime, editor, notice, reached, what, said), beyondReach: false }
  } catch (error) {
    if (!(error instanceof BroadcastRefusal)) throw error
    return { noticeId: null, beyondReach: true }
  }
}

/** Whoever is registered hears in person, and whoever several broadcasts reached hears of it once, by the newest. */
async function correct(
  runtime: Runtime,
  editor: Editor,
  notice: CorrectedNotice,
  reached: readonly string[],
  what: 'cancelled' | 'changed',
  said: SaidInstead | undefined,
): Promise<string | null> {
  const { event } = notice
  const correctionId = await runtime.prisma.$transaction((transaction) =>
    writeCorrection(runtime, transaction, editor, notice, what, said),
  )
  const unlessTold = event && { event: event.id, sequence: event.sequence }
  let open = 0
  for (const [place, id] of reached.entries()) {
    const { id: draftId } = await correctBroadcast(
      runtime,
      editor,
      id,
      { noticeId: correctionId },
      {
        ...(unlessTold && { unlessTold }),
        ...(place > 0 && { notReached: reached.slice(0, place) }),
      },
    )
    if (await handIn(runtime, editor, draftId, id)) open += 1
  }
  if (open > 0) return correctionId
  await archiveNotice(runtime, house, correctionId)
  return null
}

/** Hands a correction in. Gives whether it stands: one that nobody would get goes, one that cannot be handed in yet stays a draft. */
async function handIn(runtime: Runtime, editor: Editor, id: string, reachedId: string): Promise<boolean> {
  try {
    await submitBroadcast(runtime, editor, id)
  } catch (error) {
    if (!(error instanceof BroadcastRefusal)) throw error
    // Calls that are under way may still reach somebody, and a process without channels cannot know.
    const open = await runtime.prisma.outboxMessage.count({
      where: { broadcastId: reachedId, status: { in: ['sending'] } },
    })
    if (error.code !== 'emptyAudience' || open > 0 || runtime.channels.size === 0) return true
    await cancelBroadcast(runtime, house, id)
    return false
  }
  return true
}

/** The house itself puts away what it wrote, whoever made it do so. */
const house: Editor = { id: 'system', grants: [{ role: 'coordinator', districts: [], teams: [] }] }

/** Puts away the corrections of a notice that the house prepared and nobody has released. */
async function withdrawCorrections(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  noticeId: string,
): Promise<void> {
  const unsent = await openCorrections(runtime, noticeId)
  for (const { id } of unsent) await cancelBroadcast(runtime, house, id)
  for (const id of new Set(unsent.map((one) => one.noticeId))) await archiveNotice(runtime, house, id)
}

function openCorrections({ prisma }: Pick<Runtime, 'prisma'>, noticeId: string) {
  return prisma.broadcast.findMany({
    where: {
      corrects: { noticeId },
      notice: { preparedFor: { not: null }, archivedAt: null },
      state: { in: ['draft', 'awaitingRelease'] },
    },
    select: { id: true, noticeId: true, notice: { select: { preparedFor: true, createdAt: true } } },
  })
}

/**
 * Prepares the correction of an event that is otherwise than people know, unless one is there since its last change. `by`: who presses;
 * when it comes by itself, its author is whoever changed the notice last, so that a second person releases it. Of a doubtful event
 * nobody knows yet what to say.
 */
export async function correctAfterNews(
  runtime: Runtime,
  noticeId: string,
  by?: Editor,
): Promise<PreparedCorrection> {
  const { sourceLanguage, versions, event } = await runtime.prisma.notice.findUniqueOrThrow({
    where: { id: noticeId },
    include: { event: true, versions: true },
  })
  if (!event || event.state === 'doubtful') return { noticeId: null, beyondReach: false }
  const what = event.state === 'cancelled' ? 'cancelled' : 'changed'
  const standing = (await openCorrections(runtime, noticeId)).find(
    ({ notice }) => notice.preparedFor === what && notice.createdAt >= event.updatedAt,
  )
  if (standing) return { noticeId: standing.noticeId, beyondReach: false }
  const source = versions.find(({ language }) => language === sourceLanguage)
  return prepareCorrection(runtime, by ?? { ...house, id: source?.editedBy ?? house.id }, noticeId, what)
}
