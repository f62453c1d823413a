import { expect, it } from 'vitest'
import { unsubscribe } from '#civic/subscription.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { lastDigestTime, sweepDigests } from '#gateway/broadcasts/digest.ts'
import { setNoticeStage } from './notice-stage.ts'
import type { Reader } from './notice-world.ts'

const tuesday = new Date('2026-11-24T10:00+01:00')
const thursday = new Date('2026-11-26T17:00+01:00')

const stage = setNoticeStage(tuesday)

/** What the sweep and the sender do at a moment. */
async function liveThrough(at: Date): Promise<void> {
  stage.now = at
  await sweepDigests(stage.gateway.runtime)
  await stage.world.deliver()
}

const hold = (reader: Reader, title: string, more: { expiresAt?: Date } = {}) =>
  stage.world.broadcast([reader], { words: { de: title }, forDigest: true, ...more })

async function meetOne(): Promise<Reader> {
  const [reader] = await stage.world.meet(1)
  if (!reader) throw new Error('nobody')
  return reader
}

it.each([
  ['the moment itself', '2026-11-26T17:00+01:00', '2026-11-26T17:00+01:00'],
  ['a minute before', '2026-11-26T16:59+01:00', '2026-11-19T17:00+01:00'],
  ['a week on, in summer time', '2027-03-31T12:00+02:00', '2027-03-25T17:00+01:00'],
])('digests were last due: %s', (_what, at, last) => {
  expect(lastDigestTime(stage.gateway.runtime.city, new Date(at))).toEqual(new Date(last))
})

it('collects the titles of a week in one message with a button for each, once', async () => {
  const reader = await meetOne()
  const first = await hold(reader, 'Brücke gesperrt')
  const second = await hold(reader, 'Stadtteilkonferenz')
  await liveThrough(new Date('2026-11-26T16:59+01:00'))
  expect(stage.channel.sends).toEqual([])
  await liveThrough(thursday)
  await liveThrough(new Date('2026-11-26T17:01+01:00'))
  const [digest, ...others] = stage.channel.sentTo(reader.handle)
  expect(others).toEqual([])
  expect(digest?.text).toContain('• Brücke gesperrt\n• Stadtteilkonferenz\n')
  expect(digest?.choices).toEqual([
    { id: `notices:open:read.${shortIdOf(first)}`, label: 'Brücke gesperrt' },
    { id: `notices:open:read.${shortIdOf(second)}`, label: 'Stadtteilkonferenz' },
    { id: 'notices:open:', label: 'Alle Mitteilungen' },
  ])
  const [row] = await stage.world.rows(first)
  expect(row).toMatchObject({ status: 'sent', digestId: BigInt(digest?.outboxId ?? 0), sentAt: thursday })
})

it('leaves out what is of no use any more or whose topic was left, and sends no empty message', async () => {
  const [left, late] = [await meetOne(), await meetOne()]
  const gone = await hold(left, 'Verlassen')
  const expired = await hold(late, 'Vorbei', { expiresAt: thursday })
  await hold(late, 'Noch gültig')
  const at = { residentId: left.residentId, topic: 'streets', area: '', at: stage.now }
  await stage.gateway.runtime.prisma.$transaction((transaction) => unsubscribe(transaction, at))
  await liveThrough(thursday)
  expect(stage.channel.sentTo(left.handle)).toEqual([])
  expect(stage.channel.sentTo(late.handle).map(({ choices }) => choices.length)).toEqual([2])
  const codes = async (id: string) => (await stage.world.rows(id)).map((row) => row.errorCode)
  expect([await codes(gone), await codes(expired)]).toEqual([['unsubscribed'], ['expired']])
})

it('waits for the end of a pause, and what came after its time for the next week', async () => {
  const [pausing, reader] = [await meetOne(), await meetOne()]
  const pausedUntil = new Date('2026-11-28T12:00+01:00')
  await stage.gateway.runtime.prisma.resident.update({
    where: { id: pausing.residentId },
    data: { pausedUntil },
  })
  await hold(pausing, 'In der Pause')
  stage.now = new Date('2026-11-26T18:00+01:00')
  await hold(reader, 'Zu spät')
  await liveThrough(new Date('2026-11-26T18:05+01:00'))
  expect(stage.channel.sends).toEqual([])
  await liveThrough(pausedUntil)
  expect(stage.channel.sends.map(({ handle }) => handle)).toEqual([pausing.handle])
  await liveThrough(new Date('2026-12-03T17:00+01:00'))
  expect(stage.channel.sends.map(({ handle }) => handle)).toEqual([pausing.handle, reader.handle])
})

it('counts as one notice of the week', async () => {
  const reader = await meetOne()
  for (const title of ['Eins', 'Zwei', 'Drei', 'Vier']) await hold(reader, title)
  await liveThrough(thursday)
  for (let count = 0; count < 3; count += 1) await stage.world.broadcast([reader])
  await liveThrough(new Date('2026-11-27T10:00+01:00'))
  expect(stage.channel.sentTo(reader.handle)).toHaveLength(3)
})
