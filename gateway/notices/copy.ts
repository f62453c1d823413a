import { v7 as uuidv7 } from 'uuid'
import { mayDoIn } from '#civic/role.ts'
import { captionField, fileOfCaption } from '#content/notices/words.ts'
import type { Prisma } from '#prisma/client.ts'
import { saveEvent } from '../events/save.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import type { NoticeAuthor } from './input.ts'
import { NoticeRefusal } from './refusal.ts'
import { calendarType } from './whole.ts'
import { lockNotice } from './write.ts'

/**
 * Makes a new notice of another one: facts, words of every language with their states, pictures and documents. With `templateName` the
 * copy is a template; a copy of a template is an ordinary notice. Throws `NoticeRefusal`.
 */
export function copyNotice(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  author: NoticeAuthor,
  { id: originalId, templateName = null }: { id: string; templateName?: string | null },
): Promise<string> {
  return prisma.$transaction(async (transaction) => {
    const original = await transaction.notice.findFirst({
      where: { id: originalId, cityId: city.id },
      include: { versions: true, files: { where: { mimeType: { not: calendarType } } } },
    })
    if (
      !original ||
      (author.grants !== null && !mayDoIn(author.grants, 'notice.write', original.districts))
    ) {
      throw new NoticeRefusal('unknownNotice', 'id', 'There is no such notice within your reach.')
    }
    const at = clock()
    const id = uuidv7()
    const newIds = new Map(original.files.map((file) => [file.id, uuidv7()]))
    await transaction.notice.create({
      data: {
        id,
        cityId: city.id,
        kind: original.kind,
        topic: original.topic,
        facts: original.facts as Prisma.InputJsonObject,
        sourceLanguage: original.sourceLanguage,
        sourceRevision: original.sourceRevision,
        districts: original.districts,
        waitsFor: original.waitsFor,
        pollOptions: original.pollOptions,
        pollUntil: original.pollUntil,
        templateName,
        createdBy: author.id,
        createdAt: at,
        updatedAt: at,
      },
    })
    await transaction.noticeFile.createMany({
      data: original.files.map((file) => ({
        ...file,
        id: newIds.get(file.id) ?? uuidv7(),
        noticeId: id,
        createdAt: at,
      })),
    })
    await transaction.noticeVersion.createMany({
      data: original.versions
        // What a machine is at, or gave up, has no words of its own.
        .filter(({ status }) => status !== 'wanted' && status !== 'failed')
        .map(({ backWords, ...version }) => ({
          ...version,
          noticeId: id,
          words: withNewFiles(version.words as Record<string, string>, newIds),
          ...(backWords !== null && {
            backWords: withNewFiles(backWords as Record<string, string>, newIds),
          }),
          updatedAt: at,
        })),
    })
    await saveEvent(transaction, id, at)
    await writeAudit(
      { prisma: transaction, clock },
      { actor: author.id, action: 'copyNotice', subject: id, detail: { from: originalId } },
    )
    return id
  })
}

function withNewFiles(
  words: Record<string, string>,
  ids: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([field, text]) => {
      const file = fileOfCaption(field)
      if (file === null) return [[field, text]]
      const newId = ids.get(file)
      return newId === undefined ? [] : [[captionField(newId), text]]
    }),
  )
}

/** Puts a notice away: it is in no list any more and nothing is changed on it; what was sent of it stays. Throws `NoticeRefusal`. */
export function archiveNotice(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  author: NoticeAuthor,
  id: string,
): Promise<void> {
  return prisma.$transaction(async (transaction) => {
    await lockNotice(transaction, city, author, id)
    const open = await transaction.broadcast.count({
      where: { noticeId: id, state: { in: ['awaitingRelease', 'scheduled', 'sending', 'stopped'] } },
    })
    if (open > 0) {
      throw new NoticeRefusal(
        'stillSending',
        'id',
        'A broadcast of this notice is under way. Cancel it or wait until it is done.',
      )
    }
    await transaction.notice.update({ where: { id }, data: { archivedAt: clock() } })
    await writeAudit(
      { prisma: transaction, clock },
      { actor: author.id, action: 'archiveNotice', subject: id },
    )
  })
}
