import { type ChannelHost, SendError } from './contract.ts'

/** The bytes of a stored file that goes out. Rejects with a `SendError`: the message is tried again later. */
export async function readFile(
  readMedia: ChannelHost['readMedia'],
  mediaId: string,
): Promise<{ bytes: Uint8Array; mimeType: string }> {
  try {
    return await readMedia(mediaId)
  } catch (cause) {
    throw new SendError('unreachable', 'A stored file could not be read. Try again later.', {
      platformCode: 'media',
      cause,
    })
  }
}
