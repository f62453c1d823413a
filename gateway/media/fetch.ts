import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { MediaError, normalisePhoto } from './normalise.ts'

const maxAttempts = 6
const mostBytes = 20 * 1024 * 1024

/** Fetches one file from its platform, after the message that brought it was committed. Tried for about ten minutes. */
export async function fetchMedia(runtime: Runtime, mediaId: string): Promise<RingAgain> {
  const file = await runtime.prisma.mediaFile.findUnique({ where: { id: mediaId }, omit: { bytes: true } })
  if (file?.state !== 'pending' || !file.sourceRef) return undefined
  const waitMs = file.dueAt.getTime() - runtime.clock().getTime()
  if (waitMs > 0) return { inMs: waitMs }
  try {
    const fetched = await runtime.channels.get(file.channel)?.fetchMedia?.(file.sourceRef)
    if (!fetched) throw new MediaError(`channel ${file.channel} cannot fetch files now`)
    if (fetched.bytes.byteLength > mostBytes) throw new MediaError('the file is larger than 20 MB')
    const stored =
      file.kind === 'photo'
        ? await normalisePhoto(fetched.bytes)
        : {
            bytes: Buffer.from(fetched.bytes),
            mimeType: file.mimeType ?? fetched.mimeType ?? 'application/octet-stream',
          }
    await runtime.prisma.mediaFile.updateMany({
      where: { id: mediaId, state: 'pending' },
      data: {
        bytes: Uint8Array.from(stored.bytes),
        mimeType: stored.mimeType,
        state: 'stored',
        sourceRef: null,
      },
    })
    return undefined
  } catch (error) {
    const attempts = file.attempts + 1
    const failed = attempts >= maxAttempts
    const inMs = 1000 * 4 ** (attempts - 1)
    runtime.log.warn(
      { mediaId, channel: file.channel, attempts, error: error instanceof Error ? error.name : 'unknown' },
      failed ? 'a file could not be fetched and is given up' : 'a file could not be fetched; trying again',
    )
    await runtime.prisma.mediaFile.updateMany({
      where: { id: mediaId, state: 'pending' },
      data: {
        attempts,
        dueAt: new Date(runtime.clock().getTime() + inMs),
        ...(failed ? { state: 'failed', sourceRef: null } : {}),
      },
    })
    return failed ? undefined : { inMs }
  }
}
