import { Type } from 'typebox'
import { type ChannelHost, SendError } from '#bots/channels/contract.ts'
import { fileName } from '#bots/channels/file-name.ts'
import { plainType } from '#bots/channels/plain-type.ts'
import { readFile } from '#bots/channels/read-file.ts'
import { shape } from '#bots/channels/shape.ts'
import type { MediaRef } from '#content/message.ts'
import type { Account } from './account.ts'
import type { Graph } from './graph.ts'
import { imageLimit } from './media.ts'

/** A file at WhatsApp, as a message names it. `caption` may be added where `type` allows one. */
export type Uploaded =
  | { type: 'image'; image: { id: string } }
  | { type: 'audio'; audio: { id: string; voice?: true } }
  | { type: 'document'; document: { id: string; filename: string } }

const isUpload = shape(Type.Object({ id: Type.String({ minLength: 1 }) }))

/**
 * What WhatsApp shows as a picture and plays as a sound; the rest goes as a document
 * (developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media).
 */
const images = new Set(['image/jpeg', 'image/png'])
const sounds = new Set(['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/amr'])
/** What may go as a document under its own name for its kind. */
const documents =
  /^(image\/(jpeg|png|webp)|audio\/(ogg|mpeg|mp4|aac|amr)|video\/(mp4|3gpp)|text\/plain|application\/pdf)$/

/** Puts a stored file where WhatsApp can send it from. Rejects with a `SendError`. */
export async function upload(
  graph: Graph,
  account: Account,
  readMedia: ChannelHost['readMedia'],
  media: MediaRef,
): Promise<Uploaded> {
  const { bytes, mimeType: stored } = await readFile(readMedia, media.mediaId)
  const mimeType = plainType(stored)
  const name = fileName(media.kind, mimeType)
  const form = new FormData()
  const sentAs = acceptedKind(mimeType)
  if (sentAs === null) throw refused('fileKind', media)
  form.set('messaging_product', 'whatsapp')
  form.set('type', sentAs)
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: sentAs }), name)
  const answer = await graph(`${account.phoneNumberId}/media`, { method: 'POST', form }).catch(
    (error: SendError) => {
      // There is nothing in this call but the file.
      throw error.kind === 'rejected' || error.kind === 'mediaRefused'
        ? refused(error.platformCode, media)
        : error
    },
  )
  if (!isUpload(answer)) {
    throw new SendError('unreachable', 'WhatsApp took a file but gave no id for it. Try again later.', {
      platformCode: 'noMediaId',
    })
  }
  const { id } = answer
  if (media.kind === 'photo' && images.has(mimeType) && bytes.length <= imageLimit)
    return { type: 'image', image: { id } }
  if (media.kind === 'voice' && sounds.has(mimeType)) {
    return { type: 'audio', audio: { id, ...(mimeType === 'audio/ogg' ? { voice: true } : {}) } }
  }
  return { type: 'document', document: { id, filename: name } }
}

/** WhatsApp takes few kinds of files. Any text is plain text to it; its name still says what it is. `null`: it takes none of that kind. */
function acceptedKind(mimeType: string): string | null {
  if (documents.test(mimeType)) return mimeType
  if (mimeType.startsWith('text/') || mimeType === 'application/json') return 'text/plain'
  return null
}

/** WhatsApp does not take a file, whoever it is for. */
export function refused(platformCode: string, { mediaId }: MediaRef): SendError {
  return new SendError('mediaRefused', 'WhatsApp does not take this file. The words may go without it.', {
    platformCode,
    mediaId,
  })
}
