import { afterEach, expect, it } from 'vitest'
import { type ReceiptStatus, SendError, type SendErrorKind } from '#bots/channels/contract.ts'
import { progressOf } from '#gateway/broadcasts/progress.ts'
import { put } from '#gateway/outbox/put.ts'
import { readCaseDelivery } from '#gateway/staff/case-delivery.ts'
import type { FakeChannel } from '#tests/support/fake-channel.ts'
import { knocks, type Person, said, setWindowStage } from './window-stage.ts'

/** A Tuesday morning: notices may go for hours. */
const stage = setWindowStage(new Date('2026-11-24T10:00+01:00'))
const refusal = { notHere: '131026', gone: 'deactivated', stopped: 'blocked', rejected: '100' }

afterEach(() => {
  for (const channel of [stage.cloud, stage.free]) channel.onSend = () => {}
})

/** Somebody who wrote in the chat with a window a moment ago and has another one. */
async function meet(): Promise<Person> {
  const person = await stage.meet()
  await stage.world.tie(person)
  await stage.world.write(person, 'Hallo')
  await stage.world.settle()
  return person
}

/** The platform refuses what it is given for somebody from now on; gives how often it did. */
function refuse(channel: FakeChannel, kind: keyof typeof refusal = 'notHere', during = async () => {}) {
  const calls: string[] = []
  channel.onSend = async ({ text }) => {
    calls.push(text)
    await during()
    throw new SendError(kind satisfies SendErrorKind, 'no', { platformCode: refusal[kind] })
  }
  return calls
}

async function tell(person: Person, words: string): Promise<void> {
  await stage.world.tell(person.caseId, said(words))
  await stage.world.settle()
}

/** The platform speaks of the newest message to somebody. */
async function report(person: Person, platformMessageId: string | null, statuses: ReceiptStatus[]) {
  for (const status of statuses) {
    await stage.cloud.say(person.handle, {
      ...{ type: 'receipt', platformMessageId: platformMessageId ?? '', status },
      ...(status === 'failed' && { reason: { kind: 'notHere', platformCode: '131026' } }),
    })
  }
  await stage.world.settle()
}

it('what a platform refuses for somebody in their chat goes to the next of their chats, once, and staff see that', async () => {
  const person = await meet()
  const calls = refuse(stage.cloud)
  await tell(person, 'Die Laterne leuchtet.')
  expect(calls).toEqual(['Die Laterne leuchtet.'])
  expect(stage.arrivals(person).filter((text) => text === 'Die Laterne leuchtet.')).toHaveLength(1)
  expect(stage.free.sentTo(person.handle)).toHaveLength(1)
  expect(await stage.newest(person, 'Laterne')).toMatchObject({
    ...{ status: 'sent', channel: 'free', movedFrom: 'cloud', way: 'otherChannel', errorCode: null },
    refusedIn: [person.addressId],
  })
  const { lastMessage } = await readCaseDelivery(stage.gateway.runtime, person.caseId)
  expect(lastMessage).toMatchObject({ status: 'sent', channel: 'free', way: 'otherChannel' })
})

it('so does what it took and reports as failed afterwards, however often and in whatever order it says so', async () => {
  const person = await meet()
  await tell(person, 'Erst genommen.')
  const { platformMessageId } = await stage.newest(person, 'Erst genommen')
  await report(person, platformMessageId, ['failed', 'sent', 'failed', 'failed'])
  expect(await stage.newest(person, 'Erst genommen')).toMatchObject({
    ...{ status: 'sent', channel: 'free', movedFrom: 'cloud', way: 'otherChannel' },
  })
  expect(stage.free.sentTo(person.handle).map(({ text }) => text)).toEqual(['Erst genommen.'])
})

