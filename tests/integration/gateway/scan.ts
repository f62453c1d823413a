import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'

/** Every table of every schema (BullMQ's too) in which one of the words stands, in clear or as bytes: "schema.table". */
export async function findInDatabase(databaseUrl: string, words: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string; quoted: string }>(
      `SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS quoted
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY name`,
    )
    const patterns = words.flatMap((word) => [word, Buffer.from(word).toString('hex')])
    const found: string[] = []
    for (const { name, quoted } of tables) {
      const { rowCount } = await client.query(
        `SELECT FROM ${quoted} AS line WHERE EXISTS (
           SELECT FROM unnest($1::text[]) AS pattern WHERE strpos(lower(line::text), lower(pattern)) > 0) LIMIT 1`,
        [patterns],
      )
      if (rowCount) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}

/** Every key of a Redis database in whose name or content one of the words stands. */
export async function findInRedis(redisUrl: string, words: readonly string[]): Promise<string[]> {
  const redis = new Redis(redisUrl)
  try {
    const found: string[] = []
    for (const key of await redis.keys('*')) {
      const content = JSON.stringify([key, await readKey(redis, key)]).toLowerCase()
      if (words.some((word) => content.includes(word.toLowerCase()))) found.push(key)
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

/**
 * Every file of the database server in which one of the words stands, once dead rows are cleared away: those of this database and what
 * lies beside it. Left out are the other databases' and the write-ahead log, which PostgreSQL overwrites in its own time.
 */
export async function findInFiles(databaseUrl: string, words: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('VACUUM FULL')
    await client.query('CHECKPOINT')
    const { rows } = await client.query<{ folder: string; own: string }>(
      `SELECT current_setting('data_directory') AS folder, oid AS own FROM pg_database WHERE datname = current_database()`,
    )
    const [{ folder, own } = { folder: '', own: '' }] = rows
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const found: string[] = []
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1)
      const isForeign =
        path.startsWith('pg_wal/') || (path.startsWith('base/') && !path.startsWith(`base/${own}/`))
      if (!entry.isFile() || isForeign) continue
      // Other tests' files come and go beside ours.
      const bytes = await readFile(join(folder, path)).catch(() => Buffer.alloc(0))
      if (words.some((word) => bytes.includes(word))) found.push(path)
    }
    return found
  } finally {
    await client.end()
  }
}
