import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetTurnedAway, ofSomebodyKnown } from '#gateway/retention.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { type LawWorld, openLawWorld } from './world.ts'

const dayMs = 24 * 3_600_000

let world: LawWorld
beforeAll(async () => {
  world = await openLawWorld('telegram')
})
afterAll(() => world.close())

async function sweepAfter(days: number): Promise<void> {
  const { runtime } = world.gateway
  const now = runtime.clock().getTime()
  await forgetTurnedAway({ ...runtime, clock: () => new Date(now + days * dayMs) })
}

const isKnown = async (handle: string) => {
  const { prisma, vault } = world.gateway.runtime
  const handleHash = Uint8Array.from(vault.hash('telegram', handle))
  return (await prisma.address.count({ where: { handleHash } })) === 1
}

it('whoever was turned away is forgotten after the days of the setting, with all the numbers of their messages', async () => {
  const { prisma } = world.gateway.runtime
  world.decide(lawOf('off'))
  await world.say('stranger', 'Hallo, die Laterne ist dunkel')
  await world.say('asker', 'Meine Daten')
  const residentId = await world.residentOf('stranger')
  await sweepAfter(29)
  expect(await isKnown('stranger')).toBe(true)
  await sweepAfter(31)
  expect([await isKnown('stranger'), await isKnown('asker')]).toEqual([false, false])
  expect(await prisma.resident.count({ where: { id: residentId } })).toBe(0)
  expect(await prisma.inboxMessage.count()).toBe(0)
  expect(await prisma.outboxMessage.count()).toBe(0)
  expect(await world.say('stranger', 'Hallo?')).toHaveLength(1)
})

it('whoever goes on writing there is told once a day and not forgotten meanwhile', async () => {
  const { prisma, clock } = world.gateway.runtime
  world.decide(lawOf('off'))
  await world.say('patient', 'Hallo')
  const { id } = await prisma.inboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const receivedAt = new Date(clock().getTime() + 10 * dayMs)
  await prisma.inboxMessage.update({ where: { id }, data: { receivedAt } })
  await sweepAfter(31)
  expect(await isKnown('patient')).toBe(true)
  await sweepAfter(41)
  expect(await isKnown('patient')).toBe(false)
})

it('nobody is forgotten of whom something was taken up, should the channel be closed now', async () => {
  world.decide(lawOf('full'))
  await world.say('known', 'Hallo')
  await world.press('known', 'language:pick:de')
  world.decide(lawOf('off'))
  await sweepAfter(400)
  expect(await isKnown('known')).toBe(true)
})

it('every table of what a resident can have is looked into', async () => {
  const { rows } = await world.gateway.runtime.pool.query<{ name: string }>(
    `SELECT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'resident'::regclass ORDER BY 1`,
  )
  const others = ['address', 'inbox_message', 'link_code', 'media_file', 'outbox_message']
  expect(rows.map(({ name }) => name)).toEqual([...ofSomebodyKnown, ...others].sort())
})
