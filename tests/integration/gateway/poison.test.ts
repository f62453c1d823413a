import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelEvent } from '#bots/channels/contract.ts'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { giveUp } from '#gateway/inbox/poison.ts'
import { receive } from '#gateway/inbox/receive.ts'
import type { Gateway } from '#gateway/start.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { type GatewayProcess, spawnGateway } from '#tests/support/process.ts'
import { logInAtDesk } from './desk.ts'
import { say } from './talk.ts'

/** What a broken channel would hand in: a message whose text is none. Every turn on it throws. */
const poison = { type: 'message', text: 4711 } as unknown as { type: 'message'; text: string }

describe.each(backendNames)('a message that always fails, on %s', (name) => {
  let backend: TestBackend
  let channel: FakeChannel
  let gateway: Gateway

  beforeEach(async () => {
    backend = await openBackend(name)
    channel = createFakeChannel()
    gateway = await startTestGateway(backend, { channels: [channel] })
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  it('is set aside after three tries, told to its resident and to staff, and holds up nobody', async () => {
    const { prisma, catalog } = gateway.runtime
    await say(channel, 'anna', { type: 'message', text: 'Hallo' })
    await say(channel, 'anna', { type: 'choice', choiceId: 'language:pick:de' })
    const others = ['bela', 'cem', 'dana', 'emil']
    await channel.say('anna', poison)
    await channel.say('anna', { type: 'message', text: 'Menü' })
    await Promise.all(others.map((other) => say(channel, other, { type: 'message', text: 'Hallo' })))
    const apology = catalog.text('de', 'delivery.apology')
    const heard = await channel.until('anna', (sent) => {
      const at = sent.findIndex(({ text }) => text === apology)
      return at >= 0 && sent.slice(at).some(({ choices }) => choices.length > 0)
    })
    expect(heard.filter(({ text }) => text === apology)).toHaveLength(1)
    const apologyAt = channel.sends.findIndex(({ message }) => message.text === apology)
    const answeredBefore = new Set(channel.sends.slice(0, apologyAt).map(({ handle }) => handle))
    expect([...answeredBefore].sort(), 'the others did not wait for the tries').toEqual(['anna', ...others])

    const set = await prisma.inboxMessage.findFirstOrThrow({ where: { state: { not: 'done' } } })
    expect(set).toMatchObject({ state: 'dead', attempts: 3 })
    expect(set.error).toContain('TypeError')
    expect(await prisma.inboxMessage.count({ where: { state: { not: 'done' } } })).toBe(1)

    const desk = await logInAtDesk(gateway)
    const { inbox } = await desk.get('/api/staff/attention')
    const { pseudonym } = await prisma.resident.findUniqueOrThrow({ where: { id: set.residentId } })
    expect(inbox).toMatchObject([{ id: String(set.id), channel: 'fake', attempts: 3, pseudonym }])
  })
})

describe('a message that two jobs give up at once', () => {
  it('is set aside once, and its resident hears one apology', async () => {
    const backend = await openBackend('PostgreSQL')
    const channel = createFakeChannel()
    const gateway = await startTestGateway(backend, { channels: [channel], config: withoutPages })
    const { prisma } = gateway.runtime
    await say(channel, 'anna', { type: 'message', text: 'Hallo' })
    const { id: addressId, residentId } = await prisma.address.findFirstOrThrow()
    const { id } = await prisma.inboxMessage.create({
      data: {
        channel: 'fake',
        externalId: 'given-up',
        addressId,
        residentId,
        event: { type: 'message', text: 'Hallo' },
        dueAt: new Date('2100-01-01'),
      },
    })
    const message = { id, error: 'it failed' } as Parameters<typeof giveUp>[1]
    await Promise.all([1, 2, 3, 4].map(() => giveUp(gateway.runtime, message)))
    const told = await prisma.outboxMessage.findMany({ where: { causedBy: id } })
    expect(told).toMatchObject([{ reply: { text: { key: 'delivery.apology' } } }])
    expect(await prisma.inboxMessage.findUnique({ where: { id } })).toMatchObject({ state: 'dead' })
    await gateway.stop()
    await backend.drop()
  })
})

describe('a message that ends the process each time', () => {
  let backend: TestBackend
  let door: Gateway
  const running: GatewayProcess[] = []

  beforeEach(async () => {
    backend = await openBackend('PostgreSQL')
    const longAgo = new Date(Date.now() - 60_000)
    door = await startTestGateway(backend, {
      definitions: [webchat],
      config: { roles: ['http'] },
      clock: () => longAgo,
    })
  })
  afterEach(async () => {
    for (const process of running.splice(0)) await process.kill()
    await door.stop()
    await backend.drop()
  })

  it('is set aside after the third process has died of it', async () => {
    const { prisma } = door.runtime
    await receive(door.runtime, 'webchat', [message('Hallo', 'm-1')])
    const env = { DATABASE_URL: backend.databaseUrl, SWEEP_MS: '200', LEASE_MS: '500' }
    for (const attempts of [1, 2, 3]) {
      const dying = spawnGateway({ ...env, FAILPOINT: 'drain.picked' })
      running.push(dying)
      expect(await dying.exited).toEqual({ code: null, signal: 'SIGKILL' })
      expect(await prisma.inboxMessage.findFirstOrThrow()).toMatchObject({ state: 'waiting', attempts })
    }
    const survivor = spawnGateway({ ...env, FAILPOINT: 'drain.picked' })
    running.push(survivor)
    const dead = await until(
      () => prisma.inboxMessage.findFirst({ where: { state: 'dead' } }),
      'the message is set aside',
    )
    expect(dead).toMatchObject({ attempts: 3, error: expect.stringContaining('process ended') })
    const apology = await prisma.outboxMessage.findFirstOrThrow({ where: { causedBy: dead.id } })
    expect(apology.reply).toEqual({ text: { key: 'delivery.apology' } })
    await survivor.started
    await survivor.stop()

    const healthy = spawnGateway(env)
    running.push(healthy)
    await receive(door.runtime, 'webchat', [message('Hallo', 'm-2')])
    await until(
      () => prisma.inboxMessage.findFirst({ where: { externalId: 'm-2', state: 'done' } }),
      'the next message of the same resident is answered',
    )
    await healthy.stop()
  })
})

function message(text: string, externalId: string): ChannelEvent {
  return { type: 'message', text, externalId, at: new Date(), handle: 'a-device', languageHint: 'de' }
}
