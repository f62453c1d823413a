import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processStart } from './process-identity.ts'

/**
 * Takes a data folder for this process, so that never two systems work on one folder; returns what gives it back. A lock left
 * by a killed process is cleared: it names the process and the time that process began. Throws when a living process has
 * it, naming that process.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'gateway.lock')
  const ours = `${path}.${process.pid}.new`
  await writeFile(ours, `${process.pid} ${processStart(process.pid)}`, { mode: 0o600 })
  for (;;) {
    try {
      // A link appears with its content at once; a file that is still being written would look like a stale lock.
      await link(ours, path)
      await rm(ours)
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = await readFile(path, 'utf8').catch(() => '')
    const owner = livingOwner(found)
    if (owner !== undefined) {
      await rm(ours)
      throw inUse(folder, owner)
    }
    await clearStale(path, found)
  }
}

/** The process that wrote this lock, when it still lives. */
function livingOwner(content: string): string | undefined {
  const [pid = '', start] = splitOnce(content)
  return start !== undefined && processStart(Number(pid)) === start ? pid : undefined
}

function inUse(folder: string, pid: string): Error {
  return new Error(
    `The data folder ${folder} is in use by process ${pid}, which is still running. Stop it first, or choose another folder with DATA_DIR.`,
  )
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
