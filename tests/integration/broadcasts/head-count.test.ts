import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { countHeads } from '#gateway/broadcasts/head-count.ts'
import { submitBroadcast } from '#gateway/broadcasts/release.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { addNotice, addResident, type BroadcastWorld, monday, openWorld, sendingBroadcast } from './world.ts'

const hourMs = 3_600_000
const inHours = (hours: number) => new Date(monday.getTime() + hours * hourMs)
const subscriptions = ['construction']

let world: BroadcastWorld

beforeAll(async () => {
  world = await openWorld()
  const add = (invented: Parameters<typeof addResident>[1]) =>
    addResident(world, { subscriptions, ...invented })
  await add({ language: 'ar' })
  await add({ language: 'ar', channels: ['webchat'] })
  await add({ language: 'tr', pausedUntil: inHours(10) })
  await add({ language: 'uk', pausedUntil: inHours(100) })
  await add({ pace: 'digest' })
  await add({ addressState: 'blocked' })
  await add({ subscriptions: [], stopped: true })
  const full = await add({})
  await addSent(full, 3)
})
afterAll(() => world.close())

/** So many notices that somebody has had in the last days. */
async function addSent(residentId: string, count: number): Promise<void> {
  const { prisma } = world.runtime
  const address = await prisma.address.findFirstOrThrow({ where: { residentId } })
  for (let index = 0; index < count; index += 1) {
    const { id: broadcastId } = await sendingBroadcast(world)
    await prisma.outboxMessage.create({
      data: {
        ...{ residentId, addressId: address.id, channel: address.channel, broadcastId, language: 'de' },
        ...{ lane: 2, class: 'once', reply: {}, status: 'sent', sentAt: inHours(-30 - index) },
      },
    })
  }
}

/** A broadcast that waits for its release. */
async function waiting(draft: Partial<Parameters<typeof createBroadcast>[3]> = {}): Promise<string> {
  const noticeId = await addNotice(world)
  await world.runtime.prisma.noticeVersion.create({
    data: {
      ...{ noticeId, language: 'ar', status: 'machine', sourceRevision: 1, updatedAt: monday },
      words: { title: 'الجسر مغلق', text: 'الجسر مغلق.' },
    },
  })
  const { id } = await createBroadcast(world.runtime, world.author, noticeId, { audience: {}, ...draft })
  await submitBroadcast(world.runtime, world.author, id)
  return id
}

async function countOf(id: string) {
  const heads = await countHeads(world.runtime, id)
  if (heads === null) throw new Error(`Broadcast ${id} is gone.`)
  return heads
}

describe('before a release', () => {
  it('says whom it reaches, with whose words, who of them waits and why, and who cannot be reached', async () => {
    const heads = await countOf(await waiting())
    expect(heads.total).toBe(6)
    expect(heads.byLanguage.map(({ language, basis, people }) => [language, basis, people])).toEqual([
      ['ar', 'machine', 2],
      ['de', 'reviewed', 2],
      ['tr', 'source', 1],
      ['uk', 'source', 1],
    ])
    expect(heads.byChannel).toEqual([
      { channel: 'telegram', people: 5 },
      { channel: 'webchat', people: 1 },
    ])
    expect(heads.byWay).toEqual([
      { way: 'words', people: 5 },
      { way: 'digest', people: 1 },
    ])
    expect(heads.later).toEqual([
      { reason: 'weeklyCap', people: 1 },
      { reason: 'pause', people: 2 },
      { reason: 'digest', people: 1 },
    ])
    expect(heads.leftOut).toEqual([{ reason: 'unreachable', people: 1 }])
    expect(heads.arrivesFrom).toBe(monday.toISOString())
  })

  it('leaves out who pauses beyond its end and who had one lately, and says how many that are', async () => {
    const audience = { notWithinDays: 7 }
    const id = await waiting({ audience, expiresAt: inHours(48).toISOString() })
    const heads = await countOf(id)
    expect(heads.total).toBe(4)
    expect(heads.leftOut).toEqual([
      { reason: 'hadOneLately', people: 1 },
      { reason: 'pause', people: 1 },
      { reason: 'unreachable', people: 1 },
    ])
  })

  it('says when the first get it, and that all wait, when it begins on a Sunday', async () => {
    const sunday = new Date('2026-11-29T11:00:00.000Z')
    const id = await waiting({ startsAt: sunday.toISOString() })
    const heads = await countOf(id)
    expect(heads.arrivesFrom).toBe('2026-11-30T07:00:00.000Z')
    expect(heads.later[0]).toEqual({ reason: 'quietHours', people: 6 })
  })

  it('lets nobody wait for what is urgent', async () => {
    const heads = await countOf(await waiting({ urgentReason: 'Hochwasser' }))
    expect([heads.total, heads.later]).toEqual([6, []])
  })

  it('leaves out who could be reached only where the city allows no notices, and says where that is', async () => {
    const { runtime } = world
    const { city } = runtime
    runtime.city = { ...city, channelLaw: lawOf('full', { telegram: { notice: 'off' } }) }
    try {
      const heads = await countOf(await waiting())
      expect(heads.byChannel).toEqual([{ channel: 'webchat', people: 1 }])
      expect(heads.leftOut).toEqual([
        { reason: 'channelLaw', people: 5, channels: ['telegram'] },
        { reason: 'unreachable', people: 1 },
      ])
      await expect(waiting({ audience: { channels: ['telegram'] } })).rejects.toThrow('Nobody fits')
    } finally {
      runtime.city = city
    }
  })

  it('counts who gets only a pointer as reached', async () => {
    const { runtime } = world
    const { city } = runtime
    runtime.city = { ...city, channelLaw: lawOf('full', { telegram: { notice: 'pointer' } }) }
    try {
      const heads = await countOf(await waiting())
      expect(heads.total).toBe(6)
      expect(heads.byWay).toEqual([
        { way: 'words', people: 1 },
        { way: 'pointer', people: 4 },
        { way: 'digest', people: 1 },
      ])
    } finally {
      runtime.city = city
    }
  })
})
