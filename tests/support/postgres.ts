import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#gateway/database/connect.ts'

/** A database of one test file: `url` to connect to, `drop` to end it (connections still open are cut). */
export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** Gives a test file its own migrated, empty database, copied from the run's template in some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('postgresUrl'))
  const admin = new URL(template)
  admin.pathname = '/postgres'
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await query(admin.href, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
  const url = new URL(template)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => query(admin.href, `DROP DATABASE ${name} WITH (FORCE)`) }
}

/** The same as the house uses a database; closing ends it. */
export async function openTestDatabase(): Promise<Database> {
  const { url, drop } = await createTestDatabase()
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const database = await openDatabase({ databaseUrl: url, dataDir: '' }, log)
  return {
    ...database,
    async close() {
      await database.close()
      await drop()
    },
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
