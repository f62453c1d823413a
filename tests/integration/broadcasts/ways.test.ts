import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Audience } from '#civic/audience.ts'
import type { Permission } from '#content/city/channel-law.ts'
import { wordingFor, wordsHash } from '#content/templates/wording.ts'
import { selectAudience } from '#gateway/broadcasts/audience-sql.ts'
import { type AudienceCount, countAudience, peopleOf } from '#gateway/broadcasts/count.ts'
import { lookAround } from '#gateway/delivery/look-around.ts'
import { wayOf } from '#gateway/delivery/way.ts'
import { isOpen, permissionFor } from '#gateway/delivery/window.ts'
import { readUsable } from '#gateway/templates/usable.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { addResident, type BroadcastWorld, monday, openWorld } from './world.ts'

/** What the desk says of the ways before a release, beside what the sender would choose for each of these people. */

const people = 240
const rounds = Number(process.env.RUNS ?? 6)
const ids = ['whatsapp-cloud', 'whatsapp', 'telegram', 'webchat']
const request = {
  topic: 'construction',
  expiresAt: null,
  basisOf: () => 'source' as const,
}

let world: BroadcastWorld
let seed = 20_261_122

/** A number below `end`, always the same ones in the same order. */
function random(end: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return Math.floor((seed / 2 ** 31) * end)
}
const oneOf = <One>(list: readonly [One, ...One[]]): One => list[random(list.length)] ?? list[0]

beforeAll(async () => {
  const templates = { list: async () => [], submit: async () => {} }
  world = await openWorld([
    { ...createFakeChannel('whatsapp-cloud', { serviceWindowHours: 24 }), templates },
    createFakeChannel('whatsapp', { sends: 'whereConnected' }),
    createFakeChannel('telegram'),
    createFakeChannel('webchat'),
  ])
  const { prisma, catalog } = world.runtime
  for (let index = 0; index < people; index += 1) {
    await addResident(world, {
      subscriptions: ['construction'],
      language: oneOf(['de', 'ar', 'tr']),
      pace: random(8) === 0 ? 'digest' : 'single',
      channels: ids.filter(() => random(2) === 0).sort(() => random(3) - 1),
    })
  }
  for (const language of ['de', 'ar']) {
    const wording = wordingFor(catalog, 'notice', language)
    await prisma.messageTemplate.create({
      data: {
        channel: 'whatsapp-cloud',
        name: wording.name,
        languageCode: wording.languageCode,
        category: 'MARKETING',
        state: 'approved',
        wordsHash: language === 'ar' ? 'other words' : wordsHash(wording),
        checkedAt: monday,
      },
    })
  }
})
afterAll(() => world.close())

/** Chances of this round: who was heard when, who wants no notices where, what the city allows, whether the account is there. */
async function change(): Promise<void> {
  const { runtime } = world
  await runtime.pool.query(
    `UPDATE address SET heard_at = CASE WHEN abs(hashtext(id::text || $1)) % 3 > 0
         THEN $2::timestamptz - interval '1 hour' * (abs(hashtext($1 || id::text)) % 48) END,
       notices_off_at = CASE WHEN abs(hashtext(id::text || $1 || 'off')) % 6 = 0 THEN $2::timestamptz END`,
    [String(random(1_000_000)), monday],
  )
  const state = () => oneOf<Permission>(['full', 'full', 'pointer', 'off'])
  const law = Object.fromEntries(ids.slice(0, 3).map((id) => [id, { notice: state() }]))
  runtime.city = { ...runtime.city, channelLaw: lawOf('full', law) }
  const connected = { state: oneOf(['connected', 'banned']), leasedUntil: new Date(Date.now() + 3_600_000) }
  await runtime.prisma.channelAccount.upsert({
    where: { channel: 'whatsapp' },
    create: { channel: 'whatsapp', ...connected },
    update: connected,
  })
}

/** The way of each person as the sender chooses it; over an account that is not there nothing goes, and other chats are looked for. */
async function asTheSender(urgent: boolean, audience: Audience): Promise<AudienceCount['byWay']> {
  const { runtime } = world
  const { city, channels, prisma } = runtime
  const { rows } = await runtime.pool.query<{
    resident_id: string
    address_id: string
    channel: string
    language: string
    pace: string
  }>(selectAudience(peopleOf(runtime, { ...request, audience, urgent })))
  const usable = await readUsable(runtime, 'whatsapp-cloud')
  const account = await prisma.channelAccount.findUniqueOrThrow({ where: { channel: 'whatsapp' } })
  const counts = new Map<string, number>()
  for (const { resident_id: residentId, address_id: addressId, channel, language, pace } of rows) {
    const around = await lookAround(runtime, { residentId, addressId, purpose: 'notice' })
    const { heardAt } = around
    const elsewhere = around.elsewhere.filter((one) => audience.channels?.includes(one.channel) ?? true)
    const chosen = wayOf({
      isNotice: true,
      permission: permissionFor(city, channel, 'notice'),
      isOpen: isOpen(channels.get(channel), heardAt, world.now),
      template: channel === 'whatsapp-cloud' && usable('notice', language),
      knock: true,
      elsewhere,
    })
    const isAway = channel === 'whatsapp' && account.state !== 'connected'
    const other = elsewhere.some((one) => one.permission === 'full' && one.isOpen)
    const asChosen = chosen.type === 'held' ? chosen.reason : chosen.type
    const asSent = isAway ? (other ? 'otherChannel' : 'channelAway') : asChosen
    const way = pace === 'digest' && !urgent ? 'digest' : asSent
    counts.set(way, (counts.get(way) ?? 0) + 1)
  }
  return [...counts].map(([way, count]) => ({ way, people: count })) as AudienceCount['byWay']
}

const byName = (ways: AudienceCount['byWay']) =>
  [...ways].sort((one, other) => one.way.localeCompare(other.way))

test('whatever is allowed, approved and connected, the desk counts the ways that the sender would choose', async () => {
  const seen = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    await change()
    const urgent = random(3) === 0
    const audience: Audience = random(2) === 0 ? {} : { channels: ['whatsapp', 'whatsapp-cloud', 'telegram'] }
    const { total, byWay } = await countAudience(world.runtime, { ...request, audience, urgent })
    expect([round, byName(byWay)]).toEqual([round, byName(await asTheSender(urgent, audience))])
    expect(byWay.reduce((sum, one) => sum + one.people, 0)).toBe(total)
    for (const { way } of byWay) seen.add(way)
  }
  expect([...seen].sort()).toEqual([
    ...['channelAway', 'digest', 'otherChannel', 'pointer', 'template', 'windowClosed', 'words'],
  ])
})
