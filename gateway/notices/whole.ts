import type { VersionState } from '#civic/notice.ts'
import type { Poll } from '#civic/poll.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { WholeNotice } from '#content/notices/compose.ts'
import { noticeKindOf } from '#content/notices/registry.ts'

/** Reads a notice with all that its message is made of. Throws when it is gone or its kind is not known any more. */
export async function readWholeNotice(prisma: Pick<Transaction, 'notice'>, id: string): Promise<WholeNotice> {
  const row = await prisma.notice.findUniqueOrThrow({
    where: { id },
    include: {
      versions: true,
      files: { select: { id: true, language: true, kind: true, mimeType: true }, orderBy: { id: 'asc' } },
      event: { select: { code: true, registration: true, offers: true } },
    },
  })
  const kind = noticeKindOf(row.kind)
  if (!kind) throw new Error(`notice ${id} is of the kind "${row.kind}", which this version does not know`)
  return {
    id,
    kind,
    topic: row.topic,
    facts: row.facts as Record<string, unknown>,
    sourceLanguage: row.sourceLanguage,
    versions: row.versions.map((version) => ({
      language: version.language,
      status: version.status as VersionState,
      words: version.words as Record<string, string>,
    })),
    files: row.files.map((file) => ({
      id: file.id,
      language: file.language,
      kind: file.kind === 'photo' ? 'photo' : 'file',
      calendar: file.mimeType === calendarType,
    })),
    poll: pollOf(row),
    event: row.event,
  }
}

/** The poll of a notice's row. */
export function pollOf(row: { pollOptions: number | null; pollUntil: Date | null }): Poll | null {
  return row.pollOptions === null ? null : { options: row.pollOptions, until: row.pollUntil }
}

/** iCalendar (RFC 5545). */
export const calendarType = 'text/calendar'
