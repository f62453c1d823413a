import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { join, type LinkingWorld, meet, newChat, openLinkingWorld, press } from './world.ts'

let world: LinkingWorld
beforeAll(async () => {
  const channels = ['whatsapp-cloud', 'whatsapp'].map((id) => createFakeChannel(id))
  world = await openLinkingWorld({ channels: channels as [(typeof channels)[0], (typeof channels)[0]] })
})
afterAll(() => world.close())

it('somebody with two chats on WhatsApp sees which is which, and never a number', async () => {
  const { prisma } = world.gateway.runtime
  const [official, linked] = [newChat(world.telegram), newChat(world.webchat)]
  await meet(official)
  await meet(linked)
  await join(official, linked)
  const old = { channel: 'whatsapp' }
  await prisma.inboxMessage.updateMany({ where: old, data: { receivedAt: new Date('2026-10-03T10:00:00Z') } })
  const used = 'WhatsApp (zuletzt am 3. Oktober 2026 um 12:00)'
  const overview = await press(official, 'channels:open:')
  expect(overview.text).toContain(`• WhatsApp (dieser hier)\n• ${used}`)
  const leaving = await press(official, 'channels:choose:unlink')
  expect(leaving.choices.map(({ label }) => label)).toEqual(['WhatsApp (dieser hier)', used, 'Abbrechen'])
  const sure = await press(official, leaving.choices[1]?.id ?? '')
  expect(sure.text).toContain(`Soll ich diesen Chat trennen: ${used}?`)
  await press(official, 'channels:unlinkSure:no')
  await press(official, 'channels:open:')
  const order = await press(official, 'channels:choose:order')
  expect(order.choices.map(({ label }) => label).slice(0, 2)).toEqual(['WhatsApp (dieser hier)', used])
})
