import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ChannelHealthState, Ownership } from '#bots/channels/contract.ts'
import { evacuate, evacuated } from '#gateway/accounts/evacuate.ts'
import { lookAround } from '#gateway/delivery/look-around.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { newAddress } from '#tests/support/new-address.ts'
import { lawOf, openCity } from '#tests/support/open-city.ts'
import { fileCase, type TestDesk } from '../staff/desk.ts'
import { openChannelDesk, ownAccount } from './channel-desk.ts'

let desk: TestDesk
let owner: Ownership

beforeAll(async () => {
  desk = await openChannelDesk()
})
afterEach(async () => {
  await owner.release()
  desk.runtime.city = openCity()
  desk.runtime.startedAt = minutes(-1_000)
  desk.rung.length = 0
  await desk.runtime.pool.query('DELETE FROM outbox_message')
})
afterAll(() => desk.close())

const minutes = (count: number) => new Date(desk.now.getTime() + count * 60_000)

/** The account has been so for so long. */
async function awayFor(state: ChannelHealthState, forMinutes: number): Promise<void> {
  owner = await ownAccount(desk, { state })
  await desk.runtime.pool.query('UPDATE channel_account SET state_since = $1', [minutes(-forMinutes)])
}

/** Somebody with a chat on each of these channels; they wrote last in the last one. */
async function addPerson(
  channels: string[],
  wishes: string[] = [],
): Promise<{ id: string; chats: Record<string, string> }> {
  const { prisma, city, vault } = desk.runtime
  const id = uuidv7()
  const chats = Object.fromEntries(channels.map((channel) => [channel, uuidv7()]))
  await prisma.resident.create({
    data: { id, cityId: city.id, pseudonym: id, language: 'de', channelOrder: wishes },
  })
  for (const [channel, addressId] of Object.entries(chats)) {
    await prisma.address.create({
      data: { residentId: id, ...newAddress({ vault }, channel, id, addressId) },
    })
    const said = { channel, externalId: addressId, residentId: id, addressId, event: {}, state: 'done' }
    await prisma.inboxMessage.create({ data: said })
  }
  return { id, chats }
}

type Person = Awaited<ReturnType<typeof addPerson>>

/** A message of ours that waits on the linked account. */
async function queue(person: Person, message: object = {}): Promise<bigint> {
  const { id } = await desk.runtime.prisma.outboxMessage.create({
    data: {
      ...{ residentId: person.id, addressId: person.chats.whatsapp ?? '', channel: 'whatsapp', lane: 0 },
      ...{ class: 'mustArrive', reply: {}, language: 'de', dueAt: minutes(-1) },
      ...message,
    },
  })
  return id
}

const rowOf = (id: bigint) => desk.runtime.prisma.outboxMessage.findUniqueOrThrow({ where: { id } })
const channelOf = async (id: bigint) => (await rowOf(id)).channel

test('what waits on a banned account goes to the chat its reader wishes for, else to the one they used last, and the rest stays', async () => {
  await awayFor('banned', 0)
  const wishing = await addPerson(['telegram', 'whatsapp', 'webchat'], ['whatsapp', 'telegram'])
  const lately = await addPerson(['telegram', 'whatsapp', 'webchat'])
  const alone = await addPerson(['whatsapp'])
  const blocked = await addPerson(['telegram', 'whatsapp'])
  const { prisma } = desk.runtime
  await prisma.address.updateMany({ where: { id: blocked.chats.telegram ?? '' }, data: { state: 'blocked' } })
  const rows = [
    await queue(wishing, { attempts: 7, errorCode: 'unreachable:428' }),
    await queue(lately, { dueAt: minutes(9) }),
    await queue(alone),
    await queue(blocked),
  ]
  await evacuate(desk.runtime)
  expect(await Promise.all(rows.map(channelOf))).toEqual(['telegram', 'webchat', 'whatsapp', 'whatsapp'])
  expect(await rowOf(rows[0] ?? 0n)).toMatchObject({
    ...{
      addressId: wishing.chats.telegram,
      movedFrom: 'whatsapp',
      status: 'queued',
      attempts: 0,
      errorCode: null,
    },
  })
  expect(desk.rung.sort()).toEqual(['telegram', 'webchat'])
  expect(await prisma.auditEntry.findMany({ where: { action: 'evacuateChannel' } })).toMatchObject([
    { actor: 'system', subject: 'whatsapp', detail: { count: 2, why: 'banned' } },
  ])
  await evacuate(desk.runtime)
  expect(await evacuated(desk.runtime, 'whatsapp', minutes(-1))).toBe(2)
})

