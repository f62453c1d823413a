import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isAlive, processCommand } from './process-identity.ts'

const stopWithinMs = 10_000

/**
 * Clears what a killed gateway leaves in a database folder. Its PostgreSQL lives on: that one is stopped and started afresh, so
 * that its log and its life are ours again. A postmaster.pid whose number now belongs to another program (after a container
 * restart) would keep PostgreSQL from starting for ever: that one is removed. The caller holds the folder's lock.
 */
export async function clearOrphan(folder: string, log: Logger): Promise<void> {
  const path = join(folder, 'postmaster.pid')
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  if (isAlive(pid) && isPostgresOn(pid, folder)) {
    log.warn({ pid }, 'Stopping the PostgreSQL that a killed gateway left running')
    await stopProcess(pid)
    return
  }
  log.info({ pid }, 'Removing the stale postmaster.pid of a PostgreSQL that is gone')
  await rm(path, { force: true })
}

function isPostgresOn(pid: number, folder: string): boolean {
  const command = processCommand(pid)
  return /postgres/.test(command) && command.includes(folder)
}

/** PostgreSQL's fast shutdown; its immediate one when the fast one takes too long (the next start then recovers from the log). */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    const until = Date.now() + stopWithinMs
    while (Date.now() < until) {
      if (!isAlive(pid)) return
      await wait(20)
    }
  }
  throw new Error(
    `PostgreSQL (process ${pid}) of an earlier run does not stop. End that process by hand and start again.`,
  )
}
