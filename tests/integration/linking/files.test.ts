import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { OutgoingMessage } from '#bots/channels/contract.ts'
import { SendError } from '#bots/channels/contract.ts'
import { fetchMedia } from '#gateway/media/fetch.ts'
import { until } from '#tests/support/gateway.ts'
import { say } from '../gateway/talk.ts'
import { type Chat, join, type LinkingWorld, meet, newChat, openLinkingWorld, press } from './world.ts'

let world: LinkingWorld
let fetched: string[]

beforeAll(async () => {
  world = await openLinkingWorld()
})
afterAll(() => world.close())

/** Whether files can be fetched: tried again later, or never. */
let trouble: SendError

beforeEach(() => {
  fetched = []
  for (const channel of [world.telegram, world.webchat]) {
    channel.fetchMedia = async (ref) => {
      fetched.push(`${channel.id} ${ref}`)
      throw trouble
    }
  }
  trouble = new SendError('rejected', 'too large', { platformCode: 'fileTooLarge' })
})

async function twoChatsOn(...channels: ('telegram' | 'webchat')[]): Promise<[Chat, Chat]> {
  const [first, second] = [
    newChat(world[channels[0] ?? 'telegram']),
    newChat(world[channels[1] ?? 'telegram']),
  ]
  await meet(first)
  await meet(second)
  await join(first, second)
  return [first, second]
}

const sendPhoto = ({ channel, handle }: Chat) =>
  say(channel, handle, { type: 'media', media: { kind: 'photo', ref: `photo of ${handle}` } })

const isTold = (sent: readonly OutgoingMessage[]) => sent.some(({ text }) => text.includes('20 MB'))
const told = ({ channel, handle }: Chat) => isTold(channel.sentTo(handle))
const hears = ({ channel, handle }: Chat) => channel.until(handle, isTold)

it('of two chats on one channel, the one that sent a file hears that it could not be had', async () => {
  for (const which of [0, 1]) {
    const chats = await twoChatsOn('telegram', 'telegram')
    const [sender, other] = which === 0 ? chats : [chats[1], chats[0]]
    await sendPhoto(sender)
    await hears(sender)
    expect(told(other)).toBe(false)
  }
})

it('whoever left the chat that sent a file hears it where they are now', async () => {
  const { runtime } = world.gateway
  trouble = new SendError('unreachable', 'later', { platformCode: '503' })
  const [stays, leaves] = await twoChatsOn('telegram', 'telegram')
  const residentId = (await world.residentOf(stays)) ?? ''
  await sendPhoto(leaves)
  await until(async () => fetched.length > 0, 'the file is asked for')
  const { id } = await runtime.prisma.mediaFile.findFirstOrThrow({ where: { residentId } })
  await press(stays, 'channels:open:')
  const which = await press(stays, 'channels:choose:unlink')
  const chatId = which.choices[1]?.id ?? ''
  await press(stays, chatId)
  const before = stays.channel.sentTo(stays.handle).length
  await stays.channel.say(stays.handle, { type: 'choice', choiceId: 'channels:unlinkSure:yes' })
  await stays.channel.until(stays.handle, (sent) => sent.length > before)
  trouble = new SendError('rejected', 'too large', { platformCode: 'fileTooLarge' })
  world.pass(60)
  await fetchMedia(runtime, id)
  await hears(stays)
  expect(told(leaves)).toBe(false)
})

it('a file that waited for an answer given in another chat is fetched where it was sent', async () => {
  const [sender, other] = await twoChatsOn('telegram', 'webchat')
  const before = sender.channel.sentTo(sender.handle).length
  await sender.channel.say(sender.handle, { type: 'message', text: 'Stopp' })
  await sender.channel.until(sender.handle, (sent) => sent.length > before)
  await sendPhoto(sender)
  await press(other, 'restart:ask:yes')
  await hears(sender)
  expect(fetched).toEqual([`telegram photo of ${sender.handle}`])
  expect(told(other)).toBe(false)
})