it('two reports of one failure that come at the same moment move it once', async () => {
  const person = await meet()
  await tell(person, 'Zwei zugleich.')
  const { platformMessageId } = await stage.newest(person, 'Zwei zugleich')
  await Promise.all([1, 2, 3].map(() => report(person, platformMessageId, ['failed'])))
  expect(stage.free.sentTo(person.handle).map(({ text }) => text)).toEqual(['Zwei zugleich.'])
  expect(await stage.newest(person, 'Zwei zugleich')).toMatchObject({ status: 'sent', channel: 'free' })
})

it('a failure that is known before its call is answered is none less', async () => {
  const person = await meet()
  stage.cloud.onSend = async () => {
    stage.cloud.onSend = () => {}
    await stage.cloud.say(person.handle, {
      ...{ type: 'receipt', platformMessageId: `cloud-${stage.cloud.sends.length + 1}`, status: 'failed' },
      reason: { kind: 'notHere', platformCode: '131026' },
    })
  }
  await tell(person, 'Sehr früh.')
  expect(stage.free.sentTo(person.handle).map(({ text }) => text)).toEqual(['Sehr früh.'])
})

it('what was delivered or read stays, whatever is said of it later', async () => {
  const person = await meet()
  await tell(person, 'Schon gelesen.')
  const { platformMessageId } = await stage.newest(person, 'Schon gelesen')
  await report(person, platformMessageId, ['delivered', 'failed'])
  expect(await stage.newest(person, 'Schon gelesen')).toMatchObject({ status: 'delivered', channel: 'cloud' })
  expect(stage.free.sentTo(person.handle)).toEqual([])
})

it('each chat is tried once: with all of them refusing it fails, at once and late', async () => {
  const person = await meet()
  const calls = [refuse(stage.cloud), refuse(stage.free)]
  await tell(person, 'Überall nein.')
  expect(calls).toEqual([['Überall nein.'], ['Überall nein.']])
  const failed = { status: 'failed', channel: 'free', errorCode: 'notHere:131026', movedFrom: 'cloud' }
  expect(await stage.newest(person, 'Überall nein')).toMatchObject(failed)
  stage.cloud.onSend = () => {}
  await tell(person, 'Erst ja.')
  await report(person, (await stage.newest(person, 'Erst ja')).platformMessageId, ['failed'])
  expect(await stage.newest(person, 'Erst ja')).toMatchObject(failed)
  expect(stage.times(person, 'Erst ja')).toBe(1)
})

it('a refusal of the message itself, and of somebody with one chat, ends it as ever', async () => {
  const person = await meet()
  refuse(stage.cloud, 'rejected')
  await tell(person, 'Geht gar nicht.')
  const alone = await stage.meet()
  await stage.world.write(alone, 'Hallo')
  refuse(stage.cloud)
  await tell(alone, 'Nur hier.')
  expect(await stage.newest(person, 'Geht gar nicht')).toMatchObject({ status: 'failed', channel: 'cloud' })
  expect(await stage.newest(alone, 'Nur hier')).toMatchObject({ status: 'failed', channel: 'cloud' })
})

it('a block moves nothing; a chat that is gone moves what was for it, and ends contact there', async () => {
  const [blocking, gone] = [await meet(), await meet()]
  refuse(stage.cloud, 'stopped')
  await tell(blocking, 'Blockiert.')
  expect(await stage.newest(blocking, 'Blockiert')).toMatchObject({ status: 'failed', channel: 'cloud' })
  const calls = refuse(stage.cloud, 'gone')
  for (const words of ['Eins.', 'Zwei.', 'Drei.']) await stage.world.tell(gone.caseId, said(words))
  await stage.world.settle()
  await tell(gone, 'Vier.')
  expect(calls).toEqual(['Eins.'])
  expect(stage.free.sentTo(gone.handle).map(({ text }) => text)).toEqual(['Eins.', 'Zwei.', 'Drei.', 'Vier.'])
  expect(stage.free.sentTo(blocking.handle)).toEqual([])
})

