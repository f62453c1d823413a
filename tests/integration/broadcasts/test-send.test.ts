import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { tieReader } from '#civic/test-reader.ts'
import type { Reply } from '#content/message.ts'
import { render } from '#content/render.ts'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { BroadcastRefusal } from '#gateway/broadcasts/refusal.ts'
import {
  listTestReaders,
  offerTestReader,
  removeTestReader,
  sendTest,
} from '#gateway/broadcasts/test-send.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { createTalkWorld } from '#tests/support/talk-world.ts'
import { addNotice, addResident, type BroadcastWorld, editor, monday, openWorld } from './world.ts'

let world: BroadcastWorld

beforeAll(async () => {
  world = await openWorld()
  const { prisma } = world.runtime
  for (const { id } of [world.author, world.releaser]) {
    await prisma.staff.create({ data: { id, login: id, displayName: 'Probe' } })
  }
})
afterAll(() => world.close())
beforeEach(async () => {
  world.now = monday
  world.rung.length = 0
  await world.runtime.prisma.testReader.deleteMany()
})

/** Ties a chat as its person does, by the link from the desk. */
async function tie(residentId: string, start: string): Promise<boolean> {
  expect(start).toMatch(/^reader-[\w-]{16}$/)
  const code = start.slice('reader-'.length)
  return world.runtime.prisma.$transaction((transaction) =>
    tieReader(transaction, { code, residentId, at: world.now }),
  )
}

async function newBroadcast(): Promise<string> {
  const noticeId = await addNotice(world)
  return (await createBroadcast(world.runtime, world.author, noticeId, { audience: {} })).id
}

test('a test goes to the chats of whoever asks, marked as one, in the language of each or in those asked for', async () => {
  const { runtime, author } = world
  const german = await addResident(world, { language: 'de' })
  const arabic = await addResident(world, { language: 'ar', channels: ['telegram', 'webchat'] })
  await addResident(world, { subscriptions: ['construction'] })
  for (const residentId of [german, arabic]) {
    expect(await tie(residentId, (await offerTestReader(runtime, author)).start)).toBe(true)
  }
  expect(await listTestReaders(runtime, author)).toMatchObject([
    { language: 'de', channel: 'telegram' },
    { language: 'ar', channel: 'webchat' },
  ])
  const id = await newBroadcast()
  expect(await sendTest(runtime, author, id)).toEqual({ messages: 2 })
  expect(world.rung).toEqual(['delivery telegram', 'delivery webchat'])
  const rows = await runtime.prisma.outboxMessage.findMany({ orderBy: { id: 'asc' } })
  expect(rows.map(({ residentId, language, broadcastId }) => [residentId, language, broadcastId])).toEqual([
    [german, 'de', null],
    [arabic, 'ar', null],
  ])
  const words = rows.map(
    ({ reply, language }) => render(runtime.catalog, runtime.city, language, reply as unknown as Reply).text,
  )
  expect(words[0]).toMatch(/^Probe: .*\n\nDie Brücke ist gesperrt\n/)
  expect(words[1]).toContain('تجربة')
  expect(await sendTest(runtime, author, id, ['uk', 'ru'])).toEqual({ messages: 4 })
})

test('a code is good once and for a day, and ties a chat to the account that asked for it alone', async () => {
  const { runtime, author, releaser } = world
  const residentId = await addResident(world)
  const first = await offerTestReader(runtime, author)
  const second = await offerTestReader(runtime, author)
  expect(await tie(residentId, first.start)).toBe(false)
  world.now = second.until
  expect(await tie(residentId, second.start)).toBe(false)
  world.now = monday
  expect(await tie(residentId, second.start)).toBe(true)
  expect(await tie(residentId, second.start)).toBe(false)
  expect(await tie(residentId, (await offerTestReader(runtime, author)).start)).toBe(true)
  const [reader, ...others] = await listTestReaders(runtime, author)
  expect(others).toEqual([])
  expect(await listTestReaders(runtime, releaser)).toEqual([])
  await removeTestReader(runtime, releaser, reader?.id ?? '')
  expect(await listTestReaders(runtime, author)).toHaveLength(1)
  await removeTestReader(runtime, author, reader?.id ?? '')
  expect(await listTestReaders(runtime, author)).toEqual([])
})

test('nothing is sent without a chat, in a language the city does not speak, or for what is out of reach', async () => {
  const { runtime, author } = world
  const id = await newBroadcast()
  const refused = async (work: Promise<unknown>) =>
    work.then(
      () => 'sent',
      (error: unknown) => (error instanceof BroadcastRefusal ? error.code : String(error)),
    )
  expect(await refused(sendTest(runtime, author, id))).toBe('noTestReader')
  expect(await refused(sendTest(runtime, author, id, ['xx']))).toBe('unknownLanguage')
  expect(await refused(sendTest(runtime, editor('editor', ['5']), id))).toBe('unknownBroadcast')
})

test('a chat is tied by a link into each chat that the city allows, or by words that stand for it', async () => {
  const { runtime, author } = world
  const channels = new Map(runtime.channels)
  const linked = (id: string, address: string): [string, ChannelAdapter] => [
    id,
    { ...createFakeChannel(id), chatLink: (start) => `${address}${start}` },
  ]
  for (const [id, channel] of [
    linked('telegram', 'https://t.me/leipzig?start='),
    linked('whatsapp-cloud', 'https://wa.me/493411234567?text='),
    linked('whatsapp', 'https://wa.me/49341999?text='),
  ]) {
    channels.set(id, channel)
  }
  const city = { ...runtime.city, channelLaw: lawOf('full', { whatsapp: { conversation: 'off' } }) }
  const { start, chats } = await offerTestReader({ ...runtime, channels, city }, author)
  expect(chats).toEqual([
    { channel: 'telegram', link: `https://t.me/leipzig?start=${start}` },
    { channel: 'whatsapp-cloud', link: `https://wa.me/493411234567?text=${start}` },
  ])
  const talk = createTalkWorld({ language: 'de', languageChosen: true, noticeVersion: '1' }).write(start)
  expect(talk.actions).toContainEqual({ type: 'tieReader', code: start.slice('reader-'.length) })
})
