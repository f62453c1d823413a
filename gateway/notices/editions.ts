import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from '#civic/transaction.ts'
import { dayOf } from '#content/city/day.ts'
import { calendarFileOf } from '#content/notices/calendar-file.ts'
import { composeEdition, type Edition, type WholeNotice } from '#content/notices/compose.ts'
import type { Runtime } from '../runtime.ts'
import { calendarType, readWholeNotice } from './whole.ts'

type Needed = Pick<Runtime, 'city' | 'catalog' | 'clock'>

/**
 * What every language of the city gets of a notice, as a broadcast freezes it when it is released and anew when it was stopped and
 * edited. Writes the calendar file of what people can come to; doing it again writes that file anew, with a higher sequence.
 */
export async function freezeEditions(
  transaction: Transaction,
  runtime: Needed,
  { noticeId, broadcastId }: { noticeId: string; broadcastId: string },
): Promise<Edition[]> {
  const { languages } = runtime.city
  await writeCalendarFiles(transaction, runtime, await readWholeNotice(transaction, noticeId))
  const notice = await readWholeNotice(transaction, noticeId)
  return languages.map((language) => composeEdition(notice, language, broadcastId))
}

/** What one language would get if it were released now; nothing is written. A calendar file comes with the release. */
export async function previewEdition(
  { prisma }: Pick<Runtime, 'prisma'>,
  noticeId: string,
  language: string,
): Promise<Edition> {
  return composeEdition(await readWholeNotice(prisma, noticeId), language, noticeId)
}

async function writeCalendarFiles(
  transaction: Transaction,
  runtime: Needed,
  notice: WholeNotice,
): Promise<void> {
  const row = await transaction.notice.findUniqueOrThrow({
    where: { id: notice.id },
    select: { sourceRevision: true, updatedAt: true, event: { select: { state: true } } },
  })
  for (const language of runtime.city.languages) {
    const text = calendarFileOf(runtime, notice, language, {
      cancelled: row.event?.state === 'cancelled',
      changedAt: row.updatedAt,
    })
    if (text === null) continue
    const bytes = Uint8Array.from(Buffer.from(text, 'utf8'))
    const { count } = await transaction.noticeFile.updateMany({
      where: { noticeId: notice.id, language, mimeType: calendarType },
      data: { bytes },
    })
    if (count > 0) continue
    await transaction.noticeFile.create({
      data: {
        id: uuidv7(),
        noticeId: notice.id,
        language,
        kind: 'file',
        mimeType: calendarType,
        name: `${dayOf(runtime.city.timeZone, new Date(String(notice.facts.startsAt)))}.ics`,
        bytes,
        createdAt: runtime.clock(),
      },
    })
  }
}
