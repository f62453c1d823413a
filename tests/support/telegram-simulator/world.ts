import type { Message, Update, User } from '@grammyjs/types'
import type { Log } from './log.ts'
import { badRequest, Refusal } from './refusal.ts'

/** A person with a private chat, or a group (negative id). */
export interface SimulatedChat {
  id: number
  isGroup: boolean
  firstName: string
  language: string | undefined
  state: 'open' | 'blocked' | 'deactivated'
  /** Set when the group became a supergroup with this id. */
  migratedTo: number | undefined
  messages: Message[]
}

/** A file that somebody uploaded. */
export interface SimulatedFile {
  id: string
  path: string
  bytes: Buffer
  mimeType: string
}

/** Everything the platform remembers. */
export interface World {
  token: string
  bot: User
  log: Log
  chats: Map<number, SimulatedChat>
  files: Map<string, SimulatedFile>
  /** Presses that were not answered yet. */
  presses: Set<string>
  /** Updates the bot has not confirmed, oldest first. */
  pending: Update[]
  webhook: Webhook | undefined
  hasFloodLimits: boolean
  nextMessageId: () => number
  nextFileNumber: () => number
  /** Puts an update into the queue and tells whoever waits for one. */
  push(update: Omit<Update, 'update_id'>, updateId?: number): Update
  /** Calls back on every new update. */
  onUpdate: Set<() => void>
}

/** Where updates are pushed to, as set by setWebhook. */
export interface Webhook {
  url: string
  secret: string | undefined
  allowed: string[] | undefined
  lastError: string | undefined
}

/** An empty platform with one bot. */
export function createWorld(token: string, log: Log): World {
  const id = Number(token.split(':')[0])
  let [updateId, messageId, fileNumber] = [870_000_000, 0, 0]
  const world: World = {
    token,
    bot: { id, is_bot: true, first_name: 'Simulated bot', username: 'simulated_bot' },
    log,
    chats: new Map(),
    files: new Map(),
    presses: new Set(),
    pending: [],
    webhook: undefined,
    hasFloodLimits: false,
    nextMessageId: () => ++messageId,
    nextFileNumber: () => ++fileNumber,
    push(content, given) {
      const update: Update = { update_id: given ?? ++updateId, ...content }
      log('update', { update })
      world.pending.push(update)
      for (const tell of world.onUpdate) tell()
      return update
    },
    onUpdate: new Set(),
  }
  return world
}

/** The chat a bot may write to now, or the refusal it would get. */
export function chatToWrite(world: World, chatId: unknown): SimulatedChat {
  const chat = world.chats.get(Number(chatId))
  if (chat === undefined) throw badRequest('chat not found')
  if (chat.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo })
  }
  if (chat.state === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user')
  if (chat.state === 'deactivated') throw new Refusal(403, 'Forbidden: user is deactivated')
  return chat
}

/** The chat as it stands in a message. */
export function chatField(chat: SimulatedChat): Message['chat'] {
  return chat.isGroup
    ? { id: chat.id, type: 'supergroup', title: chat.firstName }
    : { id: chat.id, type: 'private', first_name: chat.firstName }
}

/** The person as they stand in an update; groups speak through one member. */
export function userField(chat: SimulatedChat): User {
  return {
    id: Math.abs(chat.id),
    is_bot: false,
    first_name: chat.firstName,
    ...(chat.language === undefined ? {} : { language_code: chat.language }),
  }
}

/** Keeps a file and gives it an id and a path to fetch it from. */
export function keepFile(world: World, folder: string, bytes: Buffer, mimeType: string): SimulatedFile {
  const number = world.nextFileNumber()
  const file = { id: `file-${number}-${bytes.length}`, path: `${folder}/file_${number}`, bytes, mimeType }
  world.files.set(file.id, file)
  return file
}
