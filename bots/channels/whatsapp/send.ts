import type { proto } from '@whiskeysockets/baileys'
import {
  type ChannelAddress,
  type ChannelHost,
  type OutgoingMessage,
  SendError,
  type SendResult,
} from '#bots/channels/contract.ts'
import { fileName } from '#bots/channels/file-name.ts'
import { readFile } from '#bots/channels/read-file.ts'
import type { Current } from './connection.ts'
import { dress, type Part } from './dress.ts'
import { personOf } from './jid.ts'
import { accountOf } from './keys.ts'
import { upload } from './media.ts'
import { messageIds, secretOf } from './message-id.ts'
import { buildPoll } from './poll.ts'

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
 * has the same id again, and phones show it once, so a retry simply begins at the front.
 */
export async function sendInParts(
  sending: Sending,
  message: OutgoingMessage,
  address: ChannelAddress,
): Promise<SendResult> {
  await mayWriteTo(sending, address)
  const { handle } = address
  const parts = dress(message)
  if (parts.length === 0)
    throw new SendError('rejected', 'A message without words.', { platformCode: 'empty' })
  const ids = messageIds(sending.keys, message.outboxId, parts.length)
  const platformMessageId = ids.at(-1) ?? ''
  for (const [index, part] of parts.entries()) {
    const id = ids[index] ?? ''
    const built = await buildPart(sending, part, id)
    await sending.link.startTyping(handle)
    await sending.type(lengthOf(part))
    await sending.link.send(handle, id, built)
  }
  return { platformMessageId }
}

/** Throws a `SendError` unless the person wrote to the very number that is linked: numbers that write to strangers are banned. */
async function mayWriteTo({ host, keys }: Sending, { addressId, handle }: ChannelAddress): Promise<void> {
  if (personOf(handle) !== handle) {
    throw new SendError('notHere', 'WhatsApp is answered only where a person wrote first.', {
      platformCode: 'neverWrote',
    })
  }
  const account = accountOf(keys.creds)
  const hasWritten = account !== undefined && (await host.wroteTo(addressId, account).catch(unknown))
  if (!hasWritten) {
    throw new SendError(
      'windowClosed',
      'They wrote to another number. The message waits for them to write.',
      {
        platformCode: 'otherNumber',
      },
    )
  }
}

function unknown(cause: unknown): never {
  throw new SendError('unreachable', 'Nobody knows which number they wrote to. Try again later.', {
    platformCode: 'wroteTo',
    cause,
  })
}

/** How much a person would type of it. */
function lengthOf(part: Part): number {
  if (part.type === 'text') return part.text.length
  if (part.type === 'media') return part.caption?.length ?? 0
  return part.answers.reduce((sum, { label }) => sum + label.length, part.question.length)
}

/** One part as it goes over the wire, the same for the same id, with its file uploaded. Throws a `SendError`. */
export async function buildPart(sending: Sending, part: Part, id: string): Promise<proto.IMessage> {
  const messageContextInfo = { messageSecret: secretOf(sending.keys, id) }
  return { ...(await buildContent(sending, part, id)), messageContextInfo }
}

async function buildContent(sending: Sending, part: Part, id: string): Promise<proto.IMessage> {
  switch (part.type) {
    case 'text':
      return { extendedTextMessage: { text: part.text } }
    case 'media':
      return buildFile(sending, part, id)
    case 'poll':
      return buildPoll(part)
  }
}

async function buildFile(
  { host, keys, link, mediaOrigin, clock }: Sending,
  { media, caption }: Part & { type: 'media' },
  id: string,
): Promise<proto.IMessage> {
  const { bytes, mimeType } = await readFile(host.readMedia, media.mediaId)
  const kind =
    media.kind === 'photo' ? 'image' : media.kind === 'voice' && playable.has(mimeType) ? 'audio' : 'document'
  const auth = await link.uploadAuth().catch(() => {
    throw new SendError('unreachable', 'WhatsApp gave no leave to upload a file. Try again later.', {
      platformCode: 'uploadAuth',
    })
  })
  const mediaKey = keys.nameOf(`file\0${id}`)
  const file = {
    ...(await upload(host.fetch, mediaOrigin, { kind, bytes, mediaKey, mediaId: media.mediaId }, auth)),
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
