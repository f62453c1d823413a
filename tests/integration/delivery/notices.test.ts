import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { stop } from '#civic/resident.ts'
import { unsubscribe } from '#civic/subscription.ts'
import { nextDue } from '#gateway/delivery/due.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { createNoticeWorld, type NoticeWorld, type Reader } from './notice-world.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const tuesday = new Date('2026-11-24T10:00+01:00')

let backend: TestBackend
let gateway: Gateway
let channel: FakeChannel
let world: NoticeWorld
let now = tuesday

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel('fake', {}, () => now)
  gateway = await startTestGateway(backend, {
    channels: [channel],
    config: { roles: ['http'] },
    clock: () => now,
  })
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})
beforeEach(() => {
  now = tuesday
  channel.sends.length = 0
  world = createNoticeWorld(gateway.runtime, channel)
})
afterEach(async () => {
  await world.stop()
  await gateway.runtime.pool.query('TRUNCATE outbox_message, resident, notice, delivery_lease CASCADE')
})

const texts = (reader: Reader) => channel.sentTo(reader.handle).map(({ text }) => text)
const only = async (broadcastId: string) => {
  const [row] = await world.rows(broadcastId)
  if (!row) throw new Error('no row')
  return row
}
async function one(how?: { language?: string; area?: string }): Promise<Reader> {
  const [reader] = await world.meet(1, how)
  if (!reader) throw new Error('nobody')
  return reader
}

describe('the words of a notice', () => {
  it('are those of the edition in its reader’s language, or else of the source language', async () => {
    const readers = [
      await one({ language: 'de' }),
      await one({ language: 'ar' }),
      await one({ language: 'tr' }),
    ]
    const id = await world.broadcast(readers, { words: { de: 'Die Brücke ist zu', ar: 'الجسر مغلق' } })
    await world.deliver()
    expect(readers.map(texts)).toEqual([['Die Brücke ist zu'], ['الجسر مغلق'], ['Die Brücke ist zu']])
    expect((await world.rows(id)).map(({ editionRevision }) => editionRevision)).toEqual([1, 1, 1])
  })

  it('are the edited ones for everybody who has not got it yet', async () => {
    const reader = await one()
    const id = await world.broadcast([reader], { state: 'stopped' })
    await world.deliver()
    expect(texts(reader)).toEqual([])
    await gateway.runtime.prisma.broadcastEdition.update({
      where: { broadcastId_language: { broadcastId: id, language: 'de' } },
      data: { reply: { text: { literal: 'Doch nicht' } }, revision: 2 },
    })
    await gateway.runtime.prisma.broadcast.update({ where: { id }, data: { state: 'sending' } })
    await world.deliver()
    expect(texts(reader)).toEqual(['Doch nicht'])
    expect(await only(id)).toMatchObject({ status: 'sent', editionRevision: 2 })
  })
})

describe('a notice is not sent', () => {
  it('while its broadcast is stopped, and costs no look meanwhile', async () => {
    const readers = await world.meet(20)
    await world.broadcast(readers, { state: 'stopped' })
    expect(await world.deliver()).toBeNull()
    expect(channel.sends).toEqual([])
    expect(await nextDue(gateway.runtime, 'fake')).toEqual({ talk: null, notices: null })
  })

  it('after the moment from which it is of no use', async () => {
    const id = await world.broadcast([await one()], { expiresAt: tuesday })
    await world.deliver()
    expect(await only(id)).toMatchObject({ status: 'suppressed', errorCode: 'expired', attempts: 1 })
  })

  it('to who has left the topic or moved the subscription elsewhere, but a correction is', async () => {
    const [left, moved, stays] = [await one(), await one({ area: '01' }), await one({ area: '04' })]
    const readers = [left, moved, stays]
    const id = await world.broadcast(readers, { audience: { areas: ['04'] } })
    const correction = await world.broadcast(readers, { audience: { areas: ['04'] }, correctsId: id })
    const { prisma } = gateway.runtime
    await prisma.$transaction((transaction) =>
      unsubscribe(transaction, { residentId: left.residentId, topic: 'streets', area: '', at: now }),
    )
    await world.deliver()
    const states = async (of: string) => (await world.rows(of)).map((row) => row.errorCode ?? row.status)
    expect(await states(id)).toEqual(['unsubscribed', 'unsubscribed', 'sent'])
    expect(await states(correction)).toEqual(['sent', 'sent', 'sent'])
  })

  it('to who said STOP or cannot be reached, however urgent it is', async () => {
    const [stopped, gone] = [await one(), await one()]
    const { prisma } = gateway.runtime
    await prisma.$transaction((transaction) => stop(transaction, stopped.residentId, now))
    await prisma.address.update({ where: { id: gone.addressId }, data: { state: 'gone' } })
    const id = await world.broadcast([stopped, gone], { urgent: true })
    await world.deliver()
    expect((await world.rows(id)).map(({ status, errorCode }) => [status, errorCode])).toEqual([
      ['suppressed', 'stopped'],
      ['suppressed', 'unreachable'],
    ])
  })
})

