import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'
import { expect, vi } from 'vitest'
import { patience } from '#tests/support/patience.ts'
import { type Finder, finderOf } from './forms.ts'

const logFolder = 'pg_wal'

/** Every file below a folder in which one of the words stands, by its path there. */
export function findInFolder(folder: string, words: readonly string[]): Promise<string[]> {
  return findInFilesOf(folder, finderOf(words), () => true)
}

/**
 * Every file of the database server in which one of the words stands, once dead rows are cleared away: those of this database and what
 * lies beside it. Left out are the other databases' and the write-ahead log (see `findInWriteAheadLog`).
 */
export function findInFiles(databaseUrl: string, words: readonly string[]): Promise<string[]> {
  return withServer(databaseUrl, async (client, folder) => {
    await outliveEarlierTransactions(client)
    await client.query('VACUUM FULL')
    await client.query('CHECKPOINT')
    const { rows } = await client.query<{ oid: string }>(
      'SELECT oid FROM pg_database WHERE datname = current_database()',
    )
    const own = `base/${rows[0]?.oid}/`
    return findInFilesOf(
      folder,
      finderOf(words),
      (path) => !path.startsWith(`${logFolder}/`) && (!path.startsWith('base/') || path.startsWith(own)),
    )
  })
}

/** Whoever began before may still look at rows that are dead for everybody else, and no vacuum takes these away. */
async function outliveEarlierTransactions(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ now: string }>('SELECT pg_current_xact_id()::text AS now')
  await vi.waitFor(async () => {
    const earlier = await client.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND least(backend_xid::text::bigint, backend_xmin::text::bigint) <= $1`,
      [rows[0]?.now],
    )
    expect(earlier.rows).toEqual([])
  }, patience)
}

/** Every segment of the write-ahead log in which one of the words stands. */
export function findInWriteAheadLog(databaseUrl: string, words: readonly string[]): Promise<string[]> {
  return withServer(databaseUrl, async (client, folder) => {
    await client.query('CHECKPOINT')
    return findInFilesOf(join(folder, logFolder), finderOf(words), () => true)
  })
}

/**
 * Has PostgreSQL go once through every segment of its write-ahead log, as `archive_timeout` does in so many hours. It keeps segments that
 * it is done with under new names, with what stood in them; going on to the next fills one up with zeros.
 */
export function passThroughWriteAheadLog(databaseUrl: string): Promise<void> {
  return withServer(databaseUrl, async (client, folder) => {
    // A segment that is done with comes again as one of the last: behind those that were there, or cleared away.
    const segments = (await readdir(join(folder, logFolder))).length
    for (let gone = 0; gone <= segments; gone += 1) {
      await client.query(`SELECT pg_logical_emit_message(true, '', '')`)
      await client.query('SELECT pg_switch_wal()')
      await client.query('CHECKPOINT')
    }
  })
}

/** Whether one of the words stands in the file that Redis saves itself to, other tests' databases included. */
export async function isInRedisFile(redisUrl: string, words: readonly string[]): Promise<boolean> {
  const redis = new Redis(redisUrl)
  try {
    await redis.save()
    const [, folder = ''] = (await redis.config('GET', 'dir')) as string[]
    const [, name = ''] = (await redis.config('GET', 'dbfilename')) as string[]
    return finderOf(words).inBytes(await readFile(join(folder, name)))
  } finally {
    redis.disconnect()
  }
}

/** Lends a connection and the folder of the server, which is on this machine. */
async function withServer<Result>(
  databaseUrl: string,
  use: (client: pg.Client, folder: string) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    )
    return await use(client, rows[0]?.folder ?? '')
  } finally {
    await client.end()
  }
}

async function findInFilesOf(
  folder: string,
  finder: Finder,
  isMeant: (path: string) => boolean,
): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1)
    if (!entry.isFile() || !isMeant(path)) continue
    // Other tests' files come and go beside ours.
    const bytes = await readFile(join(folder, path)).catch(() => Buffer.alloc(0))
    if (finder.inBytes(written(bytes))) found.push(path)
  }
  return found
}

/** Without the zeros that a segment is filled up with; one stays, which may be half of a letter. */
function written(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end + 1)
}
