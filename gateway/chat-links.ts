import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { homeChannel, permissionOf } from '#content/city/channel-law.ts'
import type { Config } from './config.ts'
import type { Runtime } from './runtime.ts'

/** Where the web chat is, for messages on other channels. Without a public address it is this computer's own. */
export function webchatLink({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return `${publicUrl ?? `http://${host}:${port}`}/chat/`
}

/**
 * What opens a chat on a channel and begins it with `start`; `null`: nothing that others could follow does. That of the web chat stands behind
 * "#", so that no server, proxy or log ever gets a code with the address.
 */
export function startLink(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  { id, chatLink }: ChannelAdapter,
  start: string,
): string | null {
  if (id !== homeChannel) return chatLink?.(start) ?? null
  return publicUrl === undefined ? null : `${publicUrl}/chat/#${start}`
}

/** The channels on which the city allows a conversation. */
export function openChannels({ channels, city }: Pick<Runtime, 'channels' | 'city'>): ChannelAdapter[] {
  return [...channels.values()].filter(({ id }) => permissionOf(city, id, 'conversation') === 'full')
}

/** A chat with us at another house; `address` gives what opens it there with a start, such as `event-kd4m7x`. */
export interface ChatLink {
  channel: string
  address(start: string): string
}

/** The chats at other houses to which a page or a poster may lead. Two channels with one number are one chat. */
export function chatLinks(runtime: Pick<Runtime, 'channels' | 'city'>): ChatLink[] {
  const links = new Map<string, ChatLink>()
  for (const { id, chatLink } of openChannels(runtime)) {
    const known = chatLink?.('')
    if (known) links.set(known, { channel: id, address: (start) => chatLink?.(start) ?? known })
  }
  return [...links.values()]
}
