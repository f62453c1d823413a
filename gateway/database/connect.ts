import pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from '#gateway/config.ts'
import { PrismaClient } from '#prisma/client.ts'
import { createAdapter } from './adapter.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

/** Below this the SQL of the gateway does not run. */
const oldestVersion = 150_000

/**
 * How long a transaction waits for a connection, and how long it may take. By Prisma's own two and five seconds a database that is busy for
 * a moment would cost what only waits for its turn.
 */
const transactionOptions = { maxWait: 10_000, timeout: 20_000 }

/** The one database of the house: raw SQL on the hot paths and Prisma elsewhere share the same connections. */
export interface Database {
  url: string
  pool: pg.Pool
  prisma: PrismaClient
  close(): Promise<void>
}

/** Opens PostgreSQL, embedded or at DATABASE_URL, with every migration applied. Throws when it cannot be used, saying why. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Logger,
): Promise<Database> {
  const embedded = config.databaseUrl === undefined ? await startEmbedded(config.dataDir, log) : undefined
  const url = embedded?.url ?? config.databaseUrl ?? ''
  try {
    await checkVersion(url)
    await migrate(url, log)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    application_name: 'kurzer-draht',
  })
  // A broken idle connection is replaced by the pool; unheard, the event would end the process.
  pool.on('error', (error) =>
    log.warn({ error: error.message }, 'Database connection lost; it is opened again'),
  )
  const prisma = new PrismaClient({ adapter: createAdapter(pool), transactionOptions })
  return {
    url,
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
      await embedded?.stop()
    },
  }
}

async function checkVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (cause) {
    const reason =
      cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : String(cause)
    throw new Error(
      `PostgreSQL at DATABASE_URL cannot be reached: ${reason}. Check address, password and network.`,
      {
        cause,
      },
    )
  }
  try {
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    )
    const found = rows[0]
    if (found && found.version < oldestVersion) {
      throw new Error(`PostgreSQL ${Math.floor(found.version / 10_000)} is too old. Use version 15 or newer.`)
    }
    if (found && found.encoding !== 'UTF8') {
      throw new Error(`The database is encoded in ${found.encoding}. Create it with ENCODING 'UTF8'.`)
    }
  } finally {
    await client.end()
  }
}
