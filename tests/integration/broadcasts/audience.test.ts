import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audience } from '#civic/audience.ts'
import { districtsOf } from '#gateway/broadcasts/areas.ts'
import { selectAudience } from '#gateway/broadcasts/audience-sql.ts'
import { countAudience } from '#gateway/broadcasts/count.ts'
import { expandBroadcast } from '#gateway/broadcasts/expand.ts'
import {
  addCase,
  addResident,
  type BroadcastWorld,
  type Invented,
  monday,
  openWorld,
  residentsOf,
  sendingBroadcast,
} from './world.ts'

const dayMs = 24 * 3_600_000
const before = (days: number) => new Date(monday.getTime() - days * dayMs)
/** A street corner in Plagwitz ("51", district "5"). */
const plagwitz = { longitude: 12.335, latitude: 51.328 }
/** Some 400 metres north of it. */
const nearby = { longitude: 12.335, latitude: 51.3316 }

let world: BroadcastWorld
const ids = new Map<string, string>()

/** One resident a name; `construction` is the notice's topic. */
const people: Record<string, Invented> = {
  wholeCity: { subscriptions: ['construction'] },
  southWest: { subscriptions: ['construction@5'] },
  plagwitz: { subscriptions: ['construction@51'] },
  grosszschocher: { subscriptions: ['construction@53'] },
  north: { subscriptions: ['construction@9'] },
  budgetOnly: { subscriptions: ['budget'] },
  nobody: {},
  arabic: { subscriptions: ['construction'], language: 'ar' },
  webchat: { subscriptions: ['construction'], channels: ['webchat'] },
  both: { subscriptions: ['construction'], channels: ['telegram', 'webchat'] },
  elsewhere: { subscriptions: ['construction'], channels: ['fax'] },
  stopped: { subscriptions: ['construction'], stopped: true },
  blocked: { subscriptions: ['construction'], addressState: 'blocked' },
  paused: { subscriptions: ['construction'], pausedUntil: new Date(monday.getTime() + 14 * dayMs) },
  digest: { subscriptions: ['construction', 'budget'], pace: 'digest' },
  follower: { subscriptions: ['construction', 'council.sbbOst'] },
}

beforeAll(async () => {
  world = await openWorld()
  for (const [name, person] of Object.entries(people)) ids.set(name, await addResident(world, person))
  const { prisma } = world.runtime
  await prisma.resident.create({
    data: { id: uuidv7(), cityId: 'elsewhere', pseudonym: 'TEST-OTHER', language: 'de' },
  })
  await prisma.resident.update({ where: { id: id('nobody') }, data: { eraseAfter: null } })
  await addCase(world, id('nobody'), { category: 'bench', district: '5', subdistrict: '51', ...plagwitz })
  await addCase(world, id('north'), { category: 'bench', district: '9', createdAt: before(100), ...nearby })
  await addCase(world, id('budgetOnly'), { category: 'bench', sensitive: true, district: '5', ...plagwitz })
})
afterAll(() => world.close())

