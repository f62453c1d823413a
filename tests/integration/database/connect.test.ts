import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#gateway/database/connect.ts'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('raw SQL and Prisma see the same rows', async () => {
  const opened = await openDatabase({ databaseUrl: database.url, dataDir: 'unused' }, log)
  await opened.pool.query(
    "INSERT INTO audit_entry (actor, action, subject) VALUES ('system', 'test', 'nothing')",
  )
  expect(await opened.prisma.auditEntry.findMany({ select: { action: true } })).toEqual([{ action: 'test' }])
  await opened.close()
})

test('inbox and outbox draw their numbers from one sequence', async () => {
  const opened = await openDatabase({ databaseUrl: database.url, dataDir: 'unused' }, log)
  const { rows } = await opened.pool.query(
    "SELECT table_name FROM information_schema.columns WHERE column_default LIKE 'next_message_id()%' ORDER BY 1",
  )
  expect(rows.map((row) => row.table_name)).toEqual(['inbox_message', 'outbox_message'])
  await opened.close()
})

test('relations read together in a transaction are asked one after the other', async () => {
  const opened = await openDatabase({ databaseUrl: database.url, dataDir: 'unused' }, log)
  const warnings: string[] = []
  const listen = ({ message }: Error) => warnings.push(message)
  process.on('warning', listen)
  const { prisma } = opened
  const id = '01990000-0000-7000-8000-000000000001'
  await prisma.concern.create({
    data: {
      id,
      kind: 'defect',
      text: 'Die Lampe flackert',
      language: 'de',
      case: { create: { id, cityId: 'leipzig', reference: 'L-1', kind: 'defect', language: 'de' } },
    },
  })
  const found = await prisma.$transaction((transaction) =>
    transaction.case.findMany({
      include: { entries: true, tasks: true, translations: true, concern: { include: { media: true } } },
    }),
  )
  expect(found).toMatchObject([{ id, entries: [], tasks: [], concern: { media: [] } }])
  await opened.close()
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', listen)
  expect(warnings).toEqual([])
})

test('a database that cannot be reached is an error that says so, without its password', async () => {
  const url = 'postgresql://someone:hunter2@127.0.0.1:1/nowhere'
  const opening = openDatabase({ databaseUrl: url, dataDir: 'unused' }, log)
  await expect(opening).rejects.toThrow(/^PostgreSQL at DATABASE_URL cannot be reached: ((?!hunter2).)*$/)
})
