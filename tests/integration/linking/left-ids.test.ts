import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetPlatformIds } from '#gateway/retention.ts'
import { type Chat, join, type LinkingWorld, meet, newChat, openLinkingWorld, press } from './world.ts'

/** The platform's ids of messages in a chat that was left: kept as long as they may come again, and no longer. */
let world: LinkingWorld
let stays: Chat
let left: Chat
let residentId: string

beforeAll(async () => {
  world = await openLinkingWorld()
  stays = newChat(world.telegram)
  left = newChat(world.webchat)
  await meet(stays)
  await meet(left)
  await left.channel.say(
    left.handle,
    { type: 'edited', text: 'Menü', originalExternalId: 'id-of-1' },
    'id-of-2',
  )
  await join(stays, left)
  residentId = (await world.residentOf(stays)) ?? ''
  await press(stays, 'channels:open:')
  const { choices } = await press(stays, 'channels:choose:unlink')
  await press(stays, choices.find(({ label }) => label === 'Web-Chat')?.id ?? '')
  await press(stays, 'channels:unlinkSure:yes')
})
afterAll(() => world.close())

const messages = () =>
  world.gateway.runtime.prisma.inboxMessage.findMany({ where: { residentId }, orderBy: { id: 'asc' } })
const idsOf = async (channel: string) =>
  (await messages()).flatMap((one) => (one.channel === channel ? [one.externalId] : []))

it('they are kept while the platform may send a message again, so that it is known as a repeat', async () => {
  const before = await idsOf('webchat')
  world.pass(7 * 24 * 60)
  await forgetPlatformIds(world.gateway.runtime)
  expect(await idsOf('webchat')).toEqual(before)
  const inbox = world.gateway.runtime.prisma.inboxMessage
  const count = await inbox.count()
  await left.channel.say(left.handle, { type: 'message', text: 'Menü' }, 'id-of-2')
  expect(await inbox.count()).toBe(count)
})

it('they are gone then, also from what speaks of an earlier message; other chats and all words stay as they are', async () => {
  const [here, words] = [await idsOf('telegram'), (await messages()).length]
  world.pass(2 * 24 * 60)
  await forgetPlatformIds(world.gateway.runtime)
  const ids = await idsOf('webchat')
  expect(ids.length).toBeGreaterThan(2)
  expect(ids.every((id) => /^left:[0-9]+$/.test(id))).toBe(true)
  const edited = (await messages())
    .flatMap(({ event }) => JSON.stringify(event))
    .filter((text) => text.includes('edited'))
  expect(edited).toHaveLength(1)
  expect(edited[0]).toContain('Menü')
  expect(edited[0]).not.toContain('id-of-1')
  expect([await idsOf('telegram'), (await messages()).length]).toEqual([here, words])
})

it('it is done once', async () => {
  const { pool } = world.gateway.runtime
  await forgetPlatformIds(world.gateway.runtime)
  const { rows } = await pool.query('SELECT FROM address WHERE left_at IS NOT NULL')
  expect(rows).toEqual([])
})
