import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import { canBeTranslated } from '../translation/wanted.ts'
import { checkLanguage, type NoticeAuthor } from './input.ts'
import { NoticeRefusal } from './refusal.ts'
import { lockNotice } from './write.ts'

/**
 * Why a language gets no draft: it is the source, no machine writes it (Leichte Sprache), somebody reviewed it, or a person's words
 * stand there that a draft would replace.
 */
export const noDraftReasons = ['isSource', 'notByMachine', 'reviewed', 'ownWords'] as const

/** Which languages a machine is now at, and which not. */
export interface DraftsWanted {
  wanted: string[]
  refused: { language: string; why: (typeof noDraftReasons)[number] }[]
}

/**
 * Asks a machine for drafts in these languages; the worker (gateway/notices/draft.ts) makes them. `replace` gives up words that
 * somebody wrote or reviewed. Throws `NoticeRefusal`: noTranslationService, unknownNotice, unknownLanguage.
 */
export async function wantDrafts(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock' | 'translation' | 'doorbell'>,
  author: NoticeAuthor,
  input: { noticeId: string; languages: readonly string[]; replace?: boolean },
): Promise<DraftsWanted> {
  const { prisma, city, clock, translation } = runtime
  const { noticeId, languages } = input
  if (!translation) {
    throw new NoticeRefusal(
      'noTranslationService',
      'languages',
      'No translation service is configured (docs/operations.md). Write the translation yourself.',
    )
  }
  for (const language of languages) checkLanguage(city, language, 'languages')
  const result = await prisma.$transaction(async (transaction) => {
    const notice = await lockNotice(transaction, city, author, noticeId, 'notice.translate')
    const at = clock()
    const judged = [...new Set(languages)].map((language) => {
      const version = notice.versions.find((one) => one.language === language)
      return { language, why: whyNot(notice.sourceLanguage, language, version, input.replace === true) }
    })
    const wanted = judged.filter(({ why }) => why === null).map(({ language }) => language)
    for (const language of wanted) {
      const data = { status: 'wanted', dueAt: at, updatedAt: at, sourceRevision: notice.sourceRevision }
      await transaction.noticeVersion.upsert({
        where: { noticeId_language: { noticeId, language } },
        create: { noticeId, language, ...data },
        update: { ...data, attempts: 0 },
      })
    }
    if (wanted.length > 0) {
      await writeAudit(
        { prisma: transaction, clock },
        { actor: author.id, action: 'wantNoticeDrafts', subject: noticeId, detail: { languages: wanted } },
      )
    }
    return { wanted, refused: judged.flatMap(({ language, why }) => (why ? [{ language, why }] : [])) }
  })
  runtime.doorbell.noticeDrafts([noticeId])
  return result
}

function whyNot(
  source: string,
  language: string,
  version: { status: string; editedBy: string | null } | undefined,
  replace: boolean,
): (typeof noDraftReasons)[number] | null {
  if (language === source) return 'isSource'
  if (!canBeTranslated(source, language)) return 'notByMachine'
  if (replace || !version) return null
  if (version.status === 'reviewed') return 'reviewed'
  return version.editedBy === null ? null : 'ownWords'
}
