import { v7 as uuidv7 } from 'uuid'
import type { MediaRef } from '#content/message.ts'
import type { ApplyContext } from './applied.ts'

/** Keeps a file we made for the resident, to be sent to them. */
export async function keepFile(
  context: Pick<ApplyContext, 'transaction' | 'residentId' | 'channel' | 'at'>,
  mimeType: string,
  bytes: Buffer,
): Promise<MediaRef> {
  const { transaction, residentId, channel, at } = context
  const mediaId = uuidv7()
  await transaction.mediaFile.create({
    data: {
      id: mediaId,
      residentId,
      kind: 'file',
      mimeType,
      bytes: Uint8Array.from(bytes),
      channel,
      state: 'stored',
      createdAt: at,
    },
  })
  return { mediaId, kind: 'file' }
}
