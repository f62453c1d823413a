import type { ChannelLaw } from '#content/city/channel-law.ts'
import { createTalkWorld, leipzig, type TalkWorld } from '#tests/support/talk-world.ts'

/** Somebody who is known and writes on a channel, in a Leipzig with this table. */
export function worldUnder(channelLaw: ChannelLaw, channel: string, language = 'de'): TalkWorld {
  const world = createTalkWorld({ language, languageChosen: true, noticeVersion: leipzig.noticeVersion })
  world.view.city = { ...leipzig, channelLaw }
  world.view.chats = []
  world.view.linkable = [{ channel: 'webchat', start: 'https://gateway.example/chat/#link-' }]
  goTo(world, channel)
  return world
}

/** The same person writes on another channel. */
export function goTo(world: TalkWorld, channel: string): void {
  world.view.channel.id = channel
  world.view.chats = world.view.chats.filter(({ id }) => id !== channel)
  for (const chat of world.view.chats) chat.isThis = false
  world.view.chats.push({ id: channel, channel, state: 'active', isThis: true, usedAt: null })
}
