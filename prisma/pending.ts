import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { startEmbedded } from '#gateway/database/embedded.ts'
import { migrate } from '#gateway/database/migrate.ts'
import { noFilters, withSchemaEngine } from '#gateway/database/schema-engine.ts'

const ourSchema = fileURLToPath(new URL('schema', import.meta.url))

/** The whole answer of the schema engine when two schemas are alike. */
const nothing = '-- This is an empty migration.'

/**
 * The SQL that leads from a database with every migration applied to what the Prisma files in `schemaFolder` describe; empty when
 * they agree. The database is a throw-away one.
 */
export async function pendingChanges(schemaFolder = ourSchema): Promise<string> {
  const folder = join(tmpdir(), `kurzer-draht-schema-${randomUUID()}`)
  const log = pino({ level: 'silent' })
  const database = await startEmbedded(folder, log, { fsync: 'off' })
  try {
    await migrate(database.url, log)
    const files = await readSchema(schemaFolder)
    const { stdout } = await withSchemaEngine(database.url, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: '.' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: noFilters,
      }),
    )
    const script = (stdout ?? '').trim()
    return script === nothing ? '' : script
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function readSchema(folder: string): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(join(folder, name), 'utf8') })),
  )
}
