import { expect, it } from 'vitest'
import { channelName, channelNameAmong, chatName } from '#bots/conversations/channels/names.ts'
import type { ResidentChat } from '#bots/engine/session.ts'
import type { Text } from '#content/message.ts'
import { renderText } from '#content/render.ts'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const { view } = createTalkWorld()
const { languages } = view.city
const chat = (id: string, channel: string, usedAt: string | null, isThis = false): ResidentChat => ({
  id,
  channel,
  state: 'active',
  isThis,
  usedAt: usedAt === null ? null : new Date(usedAt),
})
const cloud = chat('a', 'whatsapp-cloud', '2026-11-02T09:30:00Z')
const device = chat('b', 'whatsapp', '2026-11-20T17:05:00Z')
const telegram = chat('c', 'telegram', '2026-11-21T08:00:00Z', true)
const all = [cloud, device, telegram]

function read(text: Text, language: string): string {
  return renderText(view.catalog, view.city, language, text).replace(/\p{Cf}/gu, '')
}

it.each(languages)('two chats of one name are told apart by when they were used, in %s', (language) => {
  const [one = '', other = ''] = [cloud, device].map((each) => read(chatName(each, all), language))
  expect(one).not.toBe(other)
  const name = read(channelName('whatsapp'), language)
  for (const told of [one, other])
    expect(told.startsWith(`${name} (`) && /\p{Nd}/u.test(told), told).toBe(true)
})

it('a chat whose name no other has is called by it, as is the one in which we are', () => {
  expect(chatName(device, [device, telegram])).toEqual({ key: 'channels.whatsapp' })
  expect(chatName(device, [device, { ...cloud, state: 'blocked' }, telegram])).toEqual({
    key: 'channels.whatsapp',
  })
  expect(chatName({ ...device, isThis: true }, all)).toEqual({ key: 'channels.whatsapp' })
})

it('channels of one name are told apart like the chats in them; several chats of one channel are one place for news', () => {
  expect(read(channelNameAmong('whatsapp', all), 'de')).toBe(
    'WhatsApp (zuletzt am 20. November 2026 um 18:05)',
  )
  const here = { ...cloud, isThis: true }
  expect(read(channelNameAmong('whatsapp-cloud', [here, device]), 'de')).toBe('WhatsApp (dieser hier)')
  const second = chat('d', 'whatsapp', '2026-11-21T17:05:00Z')
  expect(channelNameAmong('whatsapp', [device, second, telegram])).toEqual({ key: 'channels.whatsapp' })
  expect(read(channelNameAmong('whatsapp', [device, second, cloud]), 'de')).toContain('21. November')
})