function id(name: string): string {
  const found = ids.get(name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

async function meant(audience: Audience, topic?: string, expiresAt?: Date): Promise<string[]> {
  const found = await residentsOf(world, audience, topic, expiresAt)
  const names = [...ids].filter(([, one]) => found.includes(one)).map(([name]) => name)
  expect(names).toHaveLength(found.length)
  return names
}

const whole = ['wholeCity', 'arabic', 'webchat', 'both', 'paused', 'digest', 'follower']
const all = ['wholeCity', 'southWest', 'plagwitz', 'grosszschocher', 'north', ...whole.slice(1)]

describe('who a broadcast is for', () => {
  const rows: [string, Audience, string[]][] = [
    ['without conditions: everybody who subscribed to the topic, wherever', {}, all],
    [
      'a subdistrict: those of it, of its district, of the whole city',
      { areas: ['51'] },
      ['southWest', 'plagwitz', ...whole],
    ],
    [
      'a district: those of it and of its parts',
      { areas: ['5'] },
      ['southWest', 'plagwitz', 'grosszschocher', ...whole],
    ],
    ['another topic besides: its subscribers as well', { topics: ['budget'] }, [...all, 'budgetOnly']],
    ['a language', { languages: ['ar'] }, ['arabic']],
    ['a channel: whoever has an address there', { channels: ['webchat'] }, ['webchat', 'both']],
    ['a council they follow', { councils: ['sbbOst'] }, ['follower']],
    ['a council nobody follows', { councils: ['sbbMitte'] }, []],
    ['two conditions: both', { areas: ['51'], languages: ['ar'] }, ['arabic']],
    [
      'around a corner: what the circle touches, and who had a case within it',
      { around: { ...plagwitz, metres: 500 } },
      ['southWest', 'plagwitz', 'north', ...whole],
    ],
    [
      'around a corner, closely: not the case 400 metres away',
      { around: { ...plagwitz, metres: 100 } },
      ['southWest', 'plagwitz', ...whole],
    ],
    [
      'a case of a category, whatever they subscribed to',
      { cases: { categories: ['bench'], days: 30 } },
      ['nobody'],
    ],
    [
      'a case of a category, some time ago',
      { cases: { categories: ['bench'], days: 120 } },
      ['nobody', 'north'],
    ],
    [
      'a case of a category in an area',
      { cases: { categories: ['bench'], days: 120 }, areas: ['9'] },
      ['north'],
    ],
    [
      'a case of a category around a corner',
      { cases: { categories: ['bench'], days: 120 }, around: { ...plagwitz, metres: 100 } },
      ['nobody'],
    ],
    ['a case of another category', { cases: { categories: ['bin'], days: 120 } }, []],
  ]

  test.each(rows)('%s', async (_name, audience, expected) => {
    expect((await meant(audience)).sort()).toEqual([...expected].sort())
  })

  test('who joined a case is concerned in it as well', async () => {
    const { id: caseId } = await addCase(world, id('nobody'), { category: 'bin' })
    await world.runtime.prisma.coAffected.create({
      data: { caseId, residentId: id('arabic'), addedAt: monday },
    })
    const audience: Audience = { cases: { categories: ['bin'], days: 30 } }
    expect(await meant(audience)).toEqual(['nobody', 'arabic'])
    await world.runtime.prisma.case.deleteMany({ where: { id: caseId } })
  })

  test('a pause that outlasts the broadcast leaves them out, a shorter one does not', async () => {
    const end = (days: number) => new Date(monday.getTime() + days * dayMs)
    expect(await meant({ languages: ['de'] }, undefined, end(13))).not.toContain('paused')
    expect(await meant({ languages: ['de'] }, undefined, end(15))).toContain('paused')
  })

  test('whoever took part in an event, by how far they got', async () => {
    const eventId = await addEvent({
      registered: 'nobody',
      waiting: 'north',
      attended: 'arabic',
      cancelled: 'plagwitz',
    })
    const took = (how: 'registered' | 'waiting' | 'attended' | 'any') =>
      meant({ event: { id: eventId, took: how } })
    expect(await took('registered')).toEqual(['nobody', 'arabic'])
    expect(await took('waiting')).toEqual(['north'])
    expect(await took('attended')).toEqual(['arabic'])
    expect(await took('any')).toEqual(['north', 'nobody', 'arabic'])
    expect(await meant({ event: { id: eventId, took: 'any' }, areas: ['9'] })).toEqual(['north', 'arabic'])
    expect(await meant({ event: { id: eventId, took: 'any' }, languages: ['ar'] })).toEqual(['arabic'])
  })

  test('whoever got a notice in the last days may be left out, and whoever did not is not', async () => {
    const { prisma } = world.runtime
    const { id: broadcastId } = await sendingBroadcast(world, { audience: { languages: ['ar'] } })
    await expandBroadcast(world.runtime, broadcastId)
    expect(await meant({ languages: ['ar'], notWithinDays: 7 })).toEqual(['arabic'])
    await prisma.outboxMessage.updateMany({
      where: { broadcastId },
      data: { status: 'sent', sentAt: before(3) },
    })
    expect(await meant({ languages: ['ar'], notWithinDays: 7 })).toEqual([])
    expect(await meant({ languages: ['ar'], notWithinDays: 2 })).toEqual(['arabic'])
    expect(await meant({ reached: broadcastId })).toEqual(['arabic'])
    await prisma.outboxMessage.deleteMany({ where: { broadcastId } })
    expect(await meant({ reached: broadcastId })).toEqual([])
  })

  test('of several addresses the one used last, among the channels that are asked for', async () => {
    const { rows } = await rowsOf({})
    expect(rows.filter((row) => row.resident_id === id('both')).map((row) => row.channel)).toEqual([
      'webchat',
    ])
    const narrowed = await rowsOf({ channels: ['telegram'] })
    const both = narrowed.rows.filter((row) => row.resident_id === id('both'))
    expect(both.map((row) => row.channel)).toEqual(['telegram'])
  })

  test('a digest is wished for only when no subscription that fits wants single notices', async () => {
    const paceOf = async (audience: Audience) =>
      (await rowsOf(audience)).rows.find((row) => row.resident_id === id('digest'))?.pace
    expect(await paceOf({})).toBe('digest')
    await world.runtime.prisma.subscription.updateMany({
      where: { residentId: id('digest'), topic: 'budget' },
      data: { pace: 'single' },
    })
    expect(await paceOf({})).toBe('digest')
    expect(await paceOf({ topics: ['budget'] })).toBe('single')
  })

  async function rowsOf(audience: Audience) {
    const { city, channels, pool } = world.runtime
    return pool.query<{ resident_id: string; channel: string; pace: string }>(
      selectAudience({
        city,
        channels: [...channels.keys()],
        topic: 'construction',
        audience,
        expiresAt: null,
        now: monday,
      }),
    )
  }
})

describe('what comes from outside', () => {
  const hostile = ["'); DROP TABLE resident; --", '$1', "' OR true --", '{construction}', '%', '\\', '51"']

  test.each(hostile)('%s is a value and nothing else', async (value) => {
    const everywhere: Audience = {
      areas: [value],
      topics: [value],
      councils: [value],
      languages: [value],
      channels: [value],
      cases: { categories: [value], days: 10 },
    }
    expect(await meant(everywhere)).toEqual([])
    expect(await meant({ topics: [value] })).toEqual(await meant({}))
    expect(await world.runtime.prisma.resident.count()).toBe(ids.size + 1)
  })
})

describe('the count', () => {
  const count = (audience: Audience, urgent = false) =>
    countAudience(world.runtime, {
      topic: 'construction',
      audience,
      expiresAt: null,
      urgent,
      basisOf: (language) => (language === 'de' ? 'reviewed' : 'machine'),
    })

  test('agrees with the audience, by language, channel and what words they get', async () => {
    const counted = await count({})
    expect(counted.total).toBe(all.length)
    expect(counted.byLanguage).toEqual([
      { language: 'de', basis: 'reviewed', people: all.length - 1 },
      { language: 'ar', basis: 'machine', people: 1 },
    ])
    expect(counted.byChannel).toEqual([
      { channel: 'telegram', people: all.length - 2 },
      { channel: 'webchat', people: 2 },
    ])
    expect(counted.byBasis).toEqual({ reviewed: all.length - 1, machine: 1, source: 0 })
    expect(counted.paused).toBe(1)
    expect(counted.digest).toBe(1)
    expect(await count({}, true)).toMatchObject({ paused: 0, digest: 0 })
  })

  test('tells no group of an area that is smaller than five', async () => {
    const { byArea } = await count({})
    expect(byArea.find(({ area }) => area === '5')?.people).toBeNull()
    expect(byArea.find(({ area }) => area === '9')?.people).toBeNull()
    expect(byArea.find(({ area }) => area === '')?.people).toBe(5)
  })
})

test('an audience belongs to the districts it is meant for', () => {
  const { city } = world.runtime
  expect(districtsOf(city, { areas: ['51', '5', '90'] }, [])).toEqual(['5', '9'])
  expect(districtsOf(city, { around: { ...plagwitz, metres: 50 } }, [])).toEqual(['5'])
  expect(districtsOf(city, {}, ['5'])).toEqual([])
  expect(districtsOf(city, { reached: uuidv7() }, ['5'])).toEqual(['5'])
  expect(districtsOf(city, { cases: { categories: ['bench'], days: 1 } }, ['5'])).toEqual([])
})

async function addEvent(took: Record<string, string>): Promise<string> {
  const { prisma, city } = world.runtime
  const eventId = uuidv7()
  await prisma.notice.create({
    data: {
      id: uuidv7(),
      cityId: city.id,
      kind: 'participationEvent',
      topic: 'participation',
      facts: {},
      createdBy: 'feed:test',
      createdAt: monday,
      updatedAt: monday,
      event: {
        create: {
          id: eventId,
          cityId: city.id,
          code: eventId,
          areas: [],
          startsAt: monday,
          createdAt: monday,
          updatedAt: monday,
        },
      },
    },
  })
  for (const [state, name] of Object.entries(took)) {
    await prisma.registration.create({
      data: { id: uuidv7(), eventId, residentId: id(name), state, at: monday },
    })
  }
  return eventId
}
