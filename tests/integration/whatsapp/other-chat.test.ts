import { afterAll, beforeAll, expect, it } from 'vitest'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { loadCatalog } from '#content/i18n.ts'
import { addSecondChat } from '#tests/support/second-chat.ts'
import { type LinkedLine, openLinkedLine } from './line.ts'
import { phoneOf } from './phone.ts'

const number = '4915112340001'
let line: LinkedLine

beforeAll(async () => {
  line = await openLinkedLine({ beside: [webchat] })
})
afterAll(() => line.close())

it('what the linked device may not tell this person now (463) goes to their web chat, once', async () => {
  const phone = phoneOf(line.double, number)
  await phone.writes('Hallo', loadCatalog().text('de', 'language.ask'))
  const chats = await addSecondChat(line.gateway)
  await line.double.fail({ type: 'nack', code: 463 })
  const refused = 'Der Mast wird morgen geprüft.'
  expect(await chats.told(refused)).toMatchObject({
    row: { status: 'sent', channel: 'webchat', movedFrom: 'whatsapp', way: 'otherChannel' },
    seen: { status: 'sent', channel: 'webchat', way: 'otherChannel' },
    inWebchat: 1,
  })
  expect((await phone.screen()).filter(({ text }) => text.includes(refused))).toEqual([])
})
