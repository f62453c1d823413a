import { afterAll, beforeAll, expect, it } from 'vitest'
import { leaveChat } from '#civic/leave-chat.ts'
import { forgetEndedChats } from '#gateway/accounts/forget.ts'
import { forgetOverdue } from '#gateway/outbox/forget.ts'
import { until } from '#tests/support/gateway.ts'
import { type Chat, join, type LinkingWorld, meet, newChat, openLinkingWorld, press } from './world.ts'

/** Chats that are over on a channel whose account keeps something about people: "telegram" here, and not "webchat". */
let world: LinkingWorld
beforeAll(async () => {
  world = await openLinkingWorld()
  const secret = { channel: 'telegram', name: 'key', cipher: Uint8Array.from([1]) }
  await world.gateway.runtime.prisma.channelSecret.create({ data: secret })
})
afterAll(() => world.close())

async function tied(): Promise<{ telegram: Chat; webchat: Chat }> {
  const [telegram, webchat] = [newChat(world.telegram), newChat(world.webchat)]
  await meet(telegram)
  await meet(webchat)
  await join(telegram, webchat)
  return { telegram, webchat }
}

/** The chat blocks us; nobody can be told farewell there. */
async function block(chat: Chat): Promise<void> {
  const residentId = (await world.residentOf(chat)) ?? ''
  await chat.channel.say(chat.handle, { type: 'blocked' })
  const { prisma } = world.gateway.runtime
  await until(
    () => prisma.address.findFirst({ where: { residentId, channel: chat.channel.id, state: 'blocked' } }),
    'the chat counts as blocked',
  )
}

async function erase(chat: Chat): Promise<void> {
  await press(chat, 'data:open:erase')
  await press(chat, 'data:erase:yes')
  await chat.channel.say(chat.handle, { type: 'choice', choiceId: 'data:eraseSure:yes' })
  await chat.channel.until(chat.handle, (sent) => sent.some(({ text }) => text.includes('jetzt gelöscht')))
}

/** Handles that wait to be forgotten, opened; then nobody waits any more. */
async function takeEnded(): Promise<string[]> {
  const { prisma, vault } = world.gateway.runtime
  const rows = await prisma.endedChat.findMany()
  await prisma.endedChat.deleteMany()
  return rows.map(({ channel, handleCipher }) => `${channel} ${vault.open(handleCipher)}`)
}

it('an erasure notes them once each farewell has left', async () => {
  const { telegram, webchat } = await tied()
  await erase(webchat)
  expect(await takeEnded()).toEqual([])
  world.pass(25 * 60)
  await until(async () => {
    await forgetOverdue(world.gateway.runtime)
    return (await world.residentOf(telegram)) === null
  }, 'the successors are forgotten')
  expect(await takeEnded()).toEqual([`telegram ${telegram.handle}`])
})

it('an erasure notes one that is blocked at once', async () => {
  const { telegram, webchat } = await tied()
  await block(telegram)
  await erase(webchat)
  expect(await takeEnded()).toEqual([`telegram ${telegram.handle}`])
})

it('leaving one that is blocked notes it at once', async () => {
  const { telegram, webchat } = await tied()
  const { prisma, clock } = world.gateway.runtime
  await block(telegram)
  const residentId = (await world.residentOf(webchat)) ?? ''
  const { id: addressId } = await prisma.address.findFirstOrThrow({
    where: { residentId, channel: 'telegram' },
  })
  const { id: inboxMessageId } = await prisma.inboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await prisma.$transaction((transaction) =>
    leaveChat(transaction, { residentId, addressId, inboxMessageId, at: clock() }),
  )
  expect(await takeEnded()).toEqual([`telegram ${telegram.handle}`])
})

it('they wait while the account cannot forget, and those who wrote again meanwhile are not forgotten', async () => {
  const { runtime } = world.gateway
  const [gone, back] = [newChat(world.telegram), newChat(world.telegram)]
  await meet(back)
  for (const { handle } of [gone, back]) {
    await runtime.prisma.endedChat.create({
      data: {
        channel: 'telegram',
        handleHash: Uint8Array.from(runtime.vault.hash('telegram', handle)),
        handleCipher: Uint8Array.from(runtime.vault.seal(handle)),
      },
    })
  }
  const asked: string[][] = []
  let isAway = true
  const forget = async (handles: string[]) => {
    asked.push(handles)
    if (isAway) throw new Error('the account is away')
  }
  const owner = {
    ...runtime,
    config: { ...runtime.config, roles: ['channel:telegram' as const] },
    channels: new Map([['telegram', { ...world.telegram, forget }]]),
  }
  await expect(forgetEndedChats(owner)).rejects.toThrow('away')
  expect(await runtime.prisma.endedChat.count()).toBe(1)
  isAway = false
  await forgetEndedChats({ ...owner, config: { ...owner.config, roles: ['delivery'] } })
  expect(await runtime.prisma.endedChat.count()).toBe(1)
  await forgetEndedChats(owner)
  expect(asked).toEqual([[gone.handle], [gone.handle]])
  expect(await takeEnded()).toEqual([])
})
