import type { proto } from '@whiskeysockets/baileys'
import {
  type ChannelAddress,
  type ChannelHost,
  type OutgoingMessage,
  SendError,
  type SendResult,
} from '#bots/channels/contract.ts'
import { fileName } from '#bots/channels/file-name.ts'
import type { Current } from './connection.ts'
import { dress, type Part } from './dress.ts'
import { personOf } from './jid.ts'
import { upload } from './media.ts'
import { messageIds } from './message-id.ts'

/** What sending needs besides the message. */
export interface Sending extends Current {
  host: ChannelHost
  mediaOrigin: string
  clock: () => Date
  /** Takes as long as a person takes to type so many characters. */
  type(characters: number): Promise<void>
}

/**
 * Sends one message in as many parts as it takes, or throws a `SendError`. The id is that of the last part. A part that was sent before
 * has the same id again, and phones show it once, so a retry simply begins at the front. `onBegin` hears the id before anything leaves.
 */
export async function sendInParts(
  sending: Sending,
  message: OutgoingMessage,
  { handle }: ChannelAddress,
  onBegin: (platformMessageId: string, outboxId: string) => void,
): Promise<SendResult> {
  // Only who wrote to us has such an address with us; numbers that write to strangers are banned.
  if (personOf(handle) !== handle) {
    throw new SendError('rejected', 'WhatsApp is answered only where a person wrote first.', {
      platformCode: 'neverWrote',
    })
  }
  const parts = dress(message)
  if (parts.length === 0)
    throw new SendError('rejected', 'A message without words.', { platformCode: 'empty' })
  const ids = messageIds(sending.keys, message.outboxId, parts.length)
  const platformMessageId = ids.at(-1) ?? ''
  onBegin(platformMessageId, message.outboxId)
  for (const [index, part] of parts.entries()) {
    const id = ids[index] ?? ''
    const built = await buildPart(sending, part, id)
    await sending.link.startTyping(handle)
    await sending.type(part.type === 'text' ? part.text.length : (part.caption?.length ?? 0))
    await sending.link.send(handle, id, built)
  }
  return { platformMessageId }
}

/** One part as it goes over the wire, the same for the same id, with its file uploaded. Throws a `SendError`. */
export async function buildPart(sending: Sending, part: Part, id: string): Promise<proto.IMessage> {
  const words =
    part.type === 'text' ? { extendedTextMessage: { text: part.text } } : await buildFile(sending, part, id)
  // WhatsApp's own clients put a secret into every message; people need it to report one.
  return { ...words, messageContextInfo: { messageSecret: sending.keys.nameOf(`secret\0${id}`) } }
}

async function buildFile(
  { host, keys, link, mediaOrigin, clock }: Sending,
  { media, caption }: Part & { type: 'media' },
  id: string,
): Promise<proto.IMessage> {
  const { bytes, mimeType } = await readFile(host, media.mediaId)
  const kind =
    media.kind === 'photo' ? 'image' : media.kind === 'voice' && playable.has(mimeType) ? 'audio' : 'document'
  const auth = await link.uploadAuth().catch(() => {
    throw new SendError('unreachable', 'WhatsApp gave no leave to upload a file. Try again later.', {
      platformCode: 'uploadAuth',
    })
  })
  const mediaKey = keys.nameOf(`file\0${id}`)
  const file = {
    ...(await upload(host.fetch, mediaOrigin, { kind, bytes, mediaKey }, auth)),
    mediaKeyTimestamp: Math.floor(clock().getTime() / 1000),
    mimetype: mimeType,
  }
  if (kind === 'image') return { imageMessage: { ...file, ...(caption ? { caption } : {}) } }
  if (kind === 'audio') {
    const isNote = mimeType === 'audio/ogg'
    return { audioMessage: { ...file, mimetype: isNote ? 'audio/ogg; codecs=opus' : mimeType, ptt: isNote } }
  }
  const name = fileName(media.kind, mimeType)
  return { documentMessage: { ...file, fileName: name, title: name, ...(caption ? { caption } : {}) } }
}

/** What phones play as sound; the rest goes as a file. */
const playable = new Set(['audio/ogg', 'audio/mpeg', 'audio/mp4'])

async function readFile(
  host: ChannelHost,
  mediaId: string,
): Promise<{ bytes: Uint8Array; mimeType: string }> {
  try {
    return await host.readMedia(mediaId)
  } catch (cause) {
    throw new SendError('unreachable', 'A stored file could not be read. Try again later.', {
      platformCode: 'media',
      cause,
    })
  }
}
