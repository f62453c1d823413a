import { type Api, GrammyError, InputFile } from 'grammy'
import {
  type ChannelAddress,
  type ChannelHost,
  type OutgoingMessage,
  SendError,
  type SendResult,
} from '#bots/channels/contract.ts'
import { fileName } from '#bots/channels/file-name.ts'
import { makeCalls, type Progress } from '#bots/channels/progress.ts'
import { readFile } from '#bots/channels/read-file.ts'
import type { MediaRef } from '#content/message.ts'
import { type Call, dress } from './dress.ts'
import { toSendError } from './refusal.ts'

/** What a call gave: the message's id, and where the chat is now. */
export interface Made {
  messageId: string
  chatId: string
}

/** Sends one message in as many calls as it takes, or throws a `SendError`. The id is that of the last call. */
export async function sendInCalls(
  api: Api,
  message: OutgoingMessage,
  address: ChannelAddress,
  readMedia: ChannelHost['readMedia'],
  progress: Progress<Made>,
): Promise<SendResult> {
  const calls = dress(message, !address.handle.startsWith('-'))
  if (calls.length === 0)
    throw new SendError('rejected', 'A message without words.', { platformCode: 'empty' })
  const files = await readAll(message.media, readMedia)
  const last = await makeCalls<Call, Made>(progress, message, address, calls, async (call, before) => {
    try {
      return await withMigration(before?.chatId ?? address.handle, (chat) => perform(api, call, chat, files))
    } catch (error) {
      throw toSendError(error, filesOf(call))
    }
  })
  const { messageId, chatId } = last ?? { messageId: '', chatId: address.handle }
  return { platformMessageId: messageId, ...(chatId === address.handle ? {} : { newHandle: chatId }) }
}

function filesOf(call: Call): MediaRef[] {
  if (call.type === 'text') return []
  return call.type === 'album' ? call.photos : [call.media]
}

type Files = Map<string, InputFile>

async function readAll(media: MediaRef[], readMedia: ChannelHost['readMedia']): Promise<Files> {
  const read = media.map(async ({ mediaId, kind }): Promise<[string, InputFile]> => {
    const { bytes, mimeType } = await readFile(readMedia, mediaId)
    return [mediaId, new InputFile(bytes, fileName(kind, mimeType))]
  })
  return new Map(await Promise.all(read))
}

async function perform(api: Api, call: Call, chatId: string, files: Files): Promise<string> {
  if (call.type === 'text') {
    const sent = await api.sendMessage(chatId, call.text, {
      // A preview would make Telegram fetch addresses that stand in residents' messages.
      link_preview_options: { is_disabled: true },
      ...(call.keyboard === undefined ? {} : { reply_markup: call.keyboard }),
    })
    return `${sent.message_id}`
  }
  if (call.type === 'album') {
    const photos = call.photos.map(({ mediaId }) => ({
      type: 'photo' as const,
      media: fileOf(files, mediaId),
    }))
    const [first] = await api.sendMediaGroup(chatId, photos)
    return `${first?.message_id ?? ''}`
  }
  const file = fileOf(files, call.media.mediaId)
  const options = {
    ...(call.caption === undefined ? {} : { caption: call.caption }),
    ...(call.keyboard === undefined ? {} : { reply_markup: call.keyboard }),
  }
  const sent = await sendFile(api, call.media.kind, chatId, file, options)
  return `${sent.message_id}`
}

/** Telegram plays only these as a voice note (core.telegram.org/bots/api#sendvoice); others go as a file. */
const playable = /\.(ogg|mp3|m4a)$/

function sendFile(
  api: Api,
  kind: MediaRef['kind'],
  chatId: string,
  file: InputFile,
  options: Parameters<Api['sendDocument']>[2],
) {
  if (kind === 'photo') return api.sendPhoto(chatId, file, options)
  if (kind === 'voice' && playable.test(file.filename ?? '')) return api.sendVoice(chatId, file, options)
  return api.sendDocument(chatId, file, options)
}

function fileOf(files: Files, mediaId: string): InputFile {
  const file = files.get(mediaId)
  if (file === undefined) throw new Error(`Media ${mediaId} was not read.`)
  return file
}

/** A group that became a supergroup has a new id: once more to that one, and the caller is told. */
async function withMigration(chatId: string, call: (chatId: string) => Promise<string>): Promise<Made> {
  try {
    return { messageId: await call(chatId), chatId }
  } catch (error) {
    const newId = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
    if (newId === undefined) throw error
    return { messageId: await call(`${newId}`), chatId: `${newId}` }
  }
}
