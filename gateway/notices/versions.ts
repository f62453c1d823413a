import type { Transaction } from '#civic/transaction.ts'
import { noticeKindOf } from '#content/notices/registry.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import { checkLanguage, checkWords, type NoticeAuthor } from './input.ts'
import { NoticeRefusal } from './refusal.ts'
import { lockNotice } from './write.ts'

type Needed = Pick<Runtime, 'prisma' | 'city' | 'clock'>

/** Which language of a notice, and `updatedAt` of the version somebody saw; `null`: there was none. */
interface Which {
  noticeId: string
  language: string
  seenAt?: Date | null
}

/**
 * Somebody wrote or mended a translation: it waits for its review. It counts as made from today's source words. Throws `NoticeRefusal`.
 */
export function saveVersion(
  runtime: Needed,
  author: NoticeAuthor,
  input: Which & { words: Record<string, string> },
): Promise<void> {
  const { noticeId, language } = input
  return change(runtime, author, input, 'saveNoticeVersion', async (transaction, notice, at) => {
    const kind = noticeKindOf(notice.kind)
    if (!kind) throw new NoticeRefusal('unknownKind', 'kind', `There is no kind of notice "${notice.kind}".`)
    const words = checkWords(kind, notice, input.words)
    const data = {
      status: 'inReview',
      words,
      sourceRevision: notice.sourceRevision,
      backWords: Prisma.DbNull,
      editedBy: author.id,
      reviewedBy: null,
      reviewedAt: null,
      dueAt: null,
      updatedAt: at,
    }
    await transaction.noticeVersion.upsert({
      where: { noticeId_language: { noticeId, language } },
      create: { noticeId, language, ...data },
      update: { ...data, attempts: { increment: 1 } },
    })
  })
}

/**
 * Somebody who reads the language has read these very words and stands for them. It may be the person who mended them: a city often
 * has one speaker of a language, and the release is by another person anyhow (civic/broadcast.ts). Throws `NoticeRefusal`.
 */
export function reviewVersion(
  runtime: Needed,
  author: NoticeAuthor,
  input: Which & { seenAt: Date },
): Promise<void> {
  const { noticeId, language } = input
  return change(runtime, author, input, 'reviewNoticeVersion', async (transaction, notice, at) => {
    const version = notice.versions.find((one) => one.language === language)
    if (!version || !['machine', 'inReview', 'reviewed', 'outdated'].includes(version.status)) {
      throw new NoticeRefusal(
        'nothingToReview',
        'language',
        `There are no words in "${language}" to review yet.`,
      )
    }
    await transaction.noticeVersion.update({
      where: { noticeId_language: { noticeId, language } },
      data: {
        status: 'reviewed',
        sourceRevision: notice.sourceRevision,
        reviewedBy: author.id,
        reviewedAt: at,
        updatedAt: at,
      },
    })
  })
}

function change(
  { prisma, city, clock }: Needed,
  author: NoticeAuthor,
  { noticeId, language, seenAt }: Which,
  action: 'saveNoticeVersion' | 'reviewNoticeVersion',
  work: (transaction: Transaction, notice: Awaited<ReturnType<typeof lockNotice>>, at: Date) => Promise<void>,
): Promise<void> {
  return prisma.$transaction(async (transaction) => {
    checkLanguage(city, language, 'language')
    const notice = await lockNotice(transaction, city, author, noticeId, 'notice.translate')
    if (language === notice.sourceLanguage) {
      throw new NoticeRefusal('isSource', 'language', 'These are the source words: change the notice itself.')
    }
    const version = notice.versions.find((one) => one.language === language)
    if (seenAt !== undefined && (seenAt?.getTime() ?? null) !== (version?.updatedAt.getTime() ?? null)) {
      throw new NoticeRefusal(
        'changedMeanwhile',
        'seenAt',
        'Somebody changed this language meanwhile. Read it again, then change it.',
      )
    }
    await work(transaction, notice, clock())
    await writeAudit(
      { prisma: transaction, clock },
      { actor: author.id, action, subject: noticeId, detail: { language } },
    )
  })
}
