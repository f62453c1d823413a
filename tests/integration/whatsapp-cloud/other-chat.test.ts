import { afterAll, beforeAll, expect, it } from 'vitest'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { until } from '#tests/support/gateway.ts'
import { addSecondChat, type TwoChats } from '#tests/support/second-chat.ts'
import { openWhatsAppLine, untilAllRead, type WhatsAppLine } from './line.ts'

const person = '4915112340001'
let line: WhatsAppLine
let chats: TwoChats

beforeAll(async () => {
  line = await openWhatsAppLine({ beside: [webchat] })
  await line.hear(person, { do: 'say', text: 'Hallo' }, /./)
  await untilAllRead(line)
  chats = await addSecondChat(line.gateway)
})
afterAll(() => line.close())

const moved = { status: 'sent', channel: 'webchat', movedFrom: 'whatsapp-cloud', way: 'otherChannel' }
const seen = { status: 'sent', channel: 'webchat', way: 'otherChannel' }

async function timesShown(text: string): Promise<number> {
  await until(async () => (await line.simulator.waiting()) === 0, 'the webhook took everything')
  return (await line.simulator.shown(person)).filter((one) => one.text.includes(text)).length
}

it('what WhatsApp refuses in its answer for this person goes to their web chat, once, and staff see that', async () => {
  const text = 'Der Mast wird morgen geprüft.'
  await line.simulator.refuseNext({ code: 131026, path: '/messages' })
  expect(await chats.told(text)).toMatchObject({ row: moved, seen, inWebchat: 1 })
  expect(await timesShown(text)).toBe(0)
})

it('what it takes and reports as undeliverable, in any order and several times, does so too', async () => {
  const text = 'Der Mast ist geprüft.'
  await line.simulator.refuseLater({ code: 131026, type: 'interactive' })
  expect(await chats.told(text)).toMatchObject({ row: moved, seen, inWebchat: 1 })
  expect(await timesShown(text)).toBe(0)
  const failures = (await line.simulator.log()).filter(
    ({ kind, status }) => kind === 'status' && status === 'failed',
  )
  expect(failures.length).toBeGreaterThan(0)
  expect(
    await line.gateway.runtime.prisma.outboxMessage.findMany({ where: { channel: 'webchat' } }),
  ).toHaveLength(2)
})
