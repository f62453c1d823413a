import type { Poll } from '#civic/poll.ts'
import type { Transaction } from '#civic/transaction.ts'
import { isPollField, pollFields } from '#content/notices/poll.ts'
import { NoticeRefusal } from './refusal.ts'

interface Asked {
  poll: Poll | null
  /** Of the source language. */
  words: Record<string, string>
}

/**
 * Refuses to take away or to turn round what people may have answered already: an answer is kept as a number. More answers, another end,
 * and a mended slip of the pen (`minor`) are fine. Throws `NoticeRefusal`: pollFixed.
 */
export async function requireSamePoll(
  transaction: Transaction,
  before: Asked & { id: string },
  after: Asked & { minor?: boolean | undefined },
): Promise<void> {
  const kept = after.poll?.options ?? 0
  const removed = kept < (before.poll?.options ?? 0)
  const changed = pollFields(before.poll).some(
    ({ id }) => before.words[id] !== undefined && before.words[id] !== after.words[id],
  )
  if (!removed && (!changed || after.minor === true)) return
  const released = await transaction.broadcast.count({
    where: { noticeId: before.id, releasedAt: { not: null } },
  })
  if (released === 0) return
  throw new NoticeRefusal(
    'pollFixed',
    'poll',
    removed
      ? 'People were asked already: no answer of the poll can be taken away. Set its end, and ask anew in another notice.'
      : 'People were asked already: question and answers keep their meaning. Mark a mended slip of the pen as minor, or ask anew in another notice.',
  )
}

/** The words of a poll as they stand: who changes a notice and knows of no poll (a feed) leaves it as it is. */
export function pollWordsOf(before: Asked | null): Record<string, string> {
  return Object.fromEntries(Object.entries(before?.words ?? {}).filter(([field]) => isPollField(field)))
}

/** Takes words of answers that the poll no longer has out of every translation. */
export async function dropPollWords(
  transaction: Transaction,
  before: {
    id: string
    sourceLanguage: string
    poll: Poll | null
    versions: readonly { language: string; words: unknown }[]
  },
  poll: Poll | null,
): Promise<void> {
  if ((poll?.options ?? 0) >= (before.poll?.options ?? 0)) return
  const fields = new Set(pollFields(poll).map(({ id }) => id))
  const stays = ([field]: [string, string]) => !isPollField(field) || fields.has(field)
  for (const { language, words } of before.versions) {
    if (language === before.sourceLanguage) continue
    const all = Object.entries(words as Record<string, string>)
    const left = all.filter(stays)
    if (left.length === all.length) continue
    await transaction.noticeVersion.update({
      where: { noticeId_language: { noticeId: before.id, language } },
      data: { words: Object.fromEntries(left) },
    })
  }
}
