import { v7 as uuidv7 } from 'uuid'
import { type Grant, mayDoIn } from '#civic/role.ts'
import { captionField } from '#content/notices/words.ts'
import { MediaError, normalisePhoto } from '../media/normalise.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import { checkLanguage, type NoticeAuthor } from './input.ts'
import { NoticeRefusal } from './refusal.ts'
import { calendarType } from './whole.ts'
import { lockNotice } from './write.ts'

/** Most files of a notice: with more, a message becomes many. */
const mostNoticeFiles = 4
/** Largest file in bytes; every reader's phone loads it. */
export const mostNoticeFileBytes = 5 * 1024 * 1024

/**
 * Adds a picture (made small and silent as residents' are) or a PDF and gives its id; its words are the field `caption.<id>`. Throws
 * `NoticeRefusal`: tooLarge, unreadableFile, tooManyFiles.
 */
export async function addNoticeFile(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  author: NoticeAuthor,
  input: { noticeId: string; language: string | null; name: string; bytes: Uint8Array },
): Promise<string> {
  const { noticeId, language } = input
  if (language !== null) checkLanguage(city, language, 'language')
  if (input.bytes.length > mostNoticeFileBytes) {
    throw new NoticeRefusal('tooLarge', 'file', `A file may have ${mostNoticeFileBytes} bytes at most.`)
  }
  const stored = await normalise(input.bytes)
  return prisma.$transaction(async (transaction) => {
    const { fileIds } = await lockNotice(transaction, city, author, noticeId)
    const own = await transaction.noticeFile.count({
      where: { id: { in: fileIds }, mimeType: { not: calendarType } },
    })
    if (own >= mostNoticeFiles) {
      throw new NoticeRefusal('tooManyFiles', 'file', `A notice has at most ${mostNoticeFiles} files.`)
    }
    const id = uuidv7()
    await transaction.noticeFile.create({
      data: { ...stored, id, noticeId, language, name: nameOf(input.name), createdAt: clock() },
    })
    await transaction.notice.update({ where: { id: noticeId }, data: { updatedAt: clock() } })
    await writeAudit(
      { prisma: transaction, clock },
      { actor: author.id, action: 'addNoticeFile', subject: noticeId, detail: { file: id } },
    )
    return id
  })
}

/** Takes a file away, and its words in every language. Who received it keeps it where their messenger keeps it. Throws `NoticeRefusal`. */
export function removeNoticeFile(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  author: NoticeAuthor,
  { noticeId, fileId }: { noticeId: string; fileId: string },
): Promise<void> {
  return prisma.$transaction(async (transaction) => {
    const notice = await lockNotice(transaction, city, author, noticeId)
    const { count } = await transaction.noticeFile.deleteMany({
      where: { id: fileId, noticeId, mimeType: { not: calendarType } },
    })
    if (count === 0) throw new NoticeRefusal('unknownFile', 'fileId', 'The notice has no such file.')
    const field = captionField(fileId)
    for (const { language, words } of notice.versions) {
      if (!Object.hasOwn(words as object, field)) continue
      const { [field]: _, ...left } = words as Record<string, string>
      await transaction.noticeVersion.update({
        where: { noticeId_language: { noticeId, language } },
        data: { words: left },
      })
    }
    await transaction.notice.update({ where: { id: noticeId }, data: { updatedAt: clock() } })
    await writeAudit(
      { prisma: transaction, clock },
      { actor: author.id, action: 'removeNoticeFile', subject: noticeId, detail: { file: fileId } },
    )
  })
}

/** A file for somebody at the desk; `null` when there is none within reach. */
export async function readNoticeFile(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  { noticeId, fileId }: { noticeId: string; fileId: string },
): Promise<{ bytes: Uint8Array; mimeType: string; name: string } | null> {
  const file = await prisma.noticeFile.findFirst({
    where: { id: fileId, noticeId, notice: { cityId: city.id } },
    select: { bytes: true, mimeType: true, name: true, notice: { select: { districts: true } } },
  })
  if (!file || !mayDoIn(grants, 'notice.read', file.notice.districts)) return null
  return { bytes: file.bytes, mimeType: file.mimeType, name: file.name }
}

async function normalise(
  bytes: Uint8Array,
): Promise<{ kind: string; mimeType: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
    return { kind: 'file', mimeType: 'application/pdf', bytes: Uint8Array.from(bytes) }
  }
  try {
    const photo = await normalisePhoto(bytes)
    return { kind: 'photo', mimeType: photo.mimeType, bytes: Uint8Array.from(photo.bytes) }
  } catch (error) {
    if (!(error instanceof MediaError)) throw error
    throw new NoticeRefusal('unreadableFile', 'file', 'This is neither a picture nor a PDF that can be read.')
  }
}

/** A name for the list at the desk and for who saves the file: no folders, no control characters, not long. */
function nameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replaceAll(/\p{C}/gu, '').trim().slice(0, 100) || 'datei'
}
