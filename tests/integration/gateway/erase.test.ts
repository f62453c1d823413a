import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#gateway/log.ts'
import { openPostgresBackend, openRedisBackend, type QueueBackend } from '#gateway/queues/backend.ts'
import type { Gateway } from '#gateway/start.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { findInDatabase, findInRedis } from './scan.ts'
import { say, sendAsOwn, walkToSummary } from './talk.ts'

/** A word that stands nowhere else; it is part of everything this person writes, names, sends and is told. */
const canary = `kanarie${randomBytes(6).toString('hex')}`
const handle = `handle-${canary}`
const hourMs = 3_600_000

describe.each(backendNames)('erasing a resident on %s', (name) => {
  let backend: TestBackend
  let channel: FakeChannel
  let gateway: Gateway
  let office: QueueBackend
  let now: number
  const logged: string[] = []

  beforeEach(async () => {
    backend = await openBackend(name)
    now = Date.now()
    channel = createFakeChannel('fake', {}, () => new Date(now))
    channel.fetchMedia = async () => ({ bytes: Buffer.from(`bytes ${canary}`) })
    logged.length = 0
    gateway = await startTestGateway(backend, {
      channels: [channel],
      clock: () => new Date(now),
      log: createLog('trace', { write: (line: string) => void logged.push(line) }),
    })
    const silent = pino({ level: 'silent' })
    office = await (backend.redisUrl
      ? openRedisBackend(backend.redisUrl, silent)
      : openPostgresBackend(backend.databaseUrl, silent))
  })
  afterEach(async () => {
    await office.close()
    await gateway.stop()
    await backend.drop()
  })

  it('leaves none of their words in rows, files, queues and logs, whatever they had filled in', async () => {
    await fillEverything()
    expect(await findInDatabase(backend.databaseUrl, [canary])).toEqual([
      'public.case',
      'public.case_entry',
      'public.concern',
      'public.inbox_message',
      'public.media_file',
      'public.outbox_message',
      'public.resident',
    ])
    expect(await findOutsideTheTables()).toEqual([])

    await erase()
    const { prisma } = gateway.runtime
    expect(await findInDatabase(backend.databaseUrl, [canary])).toEqual([])
    expect(await findOutsideTheTables()).toEqual([])
    expect(await prisma.mediaFile.count()).toBe(0)
    expect(await prisma.case.findMany({ include: { concern: true } })).toMatchObject([
      {
        longitude: null,
        latitude: null,
        concern: { residentId: null, text: '', placeText: null, longitude: null, latitude: null },
      },
    ])
  })

  it('says farewell, then does nothing when the platform repeats the last message, and forgets the address', async () => {
    await say(channel, handle, { type: 'message', text: `Hallo ${canary}` })
    await say(channel, handle, { type: 'choice', choiceId: 'language:pick:de' })
    await erase()
    const { prisma } = gateway.runtime
    const heard = channel.sentTo(handle).length
    await pressEraseSure()
    await say(channel, 'other', { type: 'message', text: 'Hallo' })
    expect(await prisma.inboxMessage.count({ where: { state: 'waiting' } })).toBe(0)
    expect(channel.sentTo(handle)).toHaveLength(heard)

    await channel.say(handle, { type: 'blocked' })
    await until(
      () => prisma.address.findFirst({ where: { state: 'blocked' } }),
      'the block of the erased person is noted',
    )
    now += 2 * hourMs
    await until(
      async () => (await prisma.address.count()) === 1,
      'the address of the erased person is forgotten',
    )
    await channel.say(handle, { type: 'blocked' })
    expect(await prisma.resident.count(), 'only the other one').toBe(1)
  })

  it('meets the same person as a new resident when they write again', async () => {
    const first = await say(channel, handle, { type: 'message', text: 'Hallo' })
    await say(channel, handle, { type: 'choice', choiceId: 'language:pick:de' })
    const { prisma } = gateway.runtime
    const before = await prisma.resident.findFirstOrThrow()
    await erase()
    const greeted = await say(channel, handle, { type: 'message', text: 'Hallo' })
    const after = await prisma.resident.findFirstOrThrow()
    expect(greeted.text).toBe(first.text)
    expect(after.id).not.toBe(before.id)
    expect(after.pseudonym).not.toBe(before.pseudonym)
    expect(after.eraseAfter).toBeNull()
    expect(await prisma.resident.count()).toBe(1)
  })

  it('keeps what was written while the erasing press still waited, as the first word of somebody new', async () => {
    await say(channel, handle, { type: 'message', text: 'Hallo' })
    await say(channel, handle, { type: 'choice', choiceId: 'language:pick:de' })
    await say(channel, handle, { type: 'choice', choiceId: 'data:open:' })
    await say(channel, handle, { type: 'choice', choiceId: 'data:choose:erase' })
    await say(channel, handle, { type: 'choice', choiceId: 'data:erase:yes' })
    const { pool, prisma, catalog } = gateway.runtime
    const blocker = await pool.connect()
    await blocker.query('BEGIN')
    await blocker.query('SELECT FROM resident FOR NO KEY UPDATE')
    await pressEraseSure()
    await channel.say(handle, { type: 'message', text: 'Noch etwas: die Bank ist kaputt' }, 'after-the-press')
    await blocker.query('COMMIT')
    blocker.release()
    await until(
      () => prisma.inboxMessage.findFirst({ where: { externalId: 'after-the-press', state: 'done' } }),
      'the later message is heard',
    )
    const farewell = catalog.text('de', 'data.erased')
    await channel.until(handle, (sent) => sent.findIndex(({ text }) => text === farewell) < sent.length - 1)
    expect(await prisma.resident.count()).toBe(1)
    expect((await prisma.resident.findFirstOrThrow()).eraseAfter).toBeNull()
  })

  async function fillEverything(): Promise<void> {
    const { prisma } = gateway.runtime
    const summary = await walkToSummary(channel, handle, {
      description: `Die Straßenlaterne ist kaputt, sagt ${canary}`,
      label: `Knopf ${canary}`,
      caption: `Das Bild dazu von ${canary}`,
      media: [
        { kind: 'file', ref: `file-${canary}`, mimeType: `application/x-${canary}` },
        { kind: 'voice', ref: `voice-${canary}`, durationSeconds: 3 },
      ],
    })
    expect(summary.text).toContain(canary)
    await say(channel, handle, {
      type: 'edited',
      text: `Die Straßenlaterne ist sehr kaputt, sagt ${canary}`,
      originalExternalId: `message-${canary}`,
    })
    await sendAsOwn(channel, handle, 'Absenden')
    const filed = await prisma.case.findFirstOrThrow()
    await until(
      async () => (await prisma.mediaFile.count({ where: { state: 'stored' } })) === 2,
      'both files are fetched',
    )
    await answerFromForeignOffice(filed.id)
    await say(channel, handle, { type: 'command', name: 'start', payload: canary })
    await say(channel, handle, { type: 'message', text: `Noch etwas anderes, sagt ${canary} eben` })
    await say(channel, handle, { type: 'unsupported', what: `sticker ${canary}` })
    await exportData()
  }

  /** A foreign office adds its answer with BullMQ's own defaults, under which a done job would stay for ever. */
  async function answerFromForeignOffice(caseId: string): Promise<void> {
    const queue = office.openQueue('back-office-replies')
    const data = {
      specversion: '1.0',
      id: `step-${caseId}`,
      source: '/office',
      type: 'de.kurzer-draht.case.step',
      data: { caseId, author: 'Verkehrsamt', text: `Sie schrieben von ${canary}.`, toState: 'inProgress' },
    }
    await queue.addBulk([{ name: 'step', data, opts: {} }])
    await channel.until(handle, (sent) => sent.some(({ text }) => text.includes(`schrieben von ${canary}`)))
    await until(async () => (await findInQueues()).length === 0, 'the answer has left the queue')
    await queue.close()
  }

  async function exportData(): Promise<void> {
    await say(channel, handle, { type: 'choice', choiceId: 'data:open:' })
    await channel.say(handle, { type: 'choice', choiceId: 'data:choose:export' })
    await channel.until(handle, (sent) => sent.some(({ media }) => media.length > 0))
  }

  async function erase(): Promise<void> {
    const farewell = gateway.runtime.catalog.text('de', 'data.erased')
    await say(channel, handle, { type: 'choice', choiceId: 'data:open:' })
    await say(channel, handle, { type: 'choice', choiceId: 'data:choose:erase' })
    await say(channel, handle, { type: 'choice', choiceId: 'data:erase:yes' })
    await pressEraseSure()
    await channel.until(handle, (sent) => sent.some(({ text }) => text === farewell))
  }

  function pressEraseSure(): Promise<void> {
    return channel.say(handle, { type: 'choice', choiceId: 'data:eraseSure:yes' }, 'the-last-press')
  }

  async function findInQueues(): Promise<string[]> {
    const tables = await findInDatabase(backend.databaseUrl, [canary])
    const keys = backend.redisUrl ? await findInRedis(backend.redisUrl, [canary]) : []
    return [...tables.filter((table) => table.startsWith('bullmq.')), ...keys]
  }

  async function findOutsideTheTables(): Promise<string[]> {
    expect(logged.length, 'the log was listened to').toBeGreaterThan(0)
    return [...(await findInQueues()), ...logged.filter((line) => line.includes(canary))]
  }
})
