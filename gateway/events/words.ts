import type { VersionState } from '#civic/notice.ts'
import type { Transaction } from '#civic/transaction.ts'
import { type EditionBasis, wordsFor } from '#content/notices/compose.ts'

/** What somebody reads of an event, and whose words they are. */
export interface EventWords {
  title: string
  text: string
  /** The language they are in. */
  language: string
  basis: EditionBasis
}

/** The columns of a notice that `wordsIn` needs, for a query. */
export const wordColumns = {
  sourceLanguage: true,
  versions: { select: { language: true, status: true, words: true } },
} as const

interface WordRow {
  sourceLanguage: string
  versions: readonly { language: string; status: string; words: unknown }[]
}

/** The words of an event's notice for somebody who reads a language: the same that a broadcast would bring them. */
export function wordsIn({ sourceLanguage, versions }: WordRow, language: string): EventWords {
  const { basis, words } = wordsFor(
    {
      sourceLanguage,
      versions: versions.map((version) => ({
        language: version.language,
        status: version.status as VersionState,
        words: version.words as Record<string, string>,
      })),
    },
    language,
  )
  return {
    title: words.title ?? '',
    text: words.text ?? '',
    language: basis === 'source' ? sourceLanguage : language,
    basis,
  }
}

/** Reads the titles of an event's notice and gives the one for a language. */
export async function readTitles(
  transaction: Transaction,
  noticeId: string,
): Promise<(language: string) => string> {
  const notice = await transaction.notice.findUniqueOrThrow({
    where: { id: noticeId },
    select: wordColumns,
  })
  return (language) => wordsIn(notice, language).title
}
