import { afterAll, beforeAll, expect, test } from 'vitest'
import { SendError } from '#bots/channels/contract.ts'
import { correctBroadcast } from '#gateway/broadcasts/correct.ts'
import { expandBroadcast } from '#gateway/broadcasts/expand.ts'
import { resumeBroadcast, stopBroadcast } from '#gateway/broadcasts/hold.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { createDeliverer } from '#gateway/delivery/deliver.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { until } from '#tests/support/gateway.ts'
import { addNotice, addResident, type BroadcastWorld, openWorld, sendingBroadcast } from './world.ts'

const people = 90
const channel = createFakeChannel('telegram')
let world: BroadcastWorld

beforeAll(async () => {
  world = await openWorld([channel])
})
afterAll(() => world.close())

const wrong = 'Ab Montag ist die Brücke gesperrt.'
const right = 'Ab Dienstag ist die Brücke gesperrt.'
const sorry = 'Es ist erst ab Dienstag so.'

test.each([
  ['the correction goes out before the rest', ['correct', 'resume']],
  ['the rest goes out before the correction', ['resume', 'correct']],
] as const)(
  'stopped, edited, gone on with and corrected, everybody ends with the right words: %s',
  async (_name, order) => {
    const { runtime, author, releaser } = world
    const { prisma } = runtime
    const topic = order[0] === 'correct' ? 'construction' : 'safety'
    const ids = await Promise.all(
      Array.from({ length: people }, () => addResident(world, { subscriptions: [topic] })),
    )
    const residentOf = new Map(
      (await prisma.address.findMany({ where: { residentId: { in: ids } } })).map(({ id, residentId }) => [
        id,
        residentId,
      ]),
    )
    const heard = new Map<string, string[]>(ids.map((id) => [id, []]))
    const { id, noticeId } = await sendingBroadcast(
      world,
      {},
      { topic, words: { title: 'Sperrung', text: wrong } },
    )
    await expandBroadcast(runtime, id)

    let calls = 0
    let stopping: Promise<void> | null = null
    let stopped = false
    const afterStop: string[] = []
    channel.onSend = async ({ text }, { addressId }) => {
      const residentId = residentOf.get(addressId) ?? ''
      if (stopped && text.includes(wrong)) afterStop.push(residentId)
      calls++
      heard.get(residentId)?.push(text)
      if (calls === 30) {
        stopping = stopBroadcast(runtime, releaser, id).then(() => {
          stopped = true
        })
      }
      if (calls > 20 && calls <= 25) {
        throw new SendError('unreachable', 'no answer came', { platformCode: 'timeout', maybeSent: true })
      }
      await new Promise((resolve) => setImmediate(resolve))
      // However slowly the stop comes about: it comes before everybody has it.
      if (calls > 60) await stopping
    }
    const deliver = async (broadcastId: string, untilAllAreSent: boolean) => {
      const deliverer = createDeliverer(runtime, channel)
      try {
        await until(async () => {
          // Whoever was busy a moment ago is looked at again a moment later.
          world.now = new Date(world.now.getTime() + 300)
          await deliverer.deliver()
          return untilAllAreSent ? (await open(broadcastId)) === 0 : stopped
        }, 'everything sent, or stopped')
      } finally {
        await deliverer.stop()
      }
    }
    const open = (broadcastId: string) =>
      prisma.outboxMessage.count({ where: { broadcastId, status: { in: ['queued', 'sending'] } } })

    await deliver(id, false)
    await stopping
    expect(afterStop).toEqual([])
    const reached = ids.filter((one) => (heard.get(one) ?? []).length > 0)
    expect(reached.length).toBeGreaterThanOrEqual(30)
    expect(reached.length).toBeLessThan(people)

    await addNotice(world, { id: noticeId, topic, words: { title: 'Sperrung', text: right } })
    const correctionNotice = await addNotice(world, {
      kind: 'correction',
      topic,
      words: { title: 'Korrektur', text: sorry },
    })
    const correction = await correctBroadcast(runtime, author, id, { noticeId: correctionNotice })
    const steps = {
      async correct() {
        await submitBroadcast(runtime, author, correction.id)
        await releaseBroadcast(runtime, releaser, correction.id)
        await expandBroadcast(runtime, correction.id)
        await deliver(correction.id, true)
      },
      async resume() {
        expect(await resumeBroadcast(runtime, releaser, id)).toEqual({ newWords: true })
        await deliver(id, true)
      },
    }
    for (const step of order) await steps[step]()

    const texts = (one: string) =>
      (heard.get(one) ?? []).map((text) =>
        text.includes(wrong)
          ? 'wrong'
          : text.includes(right)
            ? 'right'
            : text.includes(sorry)
              ? 'sorry'
              : text,
      )
    for (const one of ids) {
      expect(texts(one)).toEqual(reached.includes(one) ? ['wrong', 'sorry'] : ['right'])
    }
    const doubts = await prisma.sendDoubt.count({ where: { message: { broadcastId: id } } })
    expect(doubts).toBe(5)
  },
)
