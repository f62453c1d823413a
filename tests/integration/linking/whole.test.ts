import { afterAll, beforeAll, expect, it } from 'vitest'
import { mergeResidents } from '#civic/merge.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Database } from '#gateway/database/connect.ts'
import { openTestDatabase } from '#tests/support/postgres.ts'
import { createLife, createSharedWorld } from './two-lives.ts'

const cityId = 'leipzig'

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Passes so many statements on to the database, then breaks off as a lost connection would. */
function breaksAfter(transaction: Transaction, statements: number): Transaction {
  let passed = 0
  const counting = (target: object): object =>
    new Proxy(target, {
      get(inner, name) {
        const value = Reflect.get(inner, name)
        if (typeof value === 'function') {
          return (...given: unknown[]) => {
            if (passed === statements) throw new Error('broken off')
            passed += 1
            return Reflect.apply(value, inner, given)
          }
        }
        return typeof value === 'object' && value !== null ? counting(value) : value
      },
    })
  return counting(transaction) as Transaction
}

/** Every table of the house as it is, line by line. */
async function everything(): Promise<string> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const lines: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ line: string }>(
      `SELECT t::text AS line FROM ${name} t ORDER BY 1`,
    )
    lines.push(name, ...rows.map(({ line }) => line))
  }
  return lines.join('\n')
}

it('a merge that is broken off at any of its statements changes nothing at all', async () => {
  const shared = await createSharedWorld(database.prisma, cityId)
  const one = await createLife(database.prisma, cityId, shared, 1)
  const other = await createLife(database.prisma, cityId, shared, 2)
  const input = { from: other.residentId, into: one.residentId, at: new Date() }
  const before = await everything()
  let statements = 0
  for (let broken = true; broken; statements += 1) {
    const attempt = database.prisma.$transaction((transaction) =>
      mergeResidents(breaksAfter(transaction, statements), input),
    )
    broken = await attempt.then(
      () => false,
      (error: Error) => error.message === 'broken off',
    )
    if (broken) expect(await everything(), `after ${statements} statements`).toBe(before)
  }
  expect(statements).toBeGreaterThan(25)
  expect(await database.prisma.resident.count({ where: { id: other.residentId } })).toBe(0)
})
