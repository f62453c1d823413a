import { describe, expect, it } from 'vitest'
import { stop } from '#civic/resident.ts'
import { unsubscribe } from '#civic/subscription.ts'
import { nextDue } from '#gateway/delivery/due.ts'
import { setNoticeStage } from './notice-stage.ts'
import type { Reader } from './notice-world.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const tuesday = new Date('2026-11-24T10:00+01:00')

const stage = setNoticeStage(tuesday)

const texts = (reader: Reader) => stage.channel.sentTo(reader.handle).map(({ text }) => text)
const only = async (broadcastId: string) => {
  const [row] = await stage.world.rows(broadcastId)
  if (!row) throw new Error('no row')
  return row
}
async function one(how?: { language?: string; area?: string }): Promise<Reader> {
  const [reader] = await stage.world.meet(1, how)
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
    const id = await stage.world.broadcast(readers, { words: { de: 'Die Brücke ist zu', ar: 'الجسر مغلق' } })
    await stage.world.deliver()
    expect(readers.map(texts)).toEqual([['Die Brücke ist zu'], ['الجسر مغلق'], ['Die Brücke ist zu']])
    expect((await stage.world.rows(id)).map(({ editionRevision }) => editionRevision)).toEqual([1, 1, 1])
  })

  it('are the edited ones for everybody who has not got it yet', async () => {
    const reader = await one()
    const id = await stage.world.broadcast([reader], { state: 'stopped' })
    await stage.world.deliver()
    expect(texts(reader)).toEqual([])
    await stage.gateway.runtime.prisma.broadcastEdition.update({
      where: { broadcastId_language: { broadcastId: id, language: 'de' } },
      data: { reply: { text: { literal: 'Doch nicht' } }, revision: 2 },
    })
    await stage.gateway.runtime.prisma.broadcast.update({ where: { id }, data: { state: 'sending' } })
    await stage.world.deliver()
    expect(texts(reader)).toEqual(['Doch nicht'])
    expect(await only(id)).toMatchObject({ status: 'sent', editionRevision: 2 })
  })
})

describe('a notice is not sent', () => {
  it('while its broadcast is stopped, and costs no look meanwhile', async () => {
    const readers = await stage.world.meet(20)
    await stage.world.broadcast(readers, { state: 'stopped' })
    expect(await stage.world.deliver()).toBeNull()
    expect(stage.channel.sends).toEqual([])
    expect(await nextDue(stage.gateway.runtime, 'fake')).toEqual({ talk: null, notices: null })
  })

  it('after the moment from which it is of no use', async () => {
    const id = await stage.world.broadcast([await one()], { expiresAt: tuesday })
    await stage.world.deliver()
    expect(await only(id)).toMatchObject({ status: 'suppressed', errorCode: 'expired', attempts: 1 })
  })

  it('to who has left the topic or moved the subscription elsewhere, but a correction is', async () => {
    const [left, moved, stays] = [await one(), await one({ area: '01' }), await one({ area: '04' })]
    const readers = [left, moved, stays]
    const id = await stage.world.broadcast(readers, { audience: { areas: ['04'] } })
    const correction = await stage.world.broadcast(readers, { audience: { areas: ['04'] }, correctsId: id })
    const { prisma } = stage.gateway.runtime
    await prisma.$transaction((transaction) =>
      unsubscribe(transaction, { residentId: left.residentId, topic: 'streets', area: '', at: stage.now }),
    )
    await stage.world.deliver()
    const states = async (of: string) =>
      (await stage.world.rows(of)).map((row) => row.errorCode ?? row.status)
    expect(await states(id)).toEqual(['unsubscribed', 'unsubscribed', 'sent'])
    expect(await states(correction)).toEqual(['sent', 'sent', 'sent'])
  })

  it('to who said STOP or cannot be reached, however urgent it is', async () => {
    const [stopped, gone] = [await one(), await one()]
    const { prisma } = stage.gateway.runtime
    await prisma.$transaction((transaction) => stop(transaction, stopped.residentId, stage.now))
    await prisma.address.update({ where: { id: gone.addressId }, data: { state: 'gone' } })
    const id = await stage.world.broadcast([stopped, gone], { urgent: true })
    await stage.world.deliver()
    expect((await stage.world.rows(id)).map(({ status, errorCode }) => [status, errorCode])).toEqual([
      ['suppressed', 'stopped'],
      ['suppressed', 'unreachable'],
    ])
  })
})

describe('a notice waits', () => {
  it('for the end of quiet hours, unless it is urgent', async () => {
    const reader = await one()
    stage.now = new Date('2026-11-24T20:30+01:00')
    const id = await stage.world.broadcast([reader])
    const urgent = await stage.world.broadcast([reader], { urgent: true })
    expect(await stage.world.deliver()).toBe(11.5 * hourMs)
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`])
    stage.now = new Date('2026-11-25T07:59:59.999+01:00')
    await stage.world.deliver()
    expect(texts(reader)).toHaveLength(1)
    stage.now = new Date('2026-11-25T08:00+01:00')
    await stage.world.deliver()
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`, `Mitteilung ${id}`])
  })

  it('when quiet hours are so near that its call could start in them', async () => {
    const reader = await one()
    stage.now = new Date('2026-11-24T19:59:59.700+01:00')
    await stage.world.broadcast([reader])
    await stage.world.deliver()
    expect(texts(reader)).toEqual([])
    stage.now = new Date('2026-11-25T08:00+01:00')
    await stage.world.deliver()
    expect(texts(reader)).toHaveLength(1)
  })

  it('for the end of a pause, unless it is urgent', async () => {
    const reader = await one()
    const end = new Date(tuesday.getTime() + 3 * dayMs)
    const { prisma } = stage.gateway.runtime
    await prisma.resident.update({ where: { id: reader.residentId }, data: { pausedUntil: end } })
    const id = await stage.world.broadcast([reader])
    const urgent = await stage.world.broadcast([reader], { urgent: true })
    await stage.world.deliver()
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`])
    expect(await only(id)).toMatchObject({ status: 'queued', dueAt: end, attempts: 0 })
    stage.now = end
    await stage.world.deliver()
    expect(texts(reader)).toEqual([`Mitteilung ${urgent}`, `Mitteilung ${id}`])
  })

  it('until the week has room for it: three in any seven days, and urgent ones count', async () => {
    const reader = await one()
    const sendNow = async (at: string, urgent = false) => {
      stage.now = new Date(at)
      const id = await stage.world.broadcast([reader], { urgent })
      await stage.world.deliver()
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
    stage.now = new Date('2026-12-02T11:00+01:00')
    await stage.world.deliver()
    expect(await only(waits)).toMatchObject({ status: 'sent' })
  })

  it('behind others of its week that come at the same time', async () => {
    const reader = await one()
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push(await stage.world.broadcast([reader]))
    await stage.world.deliver()
    expect(texts(reader)).toEqual(ids.slice(0, 3).map((id) => `Mitteilung ${id}`))
    stage.now = new Date(tuesday.getTime() + 60_000)
    await stage.world.deliver()
    expect(texts(reader)).toHaveLength(3)
    stage.now = new Date(tuesday.getTime() + 7 * dayMs)
    await stage.world.deliver()
    expect(texts(reader)).toHaveLength(5)
  })
})
