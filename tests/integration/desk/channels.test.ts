import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ChannelWish, type Ownership, SendError } from '#bots/channels/contract.ts'
import { wordingFor, wordsHash } from '#content/templates/wording.ts'
import { takeLease } from '#gateway/delivery/lease.ts'
import { createLine } from '#gateway/delivery/line.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { until } from '#tests/support/gateway.ts'
import { addResident, type StaffBrowser, type TestDesk } from '../staff/desk.ts'
import { addPerson, logInAs } from '../staff/person.ts'
import { openChannelDesk, ownAccount } from './channel-desk.ts'

let desk: TestDesk
let admin: StaffBrowser
let coordinator: StaffBrowser
let owner: Ownership | null = null

beforeAll(async () => {
  desk = await openChannelDesk()
  await addPerson(desk, 'admin', [{ role: 'admin' }])
  await addPerson(desk, 'coordinator', [{ role: 'coordinator' }])
  admin = await logInAs(desk, 'admin')
  coordinator = await logInAs(desk, 'coordinator')
})
afterEach(async () => {
  await owner?.release()
  owner = null
})
afterAll(() => desk.close())

const minutes = (count: number) => new Date(desk.now.getTime() + count * 60_000)
const account = async (browser: StaffBrowser) => (await browser.get('/channels/whatsapp/account')).json()
const channel = async (id: string) =>
  (await admin.get('/channels')).json().channels.find((one: { id: string }) => one.id === id)
const auditOf = (action: string) =>
  desk.runtime.prisma.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })

test('every channel that is switched on is shown with what waits and what went through it', async () => {
  const { prisma } = desk.runtime
  const { id: residentId, addressId } = await addResident(desk)
  const message = {
    ...{ residentId, addressId, channel: 'webchat', class: 'mustArrive', reply: {}, language: 'de' },
  }
  await prisma.inboxMessage.create({
    data: { channel: 'webchat', externalId: 'a', residentId, addressId, event: {}, receivedAt: minutes(-7) },
  })
  await prisma.outboxMessage.createMany({
    data: [
      { ...message, lane: 0, status: 'sent', sentAt: minutes(-9), dueAt: minutes(-9) },
      { ...message, lane: 1, status: 'read', sentAt: minutes(-8), dueAt: minutes(-8) },
      { ...message, lane: 0, dueAt: minutes(-1) },
      { ...message, lane: 2, dueAt: minutes(60) },
      { ...message, lane: 1, status: 'held', errorCode: 'windowClosed' },
      { ...message, lane: 2, status: 'held', errorCode: 'digest' },
    ],
  })
  expect((await admin.get('/channels')).json().channels.map(({ id }: { id: string }) => id)).toEqual([
    'webchat',
    'telegram',
    'whatsapp',
    'whatsapp-cloud',
  ])
  expect(await channel('webchat')).toMatchObject({
    ...{
      state: 'ready',
      isLinked: false,
      waiting: 2,
      held: 1,
      oldestSeconds: 60,
      windowHours: null,
      templates: null,
    },
    ...{ lastReceivedAt: minutes(-7).toISOString(), lastSentAt: minutes(-8).toISOString() },
  })
  expect(await channel('telegram')).toMatchObject({ waiting: 0, oldestSeconds: null, lastSentAt: null })
  await prisma.outboxMessage.updateMany({
    where: { lane: 0, status: 'queued' },
    data: { dueAt: minutes(-6) },
  })
  expect(await channel('webchat')).toMatchObject({ state: 'late' })
  await prisma.deliveryLease.create({
    data: {
      channel: 'webchat',
      owner: 'x',
      leasedUntil: desk.now,
      pausedUntil: minutes(1),
      pauseReason: '429',
    },
  })
  expect(await channel('webchat')).toMatchObject({
    ...{ state: 'paused', pausedUntil: minutes(1).toISOString(), pauseReason: '429' },
    noticesPausedUntil: null,
  })
  await prisma.deliveryLease.updateMany({
    data: { pausedUntil: minutes(-1), noticesPausedUntil: minutes(15) },
  })
  expect(await channel('webchat')).toMatchObject({
    ...{ state: 'late', pausedUntil: null, pauseReason: null },
    noticesPausedUntil: minutes(15).toISOString(),
  })
  await prisma.deliveryLease.deleteMany()
})

test('every wording the city wants is shown as the platform has it, once for languages that share it', async () => {
  const { prisma, catalog } = desk.runtime
  const add = async (tag: string, state: string, reason: string | null, isOurs = true) => {
    const wording = wordingFor(catalog, 'notice', tag)
    const { name, languageCode, category } = wording
    await prisma.messageTemplate.create({
      data: {
        ...{ channel: 'whatsapp-cloud', name, languageCode, category, state, reason },
        ...{ wordsHash: isOurs ? wordsHash(wording) : 'x', checkedAt: desk.now },
      },
    })
  }
  await add('de', 'approved', null)
  await add('en', 'approved', null, false)
  await add('uk', 'rejected', 'INVALID_FORMAT')
  await add('ar', 'LIMIT_EXCEEDED', null)
  const { state, windowHours, templates } = await channel('whatsapp-cloud')
  expect({ state, windowHours }).toEqual({ state: 'ready', windowHours: 24 })
  const found = templates
    .filter(({ template }: { template: string }) => template === 'notice')
    .map((one: { language: { tag: string }; state: string; reason: string | null }) => [
      one.language.tag,
      one.state,
      one.reason,
    ])
  expect(found).toContainEqual(['de', 'approved', null])
  expect(found).toContainEqual(['en', 'otherWords', null])
  expect(found).toContainEqual(['uk', 'rejected', 'INVALID_FORMAT'])
  expect(found).toContainEqual(['ar', 'disabled', null])
  expect(found).toContainEqual(['tr', 'missing', null])
  expect(found.map(([tag]: string[]) => tag)).not.toContain('ku')
})

