import type { Message } from '@grammyjs/types'
import { checkedMarkup } from './markup.ts'
import type { Parameters } from './parameters.ts'
import { badRequest, Refusal } from './refusal.ts'
import { chatField, chatToWrite, keepFile, type SimulatedFile, type World } from './world.ts'

const textLimit = 4096
const captionLimit = 1024
const photoBytes = 10 * 1024 * 1024
const uploadBytes = 50 * 1024 * 1024

/** Answers a call or throws a `Refusal`. */
export type Method = (call: Parameters) => unknown

/** The methods by which a bot says something. `guard` refuses what comes too fast. */
export function sendMethods(world: World, guard: (chatId: number) => void): Record<string, Method> {
  const say = (call: Parameters, content: () => Record<string, unknown>, counts = true): Message => {
    const chat = chatToWrite(world, call.fields.chat_id)
    const markup = checkedMarkup(call.fields.reply_markup, chat)
    const words = content()
    if (world.hasFloodLimits && counts) guard(chat.id)
    const message = {
      message_id: world.nextMessageId(),
      date: Math.floor(Date.now() / 1000),
      from: world.bot,
      chat: chatField(chat),
      ...words,
      ...(markup === undefined ? {} : { reply_markup: markup }),
    } as Message
    chat.messages.push(message)
    return message
  }
  const file = (field: string, folder: string, limit = uploadBytes): Method => {
    return (call) =>
      say(call, () => {
        const kept = uploaded(world, call, call.fields[field], field, folder, limit)
        return { ...describe(field, kept), ...captionOf(call) }
      })
  }
  return {
    sendMessage: (call) =>
      say(call, () => {
        const text = call.fields.text
        if (typeof text !== 'string' || text.trim() === '') throw badRequest('message text is empty')
        if (text.length > textLimit) throw badRequest('message is too long')
        return { text }
      }),
    sendPhoto: file('photo', 'photos', photoBytes),
    sendVoice: file('voice', 'voice'),
    sendDocument: file('document', 'documents'),
    sendLocation: (call) =>
      say(call, () => ({
        location: { latitude: Number(call.fields.latitude), longitude: Number(call.fields.longitude) },
      })),
    sendMediaGroup: (call) => {
      const media = call.fields.media
      if (!Array.isArray(media) || media.length < 2)
        throw badRequest('there must be at least 2 media in the album')
      if (media.length > 10) throw badRequest('Too much messages to send as an album')
      const album = { media_group_id: `${world.nextMessageId()}` }
      return media.map((item: { type: string; media: string }, index) =>
        say(
          call,
          () => {
            const kept = uploaded(world, call, item.media, item.type, 'photos', photoBytes)
            return { ...album, ...describe(item.type, kept) }
          },
          index === 0,
        ),
      )
    },
  }
}

function uploaded(
  world: World,
  call: Parameters,
  given: unknown,
  field: string,
  folder: string,
  limit: number,
): SimulatedFile {
  const name = typeof given === 'string' && given.startsWith('attach://') ? given.slice(9) : field
  const upload = call.uploads.get(name)
  if (upload !== undefined) {
    if (upload.bytes.length > limit) throw new Refusal(413, 'Request Entity Too Large')
    return keepFile(world, folder, upload.bytes, upload.mimeType)
  }
  const known = world.files.get(`${given}`)
  if (known === undefined) throw badRequest('wrong file identifier/HTTP URL specified')
  return known
}

function describe(type: string, { id, bytes, mimeType }: SimulatedFile): Record<string, unknown> {
  const size = { file_id: id, file_unique_id: `u-${id}`, file_size: bytes.length }
  if (type === 'photo') return { photo: [{ ...size, width: 800, height: 600 }] }
  return { [type]: { ...size, mime_type: mimeType, ...(type === 'voice' ? { duration: 1 } : {}) } }
}

function captionOf(call: Parameters): { caption?: string } {
  const caption = call.fields.caption
  if (typeof caption !== 'string') return {}
  if (caption.length > captionLimit) throw badRequest('message caption is too long')
  return { caption }
}