test('nothing moves while the account may come back, and nothing from an account that is connected', async () => {
  const person = await addPerson(['telegram', 'whatsapp'])
  const fresh = await queue(person)
  const old = await queue(person, { dueAt: minutes(-31) })
  await awayFor('connected', 600)
  await evacuate(desk.runtime)
  expect([await channelOf(fresh), await channelOf(old)]).toEqual(['whatsapp', 'whatsapp'])
  await owner.report({ state: 'linkAgain' })
  desk.runtime.startedAt = minutes(-29)
  await evacuate(desk.runtime)
  expect([await channelOf(fresh), await channelOf(old)]).toEqual(['whatsapp', 'whatsapp'])
  desk.runtime.startedAt = minutes(-31)
  await evacuate(desk.runtime)
  expect([await channelOf(fresh), await channelOf(old)]).toEqual(['whatsapp', 'telegram'])
})

test.each(['linkAgain', 'replaced', 'ill', 'connecting', 'linking'] as const)(
  'after half an hour of %s everything goes another way',
  async (state) => {
    const id = await queue(await addPerson(['telegram', 'whatsapp']))
    await awayFor(state, 29)
    await evacuate(desk.runtime)
    expect(await channelOf(id)).toBe('whatsapp')
    await owner.release()
    await awayFor(state, 31)
    await evacuate(desk.runtime)
    expect(await channelOf(id)).toBe('telegram')
  },
)

test('an account that no process has is away since the last one let it go', async () => {
  const id = await queue(await addPerson(['telegram', 'whatsapp']))
  await awayFor('connected', 600)
  await owner.release()
  const letGo = (count: number) =>
    desk.runtime.pool.query('UPDATE channel_account SET leased_until = $1', [minutes(-count)])
  await letGo(29)
  await evacuate(desk.runtime)
  expect(await channelOf(id)).toBe('whatsapp')
  await letGo(31)
  await evacuate(desk.runtime)
  expect(await channelOf(id)).toBe('telegram')
})

test('what is being sent, held or done stays with its deliverer', async () => {
  await awayFor('banned', 0)
  const person = await addPerson(['telegram', 'whatsapp'])
  const states = ['sending', 'sent', 'held', 'failed', 'suppressed', 'cancelled']
  const rows = await Promise.all(states.map((status) => queue(person, { status })))
  await evacuate(desk.runtime)
  expect(await Promise.all(rows.map(channelOf))).toEqual(states.map(() => 'whatsapp'))
})

test('a message takes no channel that may not carry it, none that is away itself, and none on which free text is not allowed now', async () => {
  await awayFor('banned', 0)
  desk.runtime.city = {
    ...openCity(),
    channelLaw: lawOf('full', { telegram: { sensitive: 'off', notice: 'off', caseUpdate: 'pointer' } }),
  }
  const person = await addPerson(['webchat', 'whatsapp', 'telegram'])
  const onlyTelegram = await addPerson(['whatsapp', 'telegram'])
  const second = createFakeChannel('second', { sends: 'whereConnected' })
  desk.runtime.channels = new Map([...desk.runtime.channels, ['second', second]])
  const alsoAway = await addPerson(['whatsapp', 'second'])
  const outside = await addPerson(['whatsapp', 'whatsapp-cloud'])
  const inside = await addPerson(['whatsapp', 'whatsapp-cloud'])
  for (const [{ chats }, hours] of [
    [outside, 25],
    [inside, 1],
  ] as const) {
    const where = { id: chats['whatsapp-cloud'] ?? '' }
    await desk.runtime.prisma.address.update({ where, data: { heardAt: minutes(-60 * hours) } })
  }
  const openCase = (await fileCase(desk, person.id)).id
  const secret = (await fileCase(desk, person.id)).id
  await desk.runtime.prisma.case.update({ where: { id: secret }, data: { sensitive: true } })
  const rows = {
    talk: await queue(person),
    news: await queue(person, { lane: 1, caseId: openCase }),
    secret: await queue(person, { lane: 1, caseId: secret }),
    notice: await queue(person, { lane: 2, class: 'once' }),
    nowhere: await queue(onlyTelegram, { lane: 2, class: 'once' }),
    knock: await queue(onlyTelegram, { way: 'knocks' }),
    closed: await queue(outside),
    open: await queue(inside),
    away: await queue(alsoAway),
    pointer: await queue(onlyTelegram, { lane: 1 }),
  }
  await evacuate(desk.runtime)
  const found = Object.fromEntries(
    await Promise.all(Object.entries(rows).map(async ([name, id]) => [name, await channelOf(id)])),
  )
  expect(found).toEqual({
    ...{ talk: 'telegram', news: 'webchat', secret: 'webchat', notice: 'webchat' },
    ...{ nowhere: 'whatsapp', pointer: 'whatsapp', knock: 'whatsapp', away: 'whatsapp' },
    ...{ closed: 'whatsapp', open: 'whatsapp-cloud' },
  })
})