test('the platform is asked how templates stand when somebody presses, at most once a minute, and a failure is said', async () => {
  const { runtime } = desk
  const cloud = runtime.channels.get('whatsapp-cloud')
  let looks = 0
  let isAway = false
  const { name, languageCode } = wordingFor(runtime.catalog, 'notice', 'de')
  const known = { name, languageCode, category: 'marketing', body: 'x', buttons: [] }
  const templates = {
    async list() {
      looks += 1
      if (isAway) throw new SendError('unreachable', 'away', { platformCode: '503' })
      return [{ ...known, state: 'paused' as const }]
    },
    async submit() {},
  }
  const channels = [...runtime.channels].filter(([id]) => id !== 'whatsapp-cloud')
  runtime.channels = new Map([
    ...channels,
    ...(cloud ? [['whatsapp-cloud', { ...cloud, templates }] as const] : []),
  ])
  const check = (browser: StaffBrowser, id = 'whatsapp-cloud') =>
    browser.send('POST', `/channels/${id}/templates/check`)

  desk.now = minutes(2)
  expect((await check(coordinator)).statusCode).toBe(403)
  expect((await check(admin, 'telegram')).json()).toMatchObject({ code: 'noTemplates' })
  const seen = (await check(admin)).json().channels.find(({ id }: { id: string }) => id === 'whatsapp-cloud')
  expect(seen.templates).toContainEqual(
    expect.objectContaining({
      ...{ template: 'notice', language: expect.objectContaining({ tag: 'de' }) },
      ...{ state: 'paused', checkedAt: desk.now.toISOString() },
    }),
  )
  expect((await check(admin)).statusCode).toBe(200)
  expect(looks).toBe(1)
  desk.now = minutes(2)
  isAway = true
  expect((await check(admin)).json()).toMatchObject({ code: 'templatesUnchecked' })
  expect(looks).toBe(2)
})

test('what the city allows stands beside it, with who answers for it', async () => {
  const { law } = (await coordinator.get('/channels')).json()
  expect(law).toHaveLength(12)
  expect(law[0]).toEqual({
    ...{ channel: 'telegram', purpose: 'conversation', state: 'full', since: '2026-11-01' },
    ...{ responsible: 'a test', assessment: 'a test', note: null },
  })
})

test('what links an account is shown to who may link it, only while it holds, and never in the log', async () => {
  const expiresAt = minutes(1)
  owner = await ownAccount(desk, { state: 'linking' }, { type: 'qr', value: '2@secret', expiresAt })
  expect(await account(admin)).toMatchObject({
    state: 'linking',
    offer: {
      type: 'qr',
      qr: expect.stringContaining('<svg'),
      code: null,
      expiresAt: expiresAt.toISOString(),
    },
  })
  expect(await account(coordinator)).toMatchObject({ state: 'linking', offer: null })
  await owner.report({ state: 'linking' }, { type: 'pairingCode', value: 'ABCD1234', expiresAt })
  expect((await account(admin)).offer).toMatchObject({ type: 'pairingCode', qr: null, code: 'ABCD1234' })
  desk.now = minutes(2)
  expect((await account(admin)).offer).toBe(null)
  await owner.report({ state: 'connected' })
  expect(await account(admin)).toMatchObject({ state: 'connected', offer: null })
  expect((await coordinator.send('POST', '/channels/whatsapp/link', { by: 'qr' })).statusCode).toBe(403)
})

