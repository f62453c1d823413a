import { SendError } from '#bots/channels/contract.ts'
import { usedAddress } from '#civic/reach.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { Prisma } from '#prisma/client.ts'
import { put } from '../outbox/put.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { MediaError, normalisePhoto } from './normalise.ts'

const maxAttempts = 6
const mostMegabytes = 20

type File = {
  id: string
  kind: string
  mimeType: string | null
  channel: string
  attempts: number
  residentId: string
  inboxMessageId: bigint | null
}

/**
 * Fetches one file from its platform, after the message that brought it was committed. Tried for about twenty minutes; if it will
 * not come, its resident is told and asked to send it again.
 */
export async function fetchMedia(runtime: Runtime, mediaId: string): Promise<RingAgain> {
  const file = await runtime.prisma.mediaFile.findUnique({ where: { id: mediaId }, omit: { bytes: true } })
  if (file?.state !== 'pending' || !file.sourceRef) return undefined
  const waitMs = file.dueAt.getTime() - runtime.clock().getTime()
  if (waitMs > 0) return { inMs: waitMs }
  try {
    const stored = await download(runtime, file, file.sourceRef)
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
    const inMs = 1000 * 4 ** attempts
    const known = codeOf(error)
    const isFinal = known !== null || attempts >= maxAttempts
    runtime.log.warn(
      { mediaId, channel: file.channel, attempts, error: error instanceof Error ? error.name : 'unknown' },
      isFinal ? 'a file could not be fetched and is given up' : 'a file could not be fetched; trying again',
    )
    if (isFinal) {
      await giveUp(runtime, file, known)
      return undefined
    }
    await runtime.prisma.mediaFile.updateMany({
      where: { id: mediaId, state: 'pending' },
      data: { attempts, dueAt: new Date(runtime.clock().getTime() + inMs) },
    })
    return { inMs }
  }
}

/** What is wrong with the file itself, however often it is fetched; `null`: it may come with the next try. */
function codeOf(error: unknown): MediaError['code'] | null {
  if (error instanceof MediaError) return error.code
  return error instanceof SendError && error.platformCode === 'fileTooLarge' ? 'tooLarge' : null
}

async function download(
  runtime: Runtime,
  file: File,
  sourceRef: string,
): Promise<{ bytes: Uint8Array; mimeType: string }> {
  const fetched = await runtime.channels.get(file.channel)?.fetchMedia?.(sourceRef)
  if (!fetched) throw new Error(`channel ${file.channel} cannot fetch files now`)
  if (fetched.bytes.byteLength > mostMegabytes * 1024 * 1024) {
    throw new MediaError('tooLarge', `the file is larger than ${mostMegabytes} MB`)
  }
  if (file.kind === 'photo') return normalisePhoto(fetched.bytes)
  return { bytes: fetched.bytes, mimeType: file.mimeType ?? fetched.mimeType ?? 'application/octet-stream' }
}

async function giveUp(runtime: Runtime, file: File, code: MediaError['code'] | null): Promise<void> {
  const reply: Reply = {
    text:
      code === 'tooLarge'
        ? { key: 'errors.mediaTooLarge', params: { limit: mostMegabytes } }
        : { key: code === 'unreadable' ? 'errors.mediaRefused' : 'errors.mediaFailed' },
  }
  const told = await runtime.prisma.$transaction(async (transaction) => {
    const { count } = await transaction.mediaFile.updateMany({
      where: { id: file.id, state: 'pending' },
      data: { state: 'failed', sourceRef: null },
    })
    const sender = count === 0 ? undefined : await senderOf(transaction, file)
    if (!sender) return null
    await put(transaction, [
      {
        ...sender,
        lane: 'reply',
        class: 'mustArrive',
        reply,
        dueAt: runtime.clock(),
        ...(file.inboxMessageId === null ? {} : { causedBy: file.inboxMessageId }),
      },
    ])
    return sender
  })
  if (told) runtime.doorbell.delivery([told.channel])
}

interface Sender {
  residentId: string
  addressId: string
  channel: string
  language: string
}

/** Who sent a file, at the chat it came from; whoever left that one is told where they are now. */
async function senderOf(transaction: Transaction, file: File): Promise<Sender | undefined> {
  const [sender] = await transaction.$queryRaw<Sender[]>`
    SELECT r.id AS "residentId", r.language, coalesce(sent.id, used.id) AS "addressId", coalesce(sent.channel, used.channel) AS channel
    FROM media_file f JOIN resident r ON r.id = f.resident_id
    LEFT JOIN inbox_message m ON m.id = f.inbox_message_id
    LEFT JOIN address sent ON sent.id = m.address_id AND sent.resident_id = r.id AND sent.state = 'active'
    JOIN ${Prisma.raw(usedAddress('update'))} ON true
    WHERE f.id = ${file.id}::uuid`
  return sender
}
