import { randomUUID } from 'node:crypto'
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
  const folder = join(tmpdir(), `kurzer-draht-test-${randomUUID()}`)
  const log = pino({ level: 'silent' })
  // The run's data is thrown away: nothing has to outlive a power cut.
  const database = await startEmbedded(folder, log, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // Two files at a time, some of them with several gateways, each with its pool.
    max_connections: '300',
  })
  await migrate(database.url, log)
  project.provide('postgresUrl', database.url)
  return async () => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
