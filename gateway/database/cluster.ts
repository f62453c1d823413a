import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Logger } from 'pino'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** The database superuser, which is also who the gateway connects as: the cluster is its own and listens on loopback only. */
export const clusterUser = 'kurzer_draht'

/** What it takes to run one PostgreSQL cluster. `folder` is its data folder; `settings` are PostgreSQL's own, name to value. */
export interface Cluster {
  binaries: Binaries
  account: Account
  folder: string
  settings: Record<string, string>
}

/** Creates the cluster's data folder. It appears whole or not at all, so that a crash here does not spoil the next start. */
export async function initialise(
  cluster: Cluster,
  scratch: string,
  password: string,
  log: Logger,
): Promise<void> {
  const fresh = join(scratch, 'cluster')
  const passwordFile = join(scratch, 'password')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (cluster.account.uid !== undefined && cluster.account.gid !== undefined) {
    await chown(passwordFile, cluster.account.uid, cluster.account.gid)
  }
  const child = run(cluster.account, cluster.binaries.initdb, [
    `--pgdata=${fresh}`,
    `--username=${clusterUser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    // Without these the machine's LANG decides, and with none the cluster becomes SQL_ASCII.
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ])
  const output = collect(child, log)
  const [code] = await once(child, 'close')
  await rm(passwordFile, { force: true })
  if (code !== 0)
    throw new Error(`PostgreSQL could not create its data folder ${cluster.folder}: ${output.join(' ')}`)
  await rename(fresh, cluster.folder)
}

/** Starts PostgreSQL on a port; resolves with its process once it accepts connections, rejects with its last words if it ends. */
export async function launch(cluster: Cluster, port: number, log: Logger): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failed statement may hold a resident's words: its text and values stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // What was erased stands in the write-ahead log until its segments are written anew; a quiet house would take weeks for that.
    archive_timeout: '1h',
    ...cluster.settings,
  }
  const child = run(cluster.account, cluster.binaries.postgres, [
    '-D',
    cluster.folder,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  return new Promise((resolve, reject) => {
    const output = collect(child, log, (line) => {
      if (line.includes('database system is ready to accept connections')) resolve(child)
    })
    child.once('error', reject)
    child.once('close', () =>
      reject(new Error(`PostgreSQL ended while starting: ${output.slice(-3).join(' ')}`)),
    )
  })
}

/** Stops PostgreSQL by its fast shutdown and waits until it is gone. */
export async function halt(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  await once(child, 'exit')
}

function run({ uid, gid, prefix }: Account, program: string, parameters: string[]): ChildProcess {
  const common: SpawnOptions = {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C in a terminal reaches the gateway only, which stops PostgreSQL last.
    detached: true,
    // English messages, because "ready to accept connections" is how PostgreSQL says that it has started.
    env: { ...process.env, LC_ALL: 'C' },
  }
  const [first, ...rest] = prefix ?? []
  if (first !== undefined) return spawn(first, [...rest, program, ...parameters], common)
  return spawn(program, parameters, {
    ...common,
    ...(uid !== undefined && gid !== undefined ? { uid, gid } : {}),
  })
}

/** Passes PostgreSQL's own log on and keeps the last lines for an error message. */
function collect(child: ChildProcess, log: Logger, hear: (line: string) => void = () => {}): string[] {
  const last: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      log.debug({ postgres: line }, 'PostgreSQL')
      last.push(line)
      if (last.length > 10) last.shift()
      hear(line)
    })
  }
  return last
}
