import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Permission } from '#content/city/channel-law.ts'
import { expandBroadcast } from '#gateway/broadcasts/expand.ts'
import { readSent } from '#gateway/delivery/sent.ts'
import { withoutFiles } from '#gateway/delivery/way.ts'
import {
  addResident,
  type BroadcastWorld,
  openWorld,
  sendingBroadcast,
} from '#tests/integration/broadcasts/world.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { lawOf } from '#tests/support/open-city.ts'

/** What a platform gets when it asks for a notice again: no more than the channel may carry. */
const channel = createFakeChannel('telegram')
let world: BroadcastWorld
let outboxId: string

beforeAll(async () => {
  world = await openWorld()
  Object.assign(world.runtime.config, { publicUrl: 'https://chat.example.org' })
  await addResident(world, { subscriptions: ['construction'] })
  allow('full')
  const { id: broadcastId } = await sendingBroadcast(world)
  await expandBroadcast(world.runtime, broadcastId)
  const { id } = await world.runtime.prisma.outboxMessage.findFirstOrThrow({ where: { broadcastId } })
  outboxId = `${id}`
})
afterAll(() => world.close())

function allow(notice: Permission): void {
  world.runtime.city = { ...world.runtime.city, channelLaw: lawOf('full', { telegram: { notice } }) }
}

const asked = (...ids: [string, string?]) => readSent(world.runtime, channel, ...ids)

test('a notice is found by its row before its sending is noted, and by the platform’s id afterwards', async () => {
  allow('full')
  expect(await asked('P1')).toBeNull()
  expect(await asked('P1', outboxId)).toMatchObject({
    text: expect.stringContaining('Die Brücke ist gesperrt'),
  })
  expect(await readSent(world.runtime, createFakeChannel('webchat'), 'P1', outboxId)).toBeNull()
  await world.runtime.prisma.outboxMessage.update({
    where: { id: BigInt(outboxId) },
    data: { platformMessageId: 'P1', status: 'sent' },
  })
  expect(await asked('P1')).toEqual(await asked('P1', outboxId))
})

test('of a notice that may only be pointed to, and so was, the platform never gets a word', async () => {
  allow('pointer')
  const again = await asked('P1', outboxId)
  expect(again?.text).toContain('https://chat.example.org/chat/')
  expect(JSON.stringify(again)).not.toContain('Brücke')
  allow('off')
  expect(await asked('P1', outboxId)).toBeNull()
})

test('a message that went out without its files comes without them again, in the same words', async () => {
  allow('full')
  const reply = { text: { literal: 'Ihr Plan' }, media: [{ kind: 'file', mediaId: 'm1' }] }
  const row = { where: { id: BigInt(outboxId) } }
  await world.runtime.prisma.outboxMessage.update({ ...row, data: { broadcastId: null, reply, lane: 1 } })
  expect(await asked('P1', outboxId)).toMatchObject({ text: 'Ihr Plan', media: [{ mediaId: 'm1' }] })
  await world.runtime.prisma.outboxMessage.update({ ...row, data: { way: withoutFiles } })
  const again = await asked('P1', outboxId)
  expect(again?.media).toEqual([])
  expect(again?.text).toMatch(/^Ihr Plan\n\n.*https:\/\/chat\.example\.org/s)
})
