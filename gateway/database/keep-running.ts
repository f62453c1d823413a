import type { ChildProcess } from 'node:child_process'
import type { Logger } from 'pino'
import { halt } from './cluster.ts'

/**
 * Starts PostgreSQL again whenever it ends without having been asked to (out of memory, killed by hand): the pools reconnect by
 * themselves, so a message waits instead of being refused until somebody restarts the gateway. Returns what stops it.
 */
export function keepRunning(
  first: ChildProcess,
  startAgain: () => Promise<ChildProcess>,
  log: Logger,
): () => Promise<void> {
  let stopping = false
  let current: Promise<ChildProcess | undefined> = Promise.resolve(first)

  const watch = (child: ChildProcess) => {
    child.once('exit', (code, signal) => {
      if (stopping) return
      log.error({ code, signal }, 'PostgreSQL ended by itself; starting it again')
      current = startAgain().then(
        (next) => {
          watch(next)
          return next
        },
        (error: unknown) => {
          log.fatal({ error }, 'PostgreSQL could not be started again; restart the gateway')
          return undefined
        },
      )
    })
  }
  watch(first)

  return async () => {
    stopping = true
    const child = await current
    if (child) await halt(child)
  }
}
