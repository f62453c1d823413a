import { v7 as uuidv7 } from 'uuid'
import type { ChannelLaw } from '#content/city/channel-law.ts'
import { actOnCase } from '#gateway/cases/act.ts'
import { answer } from '#gateway/cases/actions/answer.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { newAddress } from '#tests/support/new-address.ts'
import { lawOf, openCity } from '#tests/support/open-city.ts'

/** A gateway with a messenger of a company and a web chat, under a table that a test turns. */
export interface LawWorld {
  backend: TestBackend
  gateway: Gateway
  messenger: FakeChannel
  chat: FakeChannel
  /** From now on this table holds. */
  decide(channelLaw: ChannelLaw): void
  /** Says something and waits until it was handled and every answer has left. Gives what was answered. */
  say(handle: string, text: string, channel?: FakeChannel): Promise<string[]>
  press(handle: string, choiceId: string, channel?: FakeChannel): Promise<string[]>
  residentOf(handle: string, channel?: FakeChannel): Promise<string>
  /** Another chat of the same person, as if they had tied it. */
  tie(residentId: string, handle: string, channel: FakeChannel): Promise<void>
  fileCase(residentId: string, isSensitive: boolean): Promise<string>
  /** The office answers; gives where the message stands once it stands still. */
  tell(caseId: string, words: string): Promise<{ status: string; channel: string; reason: string | null }>
  close(): Promise<void>
}

/** Opens the world with the messenger under this id. */
export async function openLawWorld(messengerId: string): Promise<LawWorld> {
  const backend = await openBackend('PostgreSQL')
  const clock = createDecentClock()
  const messenger = createFakeChannel(messengerId, {}, clock)
  const chat = createFakeChannel('webchat', {}, clock)
  // A gateway reads its city once, so the table is turned inside it; with nothing allowed nothing is taken for free at the start.
  const city = { ...openCity(), channelLaw: lawOf('off') }
  const channels = [messenger, chat]
  const gateway = await startTestGateway(backend, { channels, config: withoutPages, clock, city })
  const { runtime } = gateway
  const { prisma, vault } = runtime

  async function residentOf(handle: string, channel = messenger): Promise<string> {
    const handleHash = Uint8Array.from(vault.hash(channel.id, handle))
    return (await prisma.address.findFirstOrThrow({ where: { handleHash } })).residentId
  }

  async function settled(handle: string, channel: FakeChannel, before: number): Promise<string[]> {
    await until(
      async () =>
        (await prisma.inboxMessage.count({ where: { state: 'waiting' } })) === 0 &&
        (await prisma.outboxMessage.count({ where: { status: { in: ['queued', 'sending'] } } })) === 0,
      'everything is handled and sent',
    )
    return channel
      .sentTo(handle)
      .slice(before)
      .map(({ text }) => text)
  }

  return {
    backend,
    gateway,
    messenger,
    chat,
    decide(channelLaw) {
      city.channelLaw = channelLaw
    },
    async say(handle, text, channel = messenger) {
      const before = channel.sentTo(handle).length
      await channel.say(handle, { type: 'message', text })
      return settled(handle, channel, before)
    },
    async press(handle, choiceId, channel = messenger) {
      const before = channel.sentTo(handle).length
      await channel.say(handle, { type: 'choice', choiceId })
      return settled(handle, channel, before)
    },
    residentOf,
    async tie(residentId, handle, channel) {
      await prisma.address.create({
        data: { residentId, ...newAddress(runtime, channel.id, handle) },
      })
    },
    async fileCase(residentId, sensitive) {
      const id = uuidv7()
      const cityId = runtime.city.id
      const filed = { id, cityId, reference: `L-${id.slice(-8)}`, kind: 'defect', language: 'de', sensitive }
      await prisma.concern.create({
        data: {
          id: uuidv7(),
          residentId,
          kind: 'defect',
          text: 'Im Hof',
          language: 'de',
          case: { create: filed },
        },
      })
      return id
    },
    async tell(caseId, words) {
      await actOnCase(runtime, { author: 'Amt' }, caseId, 'answer', answer, { text: words })
      const row = await until(
        () =>
          prisma.outboxMessage.findFirst({
            where: { caseId, status: { notIn: ['queued', 'sending'] } },
            orderBy: { id: 'desc' },
          }),
        'the answer went out or waits',
      )
      await until(
        async () =>
          (await prisma.outboxMessage.count({ where: { status: { in: ['queued', 'sending'] } } })) === 0,
        'every word about it went out',
      )
      return { status: row.status, channel: row.channel, reason: row.errorCode }
    },
    async close() {
      await gateway.stop()
      await backend.drop()
    },
  }
}
