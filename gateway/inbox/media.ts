import { v7 as uuidv7 } from 'uuid'
import type { IncomingMedia } from '#bots/channels/contract.ts'
import { messageOf } from '#bots/engine/file-key.ts'
import type { Transaction } from '#civic/transaction.ts'

/**
 * Keeps a file for the open draft under the draft's name for it. A file still at the platform is fetched after the commit: gives
 * its id then. One that was uploaded already (web chat) is only tied to the draft, and only if it is the resident's own. A file that is
 * kept under this name already came back from a case it was added to by mistake. Whose turn this is does not matter: the file may have
 * waited for an answer that was given in another chat.
 */
export async function keepMedia(
  transaction: Transaction,
  input: { residentId: string; key: string; media: IncomingMedia; at: Date },
): Promise<string | null> {
  const { residentId, media } = input
  const known = await transaction.mediaFile.count({ where: { residentId, draftKey: input.key } })
  if (known > 0) return null
  if (media.mediaId) {
    await transaction.mediaFile.updateMany({
      where: { id: media.mediaId, residentId },
      data: { draftKey: input.key },
    })
    return null
  }
  const brought = await transaction.inboxMessage.findUniqueOrThrow({
    where: { id: messageOf(input.key) },
    select: { id: true, channel: true },
  })
  const id = uuidv7()
  await transaction.mediaFile.create({
    data: {
      id,
      residentId,
      kind: media.kind,
      mimeType: media.mimeType ?? null,
      channel: brought.channel,
      sourceRef: media.ref ?? null,
      inboxMessageId: brought.id,
      draftKey: input.key,
      durationSeconds: media.durationSeconds === undefined ? null : wholeSeconds(media.durationSeconds),
      createdAt: input.at,
      dueAt: input.at,
    },
  })
  return id
}

const daySeconds = 24 * 3600

/** A platform's word for a length, made to fit the column. */
function wholeSeconds(given: number): number {
  return Math.round(Math.min(Math.max(given, 0), daySeconds))
}

/** Drops files of a draft that were not filed. */
export async function discardMedia(
  transaction: Transaction,
  residentId: string,
  keys: readonly string[],
): Promise<void> {
  await transaction.mediaFile.deleteMany({
    where: { residentId, draftKey: { in: [...keys] }, concernId: null },
  })
}
