import { type Context, finish, type Outcome, opener } from '#bots/engine/conversation.ts'
import type { LinkableChannel } from '#bots/engine/session.ts'
import { type LinkMode, linkCodeMinutes } from '#civic/link-code.ts'
import type { Text } from '#content/message.ts'
import { channelName } from './names.ts'

/** Gives a code, and says for each other channel how it is used there. */
export function offerCode(mode: LinkMode, { view }: Context): Outcome<never> {
  const elsewhere = view.linkable.filter(({ channel }) => channel !== view.channel.id)
  const lines: Text[] = [
    { key: mode === 'move' ? 'channels.codeToMove' : 'channels.codeToLink' },
    { key: 'channels.code', params: { code: { result: 'linkCode' } } },
    { key: 'channels.codeTime', params: { minutes: linkCodeMinutes } },
    ...(elsewhere.length > 0 ? [{ literal: '' }, ...elsewhere.map(way)] : []),
    { literal: '' },
    { key: 'channels.codeSecret' },
  ]
  const choices = [opener('menu', { key: 'button.menu' })]
  return finish([{ text: { lines }, choices, here: true }], [{ type: 'offerLinkCode', mode }])
}

function way({ channel, start }: LinkableChannel): Text {
  const name = channelName(channel)
  return start === null
    ? { key: 'channels.wayCode', params: { channel: name } }
    : { key: 'channels.wayLink', params: { channel: name, url: { result: 'linkCode', after: start } } }
}
