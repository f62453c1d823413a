import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import { findAccount, letPass } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, clusterUser, initialise, launch } from './cluster.ts'
import { lockFolder } from './folder-lock.ts'
import { keepRunning } from './keep-running.ts'
import { clearOrphan } from './orphan.ts'

const databaseName = 'kurzer_draht'
const startWithinMs = 10_000

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  url: string
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that lives in `dataDir` and creates it at the first start. It listens on 127.0.0.1 only, with a password
 * kept beside it. Throws when another gateway uses the folder, or when PostgreSQL cannot run there. `settings` are extra
 * PostgreSQL settings by name.
 */
export async function startEmbedded(
  dataDir: string,
  log: Logger,
  settings: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
  const folder = resolve(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o711 })
  const unlock = await lockFolder(folder)
  try {
    const binaries = await findBinaries()
    const account = await letPass([dirname(binaries.postgres), folder], await findAccount(), log)
    const cluster: Cluster = { binaries, account, folder: join(folder, 'postgres'), settings }
    const access = await readAccess(folder)
    await prepare(cluster, folder, access, log)
    const port = await freePort(access.port)
    const child = await startOnPort(cluster, port, log)
    await writeAccess(folder, { ...access, port })
    const halt = keepRunning(child, () => startOnPort(cluster, port, log), log)
    const stop = async () => {
      await halt()
      await unlock()
    }
    try {
      return { url: await ensureDatabase(port, access.password), stop }
    } catch (error) {
      await halt()
      throw error
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** How to reach the cluster; kept so that address and password stay the same from start to start. */
interface Access {
  password: string
  port?: number
}

async function readAccess(folder: string): Promise<Access> {
  const kept = await readFile(join(folder, 'postgres.json'), 'utf8').catch(() => undefined)
  return kept === undefined
    ? { password: randomBytes(24).toString('base64url') }
    : (JSON.parse(kept) as Access)
}

async function writeAccess(folder: string, access: Access): Promise<void> {
  const path = join(folder, 'postgres.json')
  await writeFile(`${path}.new`, `${JSON.stringify(access)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

async function prepare(cluster: Cluster, folder: string, access: Access, log: Logger): Promise<void> {
  const found = (await readFile(join(cluster.folder, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (found === cluster.binaries.major) return clearOrphan(cluster.folder, log)
  if (found !== '') {
    throw new Error(
      `The database in ${cluster.folder} was written by PostgreSQL ${found}, this release brings ${cluster.binaries.major}. Start the earlier release, move the data with pg_dump, and restore it here.`,
    )
  }
  log.info({ folder: cluster.folder }, 'Creating the embedded PostgreSQL')
  const scratch = join(folder, 'postgres.new')
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { mode: 0o700 })
  if (cluster.account.uid !== undefined && cluster.account.gid !== undefined) {
    await chown(scratch, cluster.account.uid, cluster.account.gid)
  }
  await writeAccess(folder, access)
  await initialise(cluster, scratch, access.password, log)
  await rm(scratch, { recursive: true, force: true })
}

/** After a kill -9 the old backends need a moment to let go of the folder, so a start that fails is tried again. */
async function startOnPort(cluster: Cluster, port: number, log: Logger): Promise<ChildProcess> {
  const until = Date.now() + startWithinMs
  for (;;) {
    try {
      return await launch(cluster, port, log)
    } catch (error) {
      if (Date.now() > until) throw error
      log.debug({ error }, 'PostgreSQL did not start; trying again')
      await wait(250)
    }
  }
}

/** The wished port when nobody listens there, otherwise one the system gives. */
function freePort(wished: number | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => (wished === undefined ? reject(error) : resolve(freePort(undefined))))
    probe.listen(wished ?? 0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function ensureDatabase(port: number, password: string): Promise<string> {
  const at = (database: string) => `postgresql://${clusterUser}:${password}@127.0.0.1:${port}/${database}`
  const client = new pg.Client({ connectionString: at('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`)
  } finally {
    await client.end()
  }
  return at(databaseName)
}
