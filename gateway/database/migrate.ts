import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import type { Logger } from 'pino'
import { home } from '#content/home.ts'
import { noFilters, withSchemaEngine } from './schema-engine.ts'

/** Any number will do, as long as every process of the gateway takes the same. */
const lockId = 5_871_093

/**
 * Applies the migrations that the database at `url` does not have yet, in their order, and returns their names. Processes that
 * start together wait for each other. Throws when a migration fails or an applied one was edited; the message names it.
 */
export async function migrate(url: string, log: Logger): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url })
  await guard.connect()
  try {
    // A session lock on a connection of its own: it goes away with the process, whatever happens to it.
    await guard.query('SELECT pg_advisory_lock($1)', [lockId])
    const migrationsList = await readMigrations()
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: noFilters }),
    )
    for (const migration of appliedMigrationNames) log.info({ migration }, 'Migration applied')
    return appliedMigrationNames
  } finally {
    await guard.end()
  }
}

/** The migrations in prisma/migrations, oldest first, as the schema engine wants them. */
export async function readMigrations(): Promise<MigrationList> {
  const baseDir = join(home, 'prisma/migrations')
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}
