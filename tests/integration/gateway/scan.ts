import { Redis } from 'ioredis'
import pg from 'pg'
import { finderOf } from './forms.ts'

/** Every table of every schema (BullMQ's too) in which one of the words stands, however it is written: "schema.table". */
export async function findInDatabase(databaseUrl: string, words: readonly string[]): Promise<string[]> {
  const finder = finderOf(words)
  const found: string[] = []
  for await (const { name, lines } of dumpOf(databaseUrl)) if (lines.some(finder.inText)) found.push(name)
  return found
}

/** Those of the words that stand in no table at all; one look for all of them. */
export async function missingInDatabase(databaseUrl: string, words: readonly string[]): Promise<string[]> {
  const finders = new Map(words.map((word) => [word, finderOf([word])]))
  for await (const { lines } of dumpOf(databaseUrl)) {
    for (const [word, finder] of finders) if (lines.some(finder.inText)) finders.delete(word)
  }
  return [...finders.keys()]
}

/** Every table with its rows as text. */
async function* dumpOf(databaseUrl: string): AsyncGenerator<{ name: string; lines: string[] }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string; quoted: string }>(
      `SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS quoted
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY name`,
    )
    for (const { name, quoted } of tables) {
      const { rows } = await client.query<{ line: string }>(
        `SELECT line::text AS line FROM ${quoted} AS line`,
      )
      yield { name, lines: rows.map(({ line }) => line) }
    }
  } finally {
    await client.end()
  }
}

/** Every key of a Redis database in whose name or content one of the words stands. */
export async function findInRedis(redisUrl: string, words: readonly string[]): Promise<string[]> {
  const redis = new Redis(redisUrl)
  try {
    const finder = finderOf(words)
    const found: string[] = []
    for (const key of await redis.keys('*')) {
      if (finder.inText(JSON.stringify([key, await readKey(redis, key)]))) found.push(key)
    }
    return found
  } finally {
    redis.disconnect()
  }
}

async function readKey(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key)
  switch (type) {
    case 'string':
      return redis.get(key)
    case 'hash':
      return redis.hgetall(key)
    case 'list':
      return redis.lrange(key, 0, -1)
    case 'set':
      return redis.smembers(key)
    case 'zset':
      return redis.zrange(key, 0, -1)
    case 'stream':
      return redis.xrange(key, '-', '+')
    case 'none':
      return null
    default:
      throw new Error(`Redis key of type ${type}: teach this scan to read it`)
  }
}
