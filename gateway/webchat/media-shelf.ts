import { v7 as uuidv7 } from 'uuid'
import type { Mailbox, MediaShelf } from '../http/webchat/options.ts'
import { normalisePhoto } from '../media/normalise.ts'
import { readReceivedNoticeMedia } from '../notices/media.ts'
import type { Runtime } from '../runtime.ts'

/** What the resident's own export is called when it is saved. */
const endings = new Map([
  ['application/json', 'json'],
  ['text/html', 'html'],
])

/** The files of web chats. Every call names the device, and gives what its resident owns, or was sent with a notice. */
export function createMediaShelf(runtime: Runtime, mailbox: Mailbox): MediaShelf {
  async function owned(handle: string, mediaId: string) {
    const known = await mailbox.find(handle)
    if (!known) return null
    return runtime.prisma.mediaFile.findFirst({
      where: { id: mediaId, residentId: known.residentId, state: 'stored' },
      select: { id: true, kind: true, bytes: true, mimeType: true, createdAt: true },
    })
  }
  return {
    async store({ handle, kind, mimeType, bytes }) {
      const known = await mailbox.find(handle)
      if (!known) return null
      const stored = kind === 'photo' ? await normalisePhoto(bytes) : { bytes, mimeType }
      const id = uuidv7()
      await runtime.prisma.mediaFile.create({
        data: {
          id,
          residentId: known.residentId,
          kind,
          mimeType: stored.mimeType,
          bytes: Uint8Array.from(stored.bytes),
          channel: 'webchat',
          state: 'stored',
          createdAt: runtime.clock(),
        },
      })
      return id
    },
    async open(handle, mediaId) {
      const file = await owned(handle, mediaId)
      if (!file) {
        const known = await mailbox.find(handle)
        return known && (await readReceivedNoticeMedia(runtime, known.residentId, mediaId))
      }
      if (!file.bytes) return null
      const ending = endings.get(file.mimeType ?? '')
      const name = ending && `kurzer-draht-${file.createdAt.toISOString().slice(0, 10)}.${ending}`
      return {
        bytes: file.bytes,
        mimeType: file.mimeType ?? 'application/octet-stream',
        ...(name ? { name } : {}),
      }
    },
    async kindOf(handle, mediaId) {
      const file = await owned(handle, mediaId)
      return file ? (file.kind as 'photo' | 'voice' | 'file') : null
    },
  }
}
