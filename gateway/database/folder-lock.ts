import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processStart } from './process-identity.ts'

/** The data folder is in use by a gateway that lives. */
export class FolderInUseError extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}, which is still running. Stop it first, or choose another folder with DATA_DIR.`,
    )
    this.name = 'FolderInUseError'
  }
}

/**
 * Takes a data folder for this process, so that never two systems work on one folder; returns what gives it back. A lock left
 * by a killed process is cleared: it names the process and the time that process began. Throws `FolderInUseError`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'gateway.lock')
  const ours = `${process.pid} ${processStart(process.pid)}`
  for (;;) {
    try {
      await writeFile(path, ours, { flag: 'wx', mode: 0o600 })
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = await readFile(path, 'utf8').catch(() => '')
    refuseLiving(folder, found)
    await clearStale(path, found)
  }
}

function refuseLiving(folder: string, content: string): void {
  const [pid = '', start] = splitOnce(content)
  if (start !== undefined && processStart(Number(pid)) === start)
    throw new FolderInUseError(folder, Number(pid))
}

function splitOnce(content: string): [string, string | undefined] {
  const blank = content.indexOf(' ')
  return blank < 0 ? [content, undefined] : [content.slice(0, blank), content.slice(blank + 1)]
}

/** Of two processes that found the same stale lock, one may already have taken the folder: its lock is put back. */
async function clearStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) === stale) await rm(aside)
  else await rename(aside, path)
}
