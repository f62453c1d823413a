import { mayDoIn } from '#civic/role.ts'
import type { Runtime } from '../runtime.ts'
import { canBeTranslated } from '../translation/wanted.ts'
import { translateBack } from './draft.ts'
import { checkLanguage, type NoticeAuthor } from './input.ts'
import { NoticeRefusal } from './refusal.ts'

/**
 * Brings the words of one language back to the source language now, for somebody who does not read it, and keeps them beside the
 * version. Throws `NoticeRefusal`: noTranslationService, serviceFailed, unknownNotice, unknownVersion.
 */
export async function makeBackWords(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'log' | 'translation'>,
  author: NoticeAuthor,
  { noticeId, language }: { noticeId: string; language: string },
): Promise<Record<string, string>> {
  const { prisma, city, translation } = runtime
  checkLanguage(city, language, 'language')
  const notice = await prisma.notice.findFirst({
    where: { id: noticeId, cityId: city.id },
    include: { versions: { where: { language } } },
  })
  if (!notice || (author.grants !== null && !mayDoIn(author.grants, 'notice.read', notice.districts))) {
    throw new NoticeRefusal('unknownNotice', 'id', 'There is no such notice within your reach.')
  }
  const version = notice.versions[0]
  if (!version || !canBeTranslated(language, notice.sourceLanguage)) {
    throw new NoticeRefusal(
      'unknownVersion',
      'language',
      `There are no words in "${language}" to bring back.`,
    )
  }
  if (!translation) {
    throw new NoticeRefusal(
      'noTranslationService',
      'language',
      'No translation service is configured (docs/operations.md).',
    )
  }
  const words = version.words as Record<string, string>
  const backWords = await translateBack(runtime, translation, words, notice.sourceLanguage, language)
  if (backWords === null) {
    throw new NoticeRefusal(
      'serviceFailed',
      'language',
      'The translation service gave nothing. Try again later.',
    )
  }
  // Only beside the words that were brought back: somebody may have changed them meanwhile.
  await prisma.noticeVersion.updateMany({
    where: { noticeId, language, updatedAt: version.updatedAt },
    data: { backWords },
  })
  return backWords
}
