import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, readMigrations } from '#gateway/database/migrate.ts'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('migrating a database that is up to date changes nothing', async () => {
  expect(await migrate(database.url, log)).toEqual([])
})

test('two processes that start together on an empty database apply each migration once', async () => {
  const empty = new pg.Client({ connectionString: database.url })
  await empty.connect()
  await empty.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')

  const applied = await Promise.all([migrate(database.url, log), migrate(database.url, log)])

  const names = (await readMigrations()).migrationDirectories.map((migration) => migration.path)
  expect(applied.flat()).toEqual(names)
  const { rows } = await empty.query('SELECT migration_name FROM _prisma_migrations ORDER BY 1')
  await empty.end()
  expect(rows.map((row) => row.migration_name)).toEqual(names)
})
