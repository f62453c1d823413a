import { Redis } from 'ioredis'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import type { Gateway } from '#gateway/start.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { createResident, type TestResident } from '#tests/support/resident.ts'

const brokenLamp = 'Die Straßenlaterne in der Eisenbahnstraße ist kaputt'
const inNeuschoenefeld = [12.4012, 51.3463] as const

describe.each(backendNames)('the spine on %s', (name) => {
  let backend: TestBackend
  let channel: FakeChannel
  let gateway: Gateway

  beforeEach(async () => {
    backend = await openBackend(name)
    channel = createFakeChannel()
    gateway = await startTestGateway(backend, { channels: [channel], config: withoutPages })
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  it('takes a concern to its reference number and the office’s answer back to the resident', async () => {
    const resident = createResident(channel, 'anna')
    const reference = await fileLamp(resident)

    const filed = await gateway.runtime.prisma.case.findFirstOrThrow({ include: { concern: true } })
    expect(filed).toMatchObject({
      reference,
      state: 'received',
      concern: {
        text: brokenLamp,
        category: 'streetLight',
        subdistrict: '20',
        district: '2',
        language: 'de',
      },
    })

    const step = { caseId: filed.id, author: 'test' } as const
    expect(
      await applyOfficeStep(gateway.runtime, {
        ...step,
        text: 'Die Lampe wird morgen repariert.',
        toState: 'inProgress',
      }),
    ).toEqual({
      ok: true,
    })
    const told = await resident.hear(({ text }) => text.includes('morgen repariert'))
    expect(told.text).toContain(reference)
  })

  it('tells the back office of the case on its queue, and takes the office’s step from its queue once', async () => {
    const resident = createResident(channel, 'anna')
    await fileLamp(resident)
    const { prisma, queues } = gateway.runtime
    const taken = await until(
      () => prisma.backOfficeMessage.findFirst({ where: { takenAt: { not: null } } }),
      'the desk takes the news off the queue',
    )
    expect(taken.type).toBe('filed')

    const event = {
      specversion: '1.0',
      id: 'step-1',
      source: '/office',
      type: 'de.kurzer-draht.case.step',
      data: { caseId: taken.caseId, author: 'Verkehrsamt', text: 'Wir haben sie notiert.' },
    } as const
    await queues.add('back-office-replies', [{ data: event }])
    await resident.hear(({ text }) => text.includes('notiert'))
    await queues.add('back-office-replies', [{ data: event }])
    await queues.add('back-office-replies', [
      { data: { ...event, id: 'step-2', data: { ...event.data, caseId: 'nobody' } } as never },
    ])
    const refused = await until(
      () => prisma.backOfficeReply.findUnique({ where: { id: 'step-2' } }),
      'the refused step is kept',
    )
    expect(refused.error).toContain('/data/caseId')
    expect(await prisma.caseEntry.count({ where: { type: 'answer' } })).toBe(1)
  })

  it('forgets nothing when the queue loses everything in the middle of a conversation', async () => {
    const resident = createResident(channel, 'anna')
    await resident.write('Hallo')
    await resident.press('language:')
    await wipeQueue(backend)
    await resident.write(brokenLamp)
    await wipeQueue(backend)
    const summary = await walkToSummary(resident)
    await wipeQueue(backend)
    expect(summary.text).toContain(brokenLamp)
    await channel.say(resident.handle, { type: 'choice', choiceId: 'concern:summary:yes' })
    await wipeQueue(backend)
    await until(() => gateway.runtime.prisma.case.findFirst(), 'the case is opened')
  })

  it('opens one case however often the platform repeats the confirming press', async () => {
    const resident = createResident(channel, 'anna')
    await resident.write('Hallo')
    await resident.press('language:')
    await resident.write(brokenLamp)
    await walkToSummary(resident)
    const press = () =>
      channel.say(resident.handle, { type: 'choice', choiceId: 'concern:summary:yes' }, 'press-1')
    await Promise.all([press(), press(), press()])
    await resident.hear(({ text }) => referenceIn(text) !== null)
    await press()
    await createResident(channel, 'other').write('Hallo')
    expect(await gateway.runtime.prisma.case.count()).toBe(1)
  })

  it('leaves in peace who says STOP, also when the office answers later', async () => {
    const resident = createResident(channel, 'anna')
    await fileLamp(resident)
    await channel.say('anna', { type: 'message', text: 'STOP' })
    await until(
      () => gateway.runtime.prisma.resident.findFirst({ where: { stoppedAt: { not: null } } }),
      'the stop is noted',
    )
    const { id } = await gateway.runtime.prisma.case.findFirstOrThrow()
    await applyOfficeStep(gateway.runtime, { caseId: id, author: 'test', text: 'Erledigt.' })
    expect(await gateway.runtime.prisma.outboxMessage.count({ where: { caseId: id } })).toBe(0)
  })
})

async function fileLamp(resident: TestResident): Promise<string> {
  await resident.write('Hallo')
  await resident.press('language:')
  await resident.write(brokenLamp)
  await walkToSummary(resident)
  await resident.press('concern:summary:yes')
  const filed = await resident.hear(({ text }) => referenceIn(text) !== null)
  return referenceIn(filed.text) ?? ''
}

/** Answers whatever the intake still asks. */
async function walkToSummary(resident: TestResident) {
  for (let questions = 0; questions < 8; questions += 1) {
    const ids = resident.last()?.choices.map(({ id }) => id) ?? []
    const asked = ids[0]?.split(':')[1]
    if (asked === 'summary') break
    if (asked === 'place') await resident.share(...inNeuschoenefeld)
    else if (asked === 'category') await resident.press('concern:category:streetLight')
    else if (asked === 'photos')
      await resident.press(ids.find((id) => /:(skip|done|no)$/.test(id)) ?? 'concern:photos:')
    else if (asked === 'kind') await resident.press('concern:kind:defect')
    else throw new Error(`what is asked here? ${ids.join(', ')}: ${resident.last()?.text}`)
  }
  const last = resident.last()
  if (!last) throw new Error('no summary')
  return last
}

function referenceIn(text: string): string | null {
  return /L-\d{4}-\d{4}/.exec(text)?.[0] ?? null
}

/** What FLUSHALL does to a Redis, and its like for the queue's tables. */
async function wipeQueue(backend: TestBackend): Promise<void> {
  if (backend.redisUrl) {
    const redis = new Redis(backend.redisUrl)
    await redis.flushdb()
    redis.disconnect()
    return
  }
  const client = new pg.Client({ connectionString: backend.databaseUrl })
  await client.connect()
  await client.query('DELETE FROM bullmq.job')
  await client.end()
}
