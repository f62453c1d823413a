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
