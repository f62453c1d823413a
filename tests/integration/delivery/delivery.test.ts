import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type ChannelEvent,
  type OutgoingMessage,
  SendError,
  type ThrottleScope,
} from '#bots/channels/contract.ts'
import { claimSlice } from '#gateway/delivery/claim.ts'
import { takeLease } from '#gateway/delivery/lease.ts'
import { judge, writeOutcomes } from '#gateway/delivery/outcome.ts'
import { receive } from '#gateway/inbox/receive.ts'
import { type DeliveryClass, type Lane, put } from '#gateway/outbox/put.ts'
import type { Gateway } from '#gateway/start.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { newAddress } from '#tests/support/new-address.ts'

const quarterMs = 15 * 60_000

describe.each(backendNames)('delivery on %s', (name) => {
  let backend: TestBackend
  let gateway: Gateway
  let channel: FakeChannel

  beforeEach(async () => {
    backend = await openBackend(name)
    channel = createFakeChannel('fake', { rate: { perSecond: 40, perAddressPerSecond: 10 } })
    gateway = await startTestGateway(backend, { channels: [channel], env: { SWEEP_MS: '100' } })
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  /** Makes somebody known without letting the bot talk to them. */
  async function meet(handle: string) {
    const { vault, prisma, city } = gateway.runtime
    const resident = await prisma.resident.create({
      data: {
        id: randomUUID(),
        cityId: city.id,
        pseudonym: randomUUID().slice(0, 9),
        language: 'de',
        noticeVersion: city.noticeVersion,
        addresses: {
          create: {
            ...newAddress({ vault }, 'fake', handle),
          },
        },
      },
      include: { addresses: true },
    })
    return { residentId: resident.id, addressId: resident.addresses[0]?.id ?? '', handle }
  }

  async function queue(
    to: { residentId: string; addressId: string },
    words: string[],
    how: { lane?: Lane; class?: DeliveryClass } = {},
  ): Promise<bigint[]> {
    return queueAll(
      words.map((literal) => ({ to, literal })),
      how,
    )
  }

  async function queueAll(
    messages: { to: { residentId: string; addressId: string }; literal: string }[],
    how: { lane?: Lane; class?: DeliveryClass } = {},
  ): Promise<bigint[]> {
    const ids = await gateway.runtime.prisma.$transaction((transaction) =>
      put(
        transaction,
        messages.map(({ to, literal }) => ({
          residentId: to.residentId,
          addressId: to.addressId,
          channel: 'fake',
          language: 'de',
          lane: how.lane ?? 'reply',
          class: how.class ?? 'mustArrive',
          reply: { text: { literal } },
          dueAt: gateway.runtime.clock(),
        })),
      ),
    )
    gateway.runtime.doorbell.delivery(['fake'])
    return ids
  }

  const row = (id: bigint | undefined) =>
    gateway.runtime.prisma.outboxMessage.findUniqueOrThrow({
      where: { id: id ?? 0n },
      include: { doubts: true },
    })
  const status = (id: bigint | undefined, wanted: string) =>
    until(async () => {
      const found = await row(id)
      return found.status === wanted ? found : null
    }, `message ${id} is ${wanted}`)
  const texts = (handle: string) => channel.sentTo(handle).map(({ text }) => text)

  it('keeps the order to one address when an earlier message has to wait', async () => {
    const anna = await meet('anna')
    let refusals = 1
    channel.onSend = ({ text }) => {
      if (text === 'one' && refusals-- > 0) throw failure('unreachable', { maybeSent: false })
    }
    await queue(anna, ['one', 'two', 'three'])
    await channel.until('anna', (sent) => sent.length === 3)
    expect(texts('anna')).toEqual(['one', 'two', 'three'])
  })

  it('waits exactly as long as the platform asks, for the one chat that was too fast', async () => {
    const [anna, ben] = [await meet('anna'), await meet('ben')]
    let refusedAt = 0
    channel.onSend = ({ text }) => {
      if (text !== 'slow' || refusedAt > 0) return
      refusedAt = performance.now()
      throw failure('throttled', { retryAfterMs: 400, scope: 'unknown' })
    }
    const [id] = await queue(anna, ['slow'])
    await queue(ben, ['quick'])
    await channel.until('ben', (sent) => sent.length === 1)
    expect(texts('anna')).toEqual([])
    await channel.until('anna', (sent) => sent.length === 1)
    expect(performance.now() - refusedAt).toBeGreaterThanOrEqual(400)
    expect((await status(id, 'sent')).attempts).toBe(1)
  })

  it('stops the whole channel when its own rate was reached, and loses nothing', async () => {
    const people = await Promise.all(Array.from({ length: 80 }, (_, index) => meet(`person-${index}`)))
    let calls = 0
    let refusedAt = 0
    const early: number[] = []
    channel.onSend = () => {
      calls += 1
      if (calls === 60) {
        refusedAt = performance.now()
        throw failure('throttled', { retryAfterMs: 3_000, scope: 'unknown' })
      }
      const since = performance.now() - refusedAt
      if (refusedAt > 0 && since < 2_980) early.push(since)
    }
    for (const person of people) await queue(person, ['news'], { lane: 'bulk', class: 'once' })
    await until(async () => channel.sends.length === people.length, 'all arrive')
    // Calls that were under way at the refusal may still end.
    expect(early.filter((ms) => ms > 1_500)).toEqual([])
    expect(new Set(channel.sends.map(({ handle }) => handle)).size).toBe(people.length)
  })

  it('does not guess where the platform says for whom the wait counts', async () => {
    const [anna, ben] = [await meet('anna'), await meet('ben')]
    let refusedAt = 0
    channel.onSend = ({ text }) => {
      if (text !== 'first' || refusedAt > 0) return
      refusedAt = performance.now()
      throw failure('throttled', { retryAfterMs: 600, scope: 'channel' })
    }
    await queue(anna, ['first'])
    await until(async () => refusedAt > 0, 'the platform refuses')
    await queue(ben, ['second'])
    await channel.until('ben', (sent) => sent.length === 1)
    expect(performance.now() - refusedAt).toBeGreaterThanOrEqual(600)
    await channel.until('anna', (sent) => sent.length === 1)
  })

  it('lets announcements wait that people complained of, also after a restart, and answers everybody meanwhile', async () => {
    const readers = await Promise.all(Array.from({ length: 120 }, (_, index) => meet(`reader-${index}`)))
    const [anna, ben] = [await meet('anna'), await meet('ben')]
    let [taken, refused] = [0, 0]
    channel.onSend = ({ text }) => {
      if (text === 'news' && taken++ < 10) return
      if (text === 'answer') return
      refused += 1
      throw failure('throttled', { retryAfterMs: quarterMs, scope: 'notices' })
    }
    const ids = await queueAll(
      readers.map((to) => ({ to, literal: 'news' })),
      { lane: 'bulk', class: 'once' },
    )
    const { prisma } = gateway.runtime
    await until(
      () => prisma.deliveryLease.findFirst({ where: { noticesPausedUntil: { not: null } } }),
      'it waits',
    )
    const [question] = await queue(anna, ['question'])
    await until(async () => (await row(question)).errorCode, 'a reply is refused like that')
    await queue(anna, ['answer'])
    await queue(ben, ['answer'])
    await channel.until('ben', (sent) => sent.length === 1)
    expect(texts('anna')).toEqual([])
    const standing = await until(async () => {
      const rows = await Promise.all(ids.map(row))
      return rows.every(({ status: now }) => now === 'sent' || now === 'queued') ? rows : null
    }, 'what was under way is over')
    expect(standing.filter(({ status: now }) => now === 'sent')).toHaveLength(10)
    expect(standing.filter(({ attempts }) => attempts > 1)).toEqual([])
    // As many as may have calls at once in a slice, and the reply.
    expect(refused).toBeLessThanOrEqual(2 * 16 + 1)
    expect(await prisma.deliveryLease.findFirstOrThrow()).toMatchObject({ pausedUntil: null })

    const before = gateway.runtime.clock
    await gateway.stop()
    channel.onSend = () => {}
    gateway = await startTestGateway(backend, {
      channels: [channel],
      clock: before,
      env: { SWEEP_MS: '100' },
    })
    await queue(ben, ['still'])
    await channel.until('ben', (sent) => sent.length === 2)
    expect(channel.sends.filter(({ message }) => message.text === 'news')).toHaveLength(10)
    await gateway.stop()
    const clock = () => new Date(before().getTime() + quarterMs)
    gateway = await startTestGateway(backend, { channels: [channel], clock, env: { SWEEP_MS: '100' } })
    await until(
      async () => (await Promise.all(ids.map(row))).every(({ status: now }) => now === 'sent'),
      'all arrive',
    )
    await channel.until('anna', (sent) => sent.length === 2)
    expect(texts('anna')).toEqual(['question', 'answer'])
    const news = channel.sends.filter(({ message }) => message.text === 'news')
    expect(news).toHaveLength(readers.length)
    expect(new Set(news.map(({ handle }) => handle)).size).toBe(readers.length)
  })

  it('lets announcements wait also when the platform says so later, but not for what it said long ago', async () => {
    const { prisma, clock } = gateway.runtime
    const anna = await meet('anna')
    await status((await queue(anna, ['hello']))[0], 'sent')
    const complained = (at: Date): ChannelEvent => ({
      ...{
        type: 'receipt',
        platformMessageId: 'unknown',
        status: 'failed',
        handle: 'anna',
        at,
        externalId: `${at}`,
      },
      reason: { kind: 'throttled', platformCode: '131048', retryAfterMs: quarterMs, scope: 'notices' },
    })
    const pause = async () => (await prisma.deliveryLease.findFirstOrThrow()).noticesPausedUntil
    const now = clock().getTime()
    await receive(gateway.runtime, 'fake', [complained(new Date(now - quarterMs))])
    expect(await pause()).toBeNull()
    await receive(gateway.runtime, 'fake', [complained(new Date(now)), complained(new Date(now - 60_000))])
    expect(await pause()).toEqual(new Date(now + quarterMs))
  })

  it('treats a block as an opt-out and never calls that address again', async () => {
    const anna = await meet('anna')
    channel.onSend = () => {
      throw failure('stopped')
    }
    const [id] = await queue(anna, ['one'])
    await status(id, 'failed')
    const resident = await until(
      () => gateway.runtime.prisma.resident.findFirst({ where: { stoppedAt: { not: null } } }),
      'the opt-out is noted',
    )
    expect(resident.id).toBe(anna.residentId)
    channel.onSend = () => {}
    const [later] = await queue(anna, ['two'])
    await status(later, 'suppressed')
    expect(texts('anna')).toEqual([])
  })

  it('sends what must arrive again when nobody knows whether it did, says so, and writes it into the ledger', async () => {
    const anna = await meet('anna')
    let doubts = 1
    channel.onSend = () => {
      if (doubts-- > 0) throw failure('unreachable', { maybeSent: true })
    }
    const [id] = await queue(anna, ['important'])
    const [message] = await channel.until('anna', (sent) => sent.length === 1)
    expect(message?.text).toContain('doppelt')
    const sent = await status(id, 'sent')
    expect(sent.possibleRepeat).toBe(true)
    expect(sent.doubts).toMatchObject([{ attempt: 1, resent: true, cause: 'no answer' }])
  })

  it('never sends a broadcast message again when it may have arrived, but shows it as in doubt', async () => {
    const anna = await meet('anna')
    channel.onSend = () => {
      throw failure('unreachable', { maybeSent: true })
    }
    const [id] = await queue(anna, ['once'], { lane: 'bulk', class: 'once' })
    const held = await status(id, 'held')
    expect(held.doubts).toMatchObject([{ resent: false }])
    expect(held.attempts).toBe(1)
  })

  it('lets replies overtake a long broadcast and still gives the broadcast room', async () => {
    const readers = await Promise.all(Array.from({ length: 200 }, (_, index) => meet(`reader-${index}`)))
    const ben = await meet('ben')
    const bulk = readers.map((to) => ({ to, literal: 'bulk' }))
    await queueAll(bulk, { lane: 'bulk', class: 'once' })
    await until(async () => channel.sends.length > 0, 'the broadcast has begun')
    await queue(ben, numbered('reply', 60))
    await channel.until('ben', (sent) => sent.length === 60)
    const ofBen = channel.sends.flatMap(({ handle }, index) => (handle === 'ben' ? [index] : []))
    const [first = 0, last = 0] = [ofBen.at(0), ofBen.at(-1)]
    expect(
      channel.sends.slice(0, last).length - ofBen.length,
      'replies do not wait for its end',
    ).toBeLessThan(190)
    const between = channel.sends.slice(first, last).filter(({ handle }) => handle !== 'ben')
    expect(between.length, 'the broadcast keeps its reserved room').toBeGreaterThan(0)
  })

  it('pauses a channel whose set-up is wrong, keeps its messages, and says so to staff', async () => {
    const anna = await meet('anna')
    channel.onSend = () => {
      throw failure('misconfigured')
    }
    const [id] = await queue(anna, ['waits'])
    const lease = await until(
      () => gateway.runtime.prisma.deliveryLease.findFirst({ where: { pausedUntil: { not: null } } }),
      'the channel is paused',
    )
    expect(lease.pauseReason).toContain('refused')
    const kept = await status(id, 'queued')
    expect(kept.attempts).toBe(0)
  })

  it('refuses the results of a deliverer that has lost its lease', async () => {
    const anna = await meet('anna')
    await gateway.stop()
    gateway = await startTestGateway(backend, { channels: [channel], config: { roles: ['http'] } })
    const [id] = await queue(anna, ['contested'])
    const zombie = { channel: 'fake', owner: 'zombie' }
    const heir = { channel: 'fake', owner: 'heir' }
    await gateway.runtime.pool.query(`UPDATE delivery_lease SET leased_until = now() - interval '1 second'`)
    expect(await takeLease(gateway.runtime, zombie)).toBe(true)
    const slice = await claimSlice(gateway.runtime, zombie, channel.capabilities, 'talk')
    const [claimed] = slice.type === 'slice' ? slice.messages : []
    if (!claimed) throw new Error('nothing claimed')
    await gateway.runtime.pool.query(`UPDATE delivery_lease SET leased_until = now() - interval '1 second'`)
    expect(await takeLease(gateway.runtime, heir)).toBe(true)
    expect(await row(id)).toMatchObject({ status: 'queued', possibleRepeat: true })

    const late = judge(claimed, { type: 'sent', result: { platformMessageId: 'late' }, as: 'words' }, false)
    expect(await writeOutcomes(gateway.runtime, 'fake', [late])).toBe(0)
    expect(await row(id)).toMatchObject({ status: 'queued', platformMessageId: null })
    expect(await claimSlice(gateway.runtime, zombie, channel.capabilities, 'talk')).toEqual({ type: 'lost' })
  })

  it('sends nothing more of a slice once another deliverer has its lease', async () => {
    const anna = await meet('anna')
    channel.onSend = async () => {
      channel.onSend = () => {}
      const stolen = performance.now()
      await gateway.runtime.pool.query(
        `UPDATE delivery_lease SET owner = 'heir', fence = fence + 1, leased_until = now() + interval '1 hour'`,
      )
      const { leaseMs } = gateway.runtime.config
      await until(async () => performance.now() - stolen > leaseMs, 'the send takes longer than the lease')
    }
    const [first, second] = await queue(anna, ['first', 'second'])
    await channel.until('anna', (sent) => sent.length === 1)
    await gateway.stop()
    expect(channel.sentTo('anna').map(({ text }) => text)).toEqual(['first'])
    gateway = await startTestGateway(backend, { channels: [channel], config: { roles: ['http'] } })
    expect(await row(first)).toMatchObject({ status: 'sent' })
    expect(await row(second)).toMatchObject({ status: 'queued', attempts: 0 })
  })

  it('moves a status forward only, however receipts arrive', async () => {
    const anna = await meet('anna')
    const [id] = await queue(anna, ['hello'])
    const { platformMessageId } = await status(id, 'sent')
    const receipt = (state: 'delivered' | 'read' | 'failed') =>
      channel.say('anna', { type: 'receipt', platformMessageId: platformMessageId ?? '', status: state })
    await receipt('read')
    await status(id, 'read')
    await receipt('delivered')
    await receipt('failed')
    expect((await row(id)).status).toBe('read')
  })
})

function failure(
  kind: ConstructorParameters<typeof SendError>[0],
  options: { retryAfterMs: number; scope: ThrottleScope } | { maybeSent?: boolean } = {},
): SendError {
  return new SendError(kind, 'the test refused', { platformCode: 'test', ...options })
}

function numbered(word: string, count: number): OutgoingMessage['text'][] {
  return Array.from({ length: count }, (_, index) => `${word} ${index}`)
}
