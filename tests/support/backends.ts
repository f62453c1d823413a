import { inject } from 'vitest'
import { createTestDatabase, type TestDatabase } from './postgres.ts'

/** What a gateway of a test runs on. */
export interface TestBackend {
  databaseUrl: string
  redisUrl: string | undefined
  drop(): Promise<void>
}

let nextRedisDatabase = 1 + (Number(process.env.VITEST_POOL_ID ?? 1) - 1) * 100

/** Both homes of the queue, for `describe.each`. Redis is there only if a redis-server is (the run says so when not). */
export const backendNames: readonly ('PostgreSQL' | 'Redis')[] =
  inject('redisUrl') === null ? ['PostgreSQL'] : ['PostgreSQL', 'Redis']

/** A fresh database, and for Redis a fresh Redis database beside it. */
export async function openBackend(name: (typeof backendNames)[number]): Promise<TestBackend> {
  const database: TestDatabase = await createTestDatabase()
  const redis = inject('redisUrl')
  return {
    databaseUrl: database.url,
    redisUrl: name === 'Redis' && redis ? `${redis}/${nextRedisDatabase++}` : undefined,
    drop: database.drop,
  }
}