describe('a notice waits', () => {
  it('for the end of quiet hours, unless it is urgent', async () => {
    const reader = await one()
    now = new Date('2026-11-24T20:30+01:00')
    const id = await world.broadcast([reader])
    const urgent = await world.broadcast([reader], { urgent: true })
    expect(await world.deliver()).toBe(11.5 * hourMs)
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`])
    now = new Date('2026-11-25T07:59:59.999+01:00')
    await world.deliver()
    expect(texts(reader)).toHaveLength(1)
    now = new Date('2026-11-25T08:00+01:00')
    await world.deliver()
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`, `Mitteilung ${id}`])
  })

  it('when quiet hours are so near that its call could start in them', async () => {
    const reader = await one()
    now = new Date('2026-11-24T19:59:59.700+01:00')
    await world.broadcast([reader])
    await world.deliver()
    expect(texts(reader)).toEqual([])
    now = new Date('2026-11-25T08:00+01:00')
    await world.deliver()
    expect(texts(reader)).toHaveLength(1)
  })

  it('for the end of a pause, unless it is urgent', async () => {
    const reader = await one()
    const end = new Date(tuesday.getTime() + 3 * dayMs)
    const { prisma } = gateway.runtime
    await prisma.resident.update({ where: { id: reader.residentId }, data: { pausedUntil: end } })
    const id = await world.broadcast([reader])
    const urgent = await world.broadcast([reader], { urgent: true })
    await world.deliver()
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`])
    expect(await only(id)).toMatchObject({ status: 'queued', dueAt: end, attempts: 0 })
    now = end
    await world.deliver()
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`, `Mitteilung ${id}`])
  })

  it('until the week has room for it: three in any seven days, and urgent ones count', async () => {
    const reader = await one()
    const sendNow = async (at: string, urgent = false) => {
      now = new Date(at)
      const id = await world.broadcast([reader], { urgent })
      await world.deliver()
      return id
    }
    await sendNow('2026-11-24T10:00+01:00')
    await sendNow('2026-11-25T11:00+01:00', true)
    await sendNow('2026-11-26T12:00+01:00')
    expect(texts(reader)).toHaveLength(3)
    await sendNow('2026-11-27T09:00+01:00', true)
    expect(texts(reader)).toHaveLength(4)
    const waits = await sendNow('2026-11-27T10:00+01:00')
    expect(texts(reader)).toHaveLength(4)
    // The third newest was on Wednesday at 11:00.
    expect(await only(waits)).toMatchObject({ status: 'queued', dueAt: new Date('2026-12-02T11:00+01:00') })
    now = new Date('2026-12-02T11:00+01:00')
    await world.deliver()
    expect(await only(waits)).toMatchObject({ status: 'sent' })
  })

  it('behind others of its week that come at the same time', async () => {
    const reader = await one()
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push(await world.broadcast([reader]))
    await world.deliver()
    expect(texts(reader)).toEqual(ids.slice(0, 3).map((id) => `Mitteilung ${id}`))
    now = new Date(tuesday.getTime() + 60_000)
    await world.deliver()
    expect(texts(reader)).toHaveLength(3)
    now = new Date(tuesday.getTime() + 7 * dayMs)
    await world.deliver()
    expect(texts(reader)).toHaveLength(5)
  })
})
