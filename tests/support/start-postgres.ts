import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#gateway/database/embedded.ts'
import { migrate } from '#gateway/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL; its database is the migrated template. */
    postgresUrl: string
  }
}

/** Vitest's global set-up: one embedded PostgreSQL a run, with one migrated database that the tests' own are copied from. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  // The address of a socket has little room.
  const folder = join(tmpdir(), `kurzer-draht-${randomBytes(4).toString('hex')}`)
  const log = pino({ level: 'silent' })
  // The run's data is thrown away: nothing has to outlive a power cut.
  const database = await startEmbedded(folder, log, {
    // A question over a socket of the file system costs both sides about two thirds of what one over TCP does.
    unix_socket_directories: '.',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // Two files at a time, some of them with several gateways, each with its pool.
    max_connections: '300',
    // One test reads the whole write-ahead log.
    max_wal_size: '256MB',
  })
  await migrate(database.url, log)
  const url = new URL(database.url)
  url.searchParams.set('host', join(folder, 'postgres'))
  project.provide('postgresUrl', url.href)
  return async () => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
