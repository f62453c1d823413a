import type { Runtime } from '../runtime.ts'

/** Bytes of a notice's file as a channel sends them. */
export interface NoticeMedia {
  bytes: Uint8Array
  mimeType: string
  name: string
}

/** A file of a notice for a channel that is about to send it; `null`: no notice has it. */
export async function readNoticeMedia(
  { prisma }: Pick<Runtime, 'prisma'>,
  fileId: string,
): Promise<NoticeMedia | null> {
  return prisma.noticeFile.findUnique({
    where: { id: fileId },
    select: { bytes: true, mimeType: true, name: true },
  })
}

/** The same for a resident who asks for it: only of a notice that was sent to them. */
export async function readReceivedNoticeMedia(
  { prisma }: Pick<Runtime, 'prisma'>,
  residentId: string,
  fileId: string,
): Promise<NoticeMedia | null> {
  return prisma.noticeFile.findFirst({
    where: { id: fileId, notice: { broadcasts: { some: { messages: { some: { residentId } } } } } },
    select: { bytes: true, mimeType: true, name: true },
  })
}
