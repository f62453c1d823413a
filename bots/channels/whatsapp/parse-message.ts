import type { proto } from '@whiskeysockets/baileys'
import type { EventBody, IncomingMedia } from '#bots/channels/contract.ts'
import { plainType } from '#bots/channels/plain-type.ts'
import { unwrap } from './content.ts'
import { externalIdOf } from './jid.ts'
import { type MediaKind, refOf } from './media-ref.ts'

/** What a message says, or `undefined` when nobody waits for an answer to it. `chat` names the person it came from. */
export function parseMessage(wrapped: proto.IMessage, chat: string): EventBody | undefined {
  const message = unwrap(wrapped)
  for (const read of readers) {
    const body = read(message, chat)
    if (body) return body
  }
  const names = Object.entries(message).flatMap(([name, value]) =>
    value && !technical.has(name) ? [name] : [],
  )
  const [named] = names
  return named === undefined ? undefined : { type: 'unsupported', what: unusable[named] ?? 'unknown' }
}

type Reader = (message: proto.IMessage, chat: string) => EventBody | undefined

/** The kinds of content we can use, each where it is whole. */
const readers: Reader[] = [
  ({ conversation }) => textOf(conversation),
  ({ extendedTextMessage }) => textOf(extendedTextMessage?.text),
  ({ imageMessage: file }) => mediaOf('photo', 'image', file),
  ({ audioMessage: file }) => mediaOf('voice', 'audio', file, file?.seconds),
  ({ videoMessage, ptvMessage }) => mediaOf('file', 'video', videoMessage ?? ptvMessage),
  ({ documentMessage: file }) =>
    mediaOf(file?.mimetype?.startsWith('image/') ? 'photo' : 'file', 'document', file),
  ({ locationMessage: place, liveLocationMessage: live }) =>
    placeOf(place ?? live, [place?.name, place?.address]),
  ({ buttonsResponseMessage: pressed }) => choiceOf(pressed?.selectedButtonId, pressed?.selectedDisplayText),
  ({ templateButtonReplyMessage: pressed }) => choiceOf(pressed?.selectedId, pressed?.selectedDisplayText),
  ({ listResponseMessage: pressed }) => choiceOf(pressed?.singleSelectReply?.selectedRowId, pressed?.title),
  ({ protocolMessage: note }, chat) => {
    const original = note?.key?.id
    const edited = note?.editedMessage ? unwrap(note.editedMessage) : undefined
    const text = edited?.conversation ?? edited?.extendedTextMessage?.text ?? captionOf(edited)
    if (!original || !text) return undefined
    return { type: 'edited', text, originalExternalId: externalIdOf(chat, original) }
  },
]

function textOf(text: string | null | undefined): EventBody | undefined {
  return text ? { type: 'message', text } : undefined
}

function choiceOf(id: string | null | undefined, label: string | null | undefined): EventBody | undefined {
  return id ? { type: 'choice', choiceId: id, ...(label ? { label } : {}) } : undefined
}

function placeOf(
  place: { degreesLatitude?: number | null; degreesLongitude?: number | null } | null | undefined,
  words: (string | null | undefined)[],
): EventBody | undefined {
  const { degreesLatitude: latitude, degreesLongitude: longitude } = place ?? {}
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return undefined
  const label = words.filter(Boolean).join(', ')
  return { type: 'location', longitude, latitude, ...(label ? { label } : {}) }
}

function isWithin(degrees: number | null | undefined, most: number): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= most
}

interface FileMessage {
  directPath?: string | null
  url?: string | null
  mediaKey?: Uint8Array | null
  mimetype?: string | null
  fileLength?: number | { toNumber(): number } | null
  caption?: string | null
}

function mediaOf(
  kind: IncomingMedia['kind'],
  mediaKind: MediaKind,
  file: FileMessage | null | undefined,
  seconds?: number | null,
): EventBody | undefined {
  const ref = file ? refOf(mediaKind, file) : undefined
  if (!file || ref === undefined) return undefined
  const mimeType = plainType(file.mimetype ?? '')
  const sizeBytes = typeof file.fileLength === 'number' ? file.fileLength : file.fileLength?.toNumber()
  return {
    type: 'media',
    media: {
      kind,
      ref,
      ...(mimeType ? { mimeType } : {}),
      ...(sizeBytes ? { sizeBytes } : {}),
      ...(seconds ? { durationSeconds: seconds } : {}),
    },
    ...(file.caption ? { caption: file.caption } : {}),
  }
}

function captionOf(message: proto.IMessage | undefined): string | null | undefined {
  return message?.imageMessage?.caption ?? message?.documentMessage?.caption ?? message?.videoMessage?.caption
}

/** What people send that we cannot use; they are told so. */
const unusable: Record<string, string> = {
  stickerMessage: 'sticker',
  lottieStickerMessage: 'sticker',
  contactMessage: 'contact',
  contactsArrayMessage: 'contact',
  pollCreationMessage: 'poll',
  pollCreationMessageV2: 'poll',
  pollCreationMessageV3: 'poll',
  eventMessage: 'event',
  orderMessage: 'order',
  productMessage: 'product',
  groupInviteMessage: 'groupInvite',
}

/** What phones tell each other, and reactions: nobody waits for an answer to it. Votes are sealed once more (vote.ts). */
const technical = new Set([
  'albumMessage',
  'botInvokeMessage',
  'bcallMessage',
  'call',
  'callLogMesssage',
  'chat',
  'deviceSentMessage',
  'encCommentMessage',
  'encEventResponseMessage',
  'encReactionMessage',
  'fastRatchetKeySenderKeyDistributionMessage',
  'keepInChatMessage',
  'messageContextInfo',
  'messageHistoryBundle',
  'messageHistoryNotice',
  'pinInChatMessage',
  'placeholderMessage',
  'pollUpdateMessage',
  'protocolMessage',
  'reactionMessage',
  'requestPhoneNumberMessage',
  'secretEncryptedMessage',
  'senderKeyDistributionMessage',
  'stickerSyncRmrMessage',
])
