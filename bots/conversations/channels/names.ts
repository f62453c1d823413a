import type { ResidentChat } from '#bots/engine/session.ts'
import type { MessageKey } from '#content/keys.ts'
import type { Text } from '#content/message.ts'

/** How residents call the channels; one without a name here is "another chat". */
const names: Record<string, MessageKey> = {
  telegram: 'channels.telegram',
  whatsapp: 'channels.whatsapp',
  'whatsapp-cloud': 'channels.whatsapp',
  webchat: 'channels.webchat',
  console: 'channels.console',
}

/** A channel as residents call it. */
export function channelName(channel: string): Text {
  return { key: names[channel] ?? 'channels.other' }
}

/** A chat as residents tell it from their others: where two have the same name, by when they last wrote there, never by a number. */
export function chatName(chat: ResidentChat, chats: readonly ResidentChat[]): Text {
  const name = channelName(chat.channel)
  const isDoubled = openChats(chats).some(
    (other) => other.id !== chat.id && isSameName(other.channel, chat.channel),
  )
  if (chat.isThis || !isDoubled || chat.usedAt === null) return name
  return {
    key: 'channels.lastUsed',
    params: { channel: name, at: { date: chat.usedAt.toISOString(), style: 'dateTime' } },
  }
}

/** A channel as residents tell it from their others: where two have the same name, like the chat they use there. */
export function channelNameAmong(channel: string, chats: readonly ResidentChat[]): Text {
  const name = channelName(channel)
  const open = openChats(chats)
  if (!open.some((other) => other.channel !== channel && isSameName(other.channel, channel))) return name
  const [chat] = open
    .filter((one) => one.channel === channel)
    .sort(
      (a, b) =>
        Number(b.isThis) - Number(a.isThis) || (b.usedAt?.getTime() ?? 0) - (a.usedAt?.getTime() ?? 0),
    )
  if (!chat) return name
  return chat.isThis ? { key: 'channels.thisOne', params: { channel: name } } : chatName(chat, chats)
}

const isSameName = (one: string, other: string) => (names[one] ?? one) === (names[other] ?? other)

/** Chats in which somebody can be reached. */
export function openChats(chats: readonly ResidentChat[]): ResidentChat[] {
  return chats.filter(({ state }) => state === 'active')
}

/** The channels of somebody's chats, each once, in the order in which news tries them. */
export function channelsInOrder(chats: readonly ResidentChat[], order: readonly string[]): string[] {
  const theirs = new Set(openChats(chats).map(({ channel }) => channel))
  const wished = order.filter((channel) => theirs.has(channel))
  return [...new Set([...wished, ...theirs])]
}
