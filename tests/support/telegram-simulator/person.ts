import type { Message, Update } from '@grammyjs/types'
import { visibleButtons } from './markup.ts'
import { chatField, keepFile, type SimulatedChat, userField, type World } from './world.ts'

/** What a test asks a simulated person to do. Chats are made on first use; a group has a negative id. */
export interface Act {
  chatId: number
  text?: string
  /** The words on a button, or its callback data. */
  button?: string
  messageId?: number
  latitude?: number
  longitude?: number
  title?: string
  address?: string
  caption?: string
  /** Base64; a small default when left out. */
  bytes?: string
  mimeType?: string
  language?: string
  newId?: number
  /** So many people with ids in a row, from `chatId` on. */
  people?: number
  update?: Omit<Update, 'update_id'> & { update_id?: number }
}

/** Why a person cannot do what a test asked, such as pressing a button that is not there. */
export class Impossible extends Error {}

/** Everything a person can do; each gives the update it caused, or `undefined` when the bot is told nothing. */
export function personActs(world: World): Record<string, (act: Act) => Update | undefined> {
  const write = (act: Act, content: Record<string, unknown>): Update => {
    const chat = openChat(world, act)
    if (chat.state !== 'open')
      throw new Impossible(`Chat ${chat.id} is ${chat.state}: unblock the bot first.`)
    const message = messageOf(world, chat, content)
    chat.messages.push(message)
    return world.push({ message } as Omit<Update, 'update_id'>)
  }
  const sendFile = (field: string, folder: string, mimeType: string) => (act: Act) => {
    const bytes = act.bytes === undefined ? Buffer.from(`a ${field}`) : Buffer.from(act.bytes, 'base64')
    const file = keepFile(world, folder, bytes, act.mimeType ?? mimeType)
    const size = { file_id: file.id, file_unique_id: `u-${file.id}`, file_size: bytes.length }
    const caption = act.caption === undefined ? {} : { caption: act.caption }
    if (field === 'photo') return write(act, { photo: photoSizes(size), ...caption })
    const described = { ...size, mime_type: file.mimeType, ...(field === 'voice' ? { duration: 3 } : {}) }
    return write(act, { [field]: described, ...caption })
  }
  const membership = (act: Act, status: 'kicked' | 'member') => {
    const chat = openChat(world, act)
    const before = chat.state === 'blocked' ? 'kicked' : 'member'
    chat.state = status === 'kicked' ? 'blocked' : 'open'
    return world.push({
      my_chat_member: {
        chat: chatField(chat),
        from: userField(chat),
        date: seconds(),
        old_chat_member: { user: world.bot, status: before },
        new_chat_member: { user: world.bot, status },
      },
    } as Omit<Update, 'update_id'>)
  }
  return {
    text: (act) => write(act, textContent(act.text ?? '')),
    start: (act) => write(act, textContent(act.text === undefined ? '/start' : `/start ${act.text}`)),
    photo: sendFile('photo', 'photos', 'image/jpeg'),
    voice: sendFile('voice', 'voice', 'audio/ogg'),
    document: sendFile('document', 'documents', 'application/pdf'),
    sticker: (act) =>
      write(act, {
        sticker: { file_id: 'sticker', file_unique_id: 'sticker', type: 'regular', width: 1, height: 1 },
      }),
    location: (act) => {
      const location = { latitude: act.latitude ?? 0, longitude: act.longitude ?? 0 }
      if (act.title === undefined) return write(act, { location })
      return write(act, { location, venue: { location, title: act.title, address: act.address ?? '' } })
    },
    press: (act) => press(world, act, write),
    edit: (act) => {
      const chat = openChat(world, act)
      const message = chat.messages.find(({ message_id: id }) => id === act.messageId)
      if (message === undefined) throw new Impossible(`Chat ${chat.id} has no message ${act.messageId}.`)
      Object.assign(message, textContent(act.text ?? ''), { edit_date: seconds() })
      return world.push({ edited_message: message } as Omit<Update, 'update_id'>)
    },
    /** People who talked to the bot before the simulator was there. */
    arrive: (act) => {
      for (let index = 0; index < (act.people ?? 1); index++) openChat(world, { chatId: act.chatId + index })
      return undefined
    },
    block: (act) => membership(act, 'kicked'),
    unblock: (act) => membership(act, 'member'),
    deactivate: (act) => {
      openChat(world, act).state = 'deactivated'
      return undefined
    },
    migrate: (act) => {
      const group = openChat(world, act)
      group.migratedTo = openChat(world, { ...act, chatId: act.newId ?? act.chatId * 1000 }).id
      return undefined
    },
    update: (act) => {
      const { update_id: id, ...content } = act.update ?? {}
      return world.push(content, id)
    },
  }
}

function press(
  world: World,
  act: Act,
  write: (act: Act, content: Record<string, unknown>) => Update,
): Update {
  const chat = openChat(world, act)
  const button = visibleButtons(chat).find(({ text, data }) => text === act.button || data === act.button)
  if (button === undefined) throw new Impossible(`Chat ${chat.id} shows no button "${act.button}".`)
  if (button.data === undefined) return write(act, textContent(button.text))
  const id = `press-${world.nextMessageId()}`
  world.presses.add(id)
  return world.push({
    callback_query: {
      id,
      from: userField(chat),
      message: button.message,
      chat_instance: `${chat.id}`,
      data: button.data,
    },
  } as Omit<Update, 'update_id'>)
}

function openChat(world: World, act: Act): SimulatedChat {
  const known = world.chats.get(act.chatId)
  if (known !== undefined) {
    known.language = act.language ?? known.language
    return known
  }
  const chat: SimulatedChat = {
    id: act.chatId,
    isGroup: act.chatId < 0,
    firstName: `Person ${Math.abs(act.chatId)}`,
    language: act.language,
    state: 'open',
    migratedTo: undefined,
    messages: [],
  }
  world.chats.set(chat.id, chat)
  return chat
}

function messageOf(world: World, chat: SimulatedChat, content: Record<string, unknown>): Message {
  return {
    message_id: world.nextMessageId(),
    date: seconds(),
    from: userField(chat),
    chat: chatField(chat),
    ...content,
  } as Message
}

function textContent(text: string): Record<string, unknown> {
  const command = /^\/[a-zA-Z0-9_@]+/.exec(text)
  if (command === null) return { text }
  return { text, entities: [{ type: 'bot_command', offset: 0, length: command[0].length }] }
}

function photoSizes(size: { file_id: string; file_unique_id: string; file_size: number }) {
  const small = { file_id: `${size.file_id}-small`, file_unique_id: `${size.file_unique_id}-small` }
  return [
    { ...small, file_size: 1, width: 90, height: 67 },
    { ...size, width: 800, height: 600 },
  ]
}

const seconds = () => Math.floor(Date.now() / 1000)
