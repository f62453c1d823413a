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

/** The same for a resident who asks for it: only what was sent to them, with a notice or (as a test reader) before it went out. */
export async function readReceivedNoticeMedia(
  runtime: Pick<Runtime, 'prisma'>,
  residentId: string,
  fileId: string,
): Promise<NoticeMedia | null> {
  const sent = await runtime.prisma.outboxMessage.count({
    where: {
      residentId,
      status: { notIn: ['queued', 'suppressed', 'cancelled'] },
      OR: [
        { broadcast: { notice: { files: { some: { id: fileId } } } } },
        { reply: { path: ['media'], array_contains: [{ mediaId: fileId }] } },
      ],
    },
  })
  return sent === 0 ? null : readNoticeMedia(runtime, fileId)
}
