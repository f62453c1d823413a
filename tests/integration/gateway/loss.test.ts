import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eraseResident } from '#civic/resident.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { receive } from '#gateway/inbox/receive.ts'
import { forgetOverdue } from '#gateway/outbox/forget.ts'
import { openQueues } from '#gateway/queues/queues.ts'
import type { Gateway } from '#gateway/start.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { fileLampCase } from '#tests/support/lamp-case.ts'

const hourMs = 3_600_000

describe('what was accepted', () => {
  let backend: TestBackend
  let gateway: Gateway

  beforeEach(async () => {
    backend = await openBackend('PostgreSQL')
    // Nobody handles messages here: each stays at the point the test is about.
    gateway = await startTestGateway(backend, {
      channels: [createFakeChannel()],
      config: { roles: [] },
    })
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  async function hear(text: string) {
    const { runtime } = gateway
    await receive(runtime, 'fake', [
      { type: 'message', text, externalId: randomUUID(), handle: 'anna', at: runtime.clock() },
    ])
    return runtime.prisma.inboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
  }

  function fileCase(residentId: string): Promise<string> {
    const { runtime } = gateway
    return runtime.prisma.$transaction((transaction) =>
      fileLampCase(runtime, transaction, { residentId, channel: 'fake', at: new Date() }),
    )
  }

  it('does not go with the forgetting of a farewell when the person wrote again and was not heard yet', async () => {
    const { runtime } = gateway
    const { id, residentId } = await hear('Hallo, ich bin es noch einmal')
    await runtime.prisma.resident.update({
      where: { id: residentId },
      data: { eraseAfter: 1n, createdAt: new Date(Date.now() - 48 * hourMs) },
    })
    await forgetOverdue(runtime)
    expect(await runtime.prisma.inboxMessage.count({ where: { id } })).toBe(1)

    await runtime.prisma.inboxMessage.update({ where: { id }, data: { state: 'done' } })
    await forgetOverdue(runtime)
    expect(await runtime.prisma.resident.count()).toBe(0)
  })

  it('lets an office answer and an erasure of the same case meet, and neither fails', async () => {
    const { runtime } = gateway
    const message = await hear('Hallo')
    const { residentId } = message
    const caseId = await fileCase(residentId)
    let answering: ReturnType<typeof applyOfficeStep> | undefined
    await runtime.prisma.$transaction(
      async (transaction) => {
        await transaction.$queryRaw`SELECT id FROM resident WHERE id = ${residentId}::uuid FOR UPDATE`
        answering = applyOfficeStep(runtime, { caseId, author: 'test', text: 'Wir kommen.' })
        answering.catch(() => {})
        await until(async () => {
          const { rowCount } = await runtime.pool.query(
            `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
          return rowCount === 1
        }, 'the answer waits for the resident')
        await eraseResident(transaction, {
          residentId,
          cityId: runtime.city.id,
          language: 'de',
          inboxMessageId: message.id,
          at: new Date(),
        })
      },
      { timeout: 60_000 },
    )
    expect(await answering).toEqual({ ok: true })
    expect(await runtime.prisma.outboxMessage.count()).toBe(0)
  })

  it('stores an office’s words whatever characters are in them', async () => {
    const { residentId } = await hear('Hallo')
    const caseId = await fileCase(residentId)
    const text = `vorher\0nachher \ud83d`
    expect(await applyOfficeStep(gateway.runtime, { caseId, author: 'test', text })).toEqual({
      ok: true,
    })
    const entry = await gateway.runtime.prisma.caseEntry.findFirstOrThrow({ where: { type: 'answer' } })
    expect(entry.text).toBe('vorhernachher \ufffd')
  })
})

describe.each(backendNames)('a queue on %s', (name) => {
  it('gives an office’s message again when it could not be handled', async () => {
    await withQueues(name, async (queues) => {
      let tries = 0
      const worker = queues.work('back-office-replies', 1, async () => {
        tries += 1
        if (tries === 1) throw new Error('the database is away')
        return undefined
      })
      await queues.add('back-office-replies', [{ data: { id: 'step-1' } as never }])
      await until(async () => tries === 2, 'the message comes again')
      await worker.close()
    })
  })

  it('rings again for everybody who asked for it, not only for the first', async () => {
    await withQueues(name, async (queues) => {
      const rings = new Map<string, number>()
      const worker = queues.work('inbox', 6, async ({ residentId }) => {
        const count = (rings.get(residentId) ?? 0) + 1
        rings.set(residentId, count)
        return count === 1 ? { inMs: 50 } : undefined
      })
      const residents = Array.from({ length: 12 }, (_, index) => `resident-${index}`)
      await queues.add(
        'inbox',
        residents.map((residentId) => ({ data: { residentId }, once: residentId })),
      )
      await until(async () => residents.every((one) => rings.get(one) === 2), 'each was rung for twice')
      await worker.close()
    })
  })
})

async function withQueues(
  name: (typeof backendNames)[number],
  use: (queues: Awaited<ReturnType<typeof openQueues>>) => Promise<void>,
): Promise<void> {
  const backend = await openBackend(name)
  const queues = await openQueues({
    databaseUrl: backend.databaseUrl,
    redisUrl: backend.redisUrl,
    log: pino({ level: 'silent' }),
  })
  try {
    await use(queues)
  } finally {
    await queues.close()
    await backend.drop()
  }
}
