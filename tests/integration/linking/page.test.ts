import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { webchat } from '#bots/channels/webchat/channel.ts'
import type { ServerFrame } from '#bots/channels/webchat/protocol.ts'
import type { Gateway } from '#gateway/start.ts'
import { connectDevice, type Device } from '#tests/integration/webchat/memory-gateway.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { askForCode, type Chat, meet, newChat } from './world.ts'

let backend: TestBackend
let gateway: Gateway
let telegram: FakeChannel

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  telegram = createFakeChannel('telegram')
  gateway = await startTestGateway(backend, { definitions: [webchat], channels: [telegram] })
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})

const textOf = (frame: ServerFrame) => ('message' in frame ? frame.message.text : '')

/** A page of the web chat that is open, with somebody who has chosen German. */
async function openPage(): Promise<Device> {
  const device = await connectDevice(gateway.address ?? '')
  const secret = randomBytes(32).toString('base64url')
  device.say({ type: 'hello', protocol: 1, secret, language: 'de' })
  await device.hear('ready')
  device.say({ type: 'command', id: randomUUID(), name: 'start', payload: 'de' })
  await device.hear('entry', (frame) => textOf(frame).includes('Was möchten Sie'))
  return device
}

async function says(device: Device, words: string): Promise<void> {
  await device.hear('entry', (frame) => frame.from === 'office' && textOf(frame).includes(words))
}

function press(device: Device, choiceId: string): void {
  device.say({ type: 'choice', id: randomUUID(), choiceId, label: choiceId })
}

/** Ties an open page to a chat on Telegram that asked for the code. */
async function tie(page: Device): Promise<Chat> {
  const chat = newChat(telegram)
  await meet(chat)
  const code = await askForCode(chat)
  page.say({ type: 'command', id: randomUUID(), name: 'start', payload: `link-${code}` })
  await says(page, 'Ihr Code kommt aus einem anderen Chat: Telegram')
  press(page, 'link:confirm:yes')
  await says(page, 'gehören jetzt zusammen')
  return chat
}

it('a page that is open reads the farewell when its chat is left, from the page itself or from another chat', async () => {
  const page = await openPage()
  await tie(page)
  const { prisma } = gateway.runtime
  const own = await prisma.address.findFirstOrThrow({ where: { channel: 'webchat', state: 'active' } })
  press(page, 'channels:open:')
  await says(page, 'In diesen Chats kenne ich Sie')
  press(page, 'channels:choose:unlink')
  await says(page, 'Welcher Chat soll nicht mehr')
  press(page, `channels:unlink:${own.id}`)
  await says(page, 'in dem wir gerade schreiben')
  press(page, 'channels:unlinkSure:yes')
  await says(page, 'Ich schreibe Ihnen hier nicht mehr')

  page.say({ type: 'message', id: randomUUID(), text: 'Hallo noch einmal' })
  await says(page, 'Zum Datenschutz')
  page.close()
})

it('a page shows what was said in it, not what the same person said in another chat', async () => {
  const page = await openPage()
  const chat = await tie(page)
  const secretWords = `nur dort ${randomUUID()}`
  await chat.channel.say(chat.handle, { type: 'message', text: secretWords })
  await chat.channel.until(chat.handle, (sent) => sent.length > 0)
  press(page, 'help:open:')
  await says(page, 'So geht es')
  expect(page.frames.filter((frame) => textOf(frame).includes(secretWords))).toEqual([])
  page.close()
})