test('a wish to link or unlink reaches the process that has the account, and the log says who had it', async () => {
  owner = await ownAccount(desk, { state: 'linkAgain' })
  const wishes: ChannelWish[] = []
  owner.onWish(async ({ wish, done }) => {
    await done()
    wishes.push(wish)
  })
  const next = async (count: number) => until(async () => wishes[count - 1], `wish ${count}`)
  const link = (body: object) => admin.send('POST', '/channels/whatsapp/link', body)

  expect((await link({ by: 'qr' })).statusCode).toBe(200)
  expect(await next(1)).toEqual({ type: 'link', by: 'qr' })
  for (const phone of ['0341 1234567', '+49', '+0341234567', 'call me']) {
    const refused = await link({ by: 'pairingCode', phone })
    expect([phone, refused.statusCode, refused.json()]).toEqual([
      phone,
      400,
      expect.objectContaining({ code: 'phoneInvalid', field: 'phone' }),
    ])
  }
  for (const phone of [' +49 (341) 123-45.67', '0049/341 1234567']) {
    const before = wishes.length
    expect((await link({ by: 'pairingCode', phone })).statusCode).toBe(200)
    expect(await next(before + 1)).toEqual({ type: 'link', by: 'pairingCode', phone: '493411234567' })
  }
  await owner.report({ state: 'connected' })
  expect((await link({ by: 'qr' })).json()).toMatchObject({ code: 'alreadyLinked' })
  const before = wishes.length
  expect((await admin.send('POST', '/channels/whatsapp/unlink')).statusCode).toBe(200)
  expect(await next(before + 1)).toEqual({ type: 'unlink' })

  const { id } = await desk.runtime.prisma.staff.findUniqueOrThrow({ where: { login: 'admin' } })
  const linked = await auditOf('linkChannel')
  expect(linked.map(({ actor, subject, detail }) => ({ actor, subject, detail }))).toEqual(
    ['qr', 'pairingCode', 'pairingCode'].map((by) => ({ actor: id, subject: 'whatsapp', detail: { by } })),
  )
  expect(await auditOf('unlinkChannel')).toMatchObject([{ actor: id, subject: 'whatsapp', detail: null }])
  const log = JSON.stringify(await desk.runtime.prisma.auditEntry.findMany(), (_key, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  expect(log).not.toMatch(/1234567|ABCD1234|2@secret/)
})

test('nothing is wished of an account that nobody has, of a channel without one, or of one that is not there', async () => {
  expect(await account(admin)).toMatchObject({ state: 'unowned', offer: null })
  for (const step of ['link', 'unlink']) {
    const body = step === 'link' ? { by: 'qr' } : undefined
    const refusals = await Promise.all(
      ['whatsapp', 'telegram', 'carrier-pigeon'].map(
        async (id) => (await admin.send('POST', `/channels/${id}/${step}`, body)).json().code,
      ),
    )
    expect(refusals).toEqual(['accountAway', 'unknownAccount', 'unknownAccount'])
  }
  expect(await desk.runtime.prisma.channelAccount.findMany({ where: { wishCipher: { not: null } } })).toEqual(
    [],
  )
})

test('the attention page and the navigation name an account that has been away for some minutes, one that needs a person at once', async () => {
  const away = async () => {
    const { accounts } = (await coordinator.get('/attention')).json()
    const { channels } = (await coordinator.get('/channels/alarms')).json()
    expect(channels).toEqual(accounts.map((account: { channel: string }) => account.channel))
    return accounts
  }
  owner = await ownAccount(desk, { state: 'connected' })
  expect(await away()).toEqual([])
  await owner.report({ state: 'ill', detail: 'badMac' })
  expect(await away()).toEqual([])
  const since = desk.now.toISOString()
  desk.now = minutes(4)
  expect(await away()).toEqual([{ channel: 'whatsapp', state: 'ill', since, waiting: 0 }])
  await owner.report({ state: 'connected' })
  expect(await away()).toEqual([])
  for (const state of ['banned', 'linkAgain', 'replaced'] as const) {
    await owner.report({ state })
    expect(await away()).toMatchObject([{ channel: 'whatsapp', state }])
  }
  await owner.release()
  await desk.runtime.pool.query(`UPDATE channel_account SET leased_until = $1`, [minutes(-4)])
  expect(await away()).toMatchObject([{ channel: 'whatsapp', state: 'unowned' }])
})

test('a channel whose set-up is wrong is counted and named once, until a moment after its last refusal', async () => {
  const channelId = 'whatsapp-cloud'
  const found = async () => {
    const { setUps, pauses } = (await coordinator.get('/attention')).json()
    const { channels } = (await coordinator.get('/channels/alarms')).json()
    expect(channels).toEqual(setUps.map((one: { channel: string }) => one.channel))
    return { setUps, pauses }
  }
  const { runtime } = desk
  const line = createLine(runtime, createFakeChannel(channelId))
  owner = await ownAccount(desk, { state: 'connected' })
  await takeLease(runtime, { channel: channelId, owner: '0199e000-0000-7000-8000-000000000001' })
  const throttled = new SendError('throttled', 'too fast', {
    platformCode: '80007',
    retryAfterMs: 30_000,
    scope: 'channel',
  })
  await line.failed(throttled, 'somebody', 'talk')
  expect(await found()).toMatchObject({ setUps: [], pauses: [{ channel: channelId }] })
  const wrong = new SendError('misconfigured', 'Check the token.', { platformCode: '190' })
  await line.failed(wrong, 'somebody', 'talk')
  const named = { setUps: [{ channel: channelId, reason: 'Check the token.' }], pauses: [] }
  expect(await found()).toEqual(named)
  await line.failed(throttled, 'somebody', 'talk')
  expect(await found()).toEqual(named)
  const { now } = desk
  desk.now = new Date(now.getTime() + 61_000)
  expect(await found()).toEqual(named)
  desk.now = new Date(now.getTime() + 76_000)
  expect(await found()).toEqual({ setUps: [], pauses: [] })
  await runtime.prisma.deliveryLease.deleteMany()
})