it('who is gone from their last chat is left in peace', async () => {
  const person = await stage.meet()
  await stage.world.write(person, 'Hallo')
  await stage.world.settle()
  refuse(stage.cloud, 'gone')
  await tell(person, 'Niemand da.')
  const { prisma } = stage.gateway.runtime
  const { stoppedAt } = await prisma.resident.findUniqueOrThrow({ where: { id: person.residentId } })
  expect(stoppedAt).not.toBeNull()
  expect(await stage.newest(person, 'Niemand da')).toMatchObject({ status: 'failed' })
})

it('nothing moves after STOP, said while the call was under way or before the failure was reported', async () => {
  const person = await meet()
  await tell(person, 'Vor dem Stopp.')
  const { platformMessageId } = await stage.newest(person, 'Vor dem Stopp')
  refuse(stage.cloud, 'notHere', () => stage.world.write(person, 'Stopp'))
  await tell(person, 'Mitten im Stopp.')
  stage.cloud.onSend = () => {}
  await report(person, platformMessageId, ['failed'])
  for (const words of ['Vor dem', 'Mitten im'])
    expect(await stage.newest(person, words)).toMatchObject({ status: 'failed', channel: 'cloud' })
  expect(stage.free.sentTo(person.handle)).toEqual([])
})

it('a reply goes to another chat where its own truly does not take it, but not what is about this very chat', async () => {
  const person = await meet()
  refuse(stage.cloud)
  const { runtime } = stage.gateway
  const { residentId, addressId } = person
  const common = { residentId, addressId, channel: 'cloud', language: 'de', dueAt: stage.now }
  const reply = { ...common, lane: 'reply', class: 'mustArrive' } as const
  await runtime.prisma.$transaction((transaction) =>
    put(transaction, [
      { ...reply, reply: said('Ihre Antwort.') },
      { ...reply, reply: { ...said('Ihr Code: K7MP 4TXR'), here: true } },
      { ...reply, lane: 'update', class: 'once', reply: said('Da ist etwas.'), way: 'knocks' },
    ]),
  )
  await stage.world.settle()
  expect(stage.free.sentTo(person.handle).map(({ text }) => text)).toEqual(['Ihre Antwort.'])
  expect(await stage.newest(person, 'Ihr Code')).toMatchObject({ status: 'failed', channel: 'cloud' })
})

it('a notice moves as well and counts as moved, but keeps to the channels that staff chose', async () => {
  const { runtime } = stage.gateway
  const people = [await meet(), await meet()] as const
  refuse(stage.cloud)
  const free = await stage.world.notices.broadcast([people[0]])
  const chosen = await stage.world.notices.broadcast([people[1]], { audience: { channels: ['cloud'] } })
  await stage.world.settle()
  const [moved, stayed] = [await progressOf(runtime, free), await progressOf(runtime, chosen)]
  expect(moved).toMatchObject({
    ...{ recipients: 1, counts: { sent: 1, failed: 0 }, failedBy: [] },
    moved: [{ from: 'cloud', to: 'free', people: 1 }],
  })
  expect(stayed).toMatchObject({
    ...{ counts: { sent: 0, failed: 1 }, moved: [], failedBy: [{ code: 'notHere:131026', people: 1 }] },
  })
})

it('who can be reached only where a window has closed hears there that something waits', async () => {
  const person = await meet()
  await stage.decide('approved', knocks)
  const { prisma } = stage.gateway.runtime
  await prisma.resident.update({ where: { id: person.residentId }, data: { channelOrder: ['free'] } })
  stage.pass(30)
  const calls = refuse(stage.free)
  await tell(person, 'Wartet auf Sie.')
  expect(calls).toEqual(['Wartet auf Sie.'])
  expect(await stage.newest(person, 'Wartet auf Sie')).toMatchObject({
    ...{ status: 'held', channel: 'cloud', movedFrom: 'free', way: 'knock', errorCode: 'windowClosed' },
  })
  await stage.world.press(person, 'waiting:open:')
  await stage.world.settle()
  expect(stage.times(person, 'Wartet auf Sie')).toBe(1)
  expect(stage.cloud.violations).toEqual([])
  await stage.decide('paused', knocks)
})