test('a message whose window has closed is not moved to an account that is away', async () => {
  await awayFor('banned', 0)
  const { id: residentId, chats } = await addPerson(['whatsapp', 'whatsapp-cloud'])
  const aim = { residentId, addressId: chats['whatsapp-cloud'] ?? '', purpose: 'caseUpdate' } as const
  const elsewhere = async () => (await lookAround(desk.runtime, aim)).elsewhere.map(({ channel }) => channel)
  expect(await elsewhere()).toEqual([])
  await owner.report({ state: 'connected' })
  expect(await elsewhere()).toEqual(['whatsapp'])
})

test('a part of a broadcast takes only channels that staff chose, and none on which its reader wants no announcements', async () => {
  await awayFor('banned', 0)
  const { prisma, city } = desk.runtime
  const at = { createdAt: desk.now, createdBy: 'somebody' }
  const addBroadcast = async (audience: object) => {
    const [noticeId, id] = [uuidv7(), uuidv7()]
    const broadcast = { id, cityId: city.id, audience, state: 'sending', class: 'once', ...at }
    await prisma.notice.create({
      data: {
        ...{ id: noticeId, cityId: city.id, kind: 'information', topic: 'streets', facts: {}, districts: [] },
        ...{ waitsFor: [], updatedAt: desk.now, ...at, broadcasts: { create: broadcast } },
      },
    })
    return id
  }
  const person = await addPerson(['webchat', 'whatsapp', 'telegram'])
  const quiet = await addPerson(['webchat', 'whatsapp', 'telegram'])
  const off = { noticesOffAt: desk.now }
  await prisma.address.updateMany({ where: { id: quiet.chats.telegram ?? '' }, data: off })
  const notice = { lane: 2, class: 'once' }
  const everywhere = await addBroadcast({ areas: ['9'] })
  const chosen = await addBroadcast({ channels: ['webchat', 'whatsapp'] })
  const elsewhere = await addBroadcast({ channels: ['whatsapp'] })
  const rows = [
    await queue(person, { ...notice, broadcastId: everywhere }),
    await queue(quiet, { ...notice, broadcastId: everywhere }),
    await queue(person, { ...notice, broadcastId: chosen }),
    await queue(person, { ...notice, broadcastId: elsewhere }),
  ]
  await evacuate(desk.runtime)
  expect(await Promise.all(rows.map(channelOf))).toEqual(['telegram', 'webchat', 'webchat', 'whatsapp'])

  const otherwise = async (broadcastId: string | null) => {
    const aim = { residentId: person.id, addressId: person.chats.telegram ?? '', purpose: 'notice' } as const
    const { elsewhere: found } = await lookAround(desk.runtime, { ...aim, broadcastId })
    return found.map(({ channel }) => channel)
  }
  expect(await Promise.all([null, everywhere, chosen, elsewhere].map(otherwise))).toEqual([
    ...[['webchat'], ['webchat'], ['webchat'], []],
  ])
})

test('two that evacuate at once, and more than fit into one statement, move each message once', async () => {
  await awayFor('banned', 0)
  const person = await addPerson(['telegram', 'whatsapp'])
  const count = 2_500
  await desk.runtime.pool.query(
    `INSERT INTO outbox_message (resident_id, address_id, channel, lane, class, reply, language, due_at)
     SELECT $1, $2, 'whatsapp', 0, 'mustArrive', '{}', 'de', $3 FROM generate_series(1, $4)`,
    [person.id, person.chats.whatsapp, minutes(-1), count],
  )
  const before = await evacuated(desk.runtime, 'whatsapp', null)
  await Promise.all([evacuate(desk.runtime), evacuate(desk.runtime)])
  await evacuate(desk.runtime)
  const moved = await desk.runtime.prisma.outboxMessage.count({
    where: { channel: 'telegram', addressId: person.chats.telegram ?? '', movedFrom: 'whatsapp' },
  })
  expect([moved, (await evacuated(desk.runtime, 'whatsapp', null)) - before]).toEqual([count, count])
})
