import type { Runtime } from '../runtime.ts'

/** Calls back when a case was filed or changed, whichever process did it. */
export interface ChangeWatch {
  /** Returns the function that ends the subscription. */
  subscribe(onChange: () => void): () => void
  stop(): void
}

/**
 * Watches the history of the cases by looking at its newest line every `everyMs`, and only while somebody listens: one
 * cheap look at an index a process, however many desks are open.
 */
export function createChangeWatch(runtime: Pick<Runtime, 'pool' | 'log'>, everyMs = 2000): ChangeWatch {
  const listeners = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let seen: string | undefined

  async function look(): Promise<void> {
    try {
      const { rows } = await runtime.pool.query<{ revision: string }>(
        `SELECT coalesce((SELECT max(id) FROM case_entry), 0) || '/' ||
                coalesce((SELECT max(created_at)::text FROM "case"), '') AS revision`,
      )
      const revision = rows[0]?.revision
      if (seen !== undefined && revision !== seen) for (const tell of listeners) tell()
      seen = revision
    } catch (error) {
      runtime.log.warn({ err: error }, 'The desk could not look for changed cases; it tries again')
    }
    schedule()
  }

  function schedule(): void {
    clearTimeout(timer)
    timer = listeners.size === 0 ? undefined : setTimeout(() => void look(), everyMs).unref()
    if (timer === undefined) seen = undefined
  }

  return {
    subscribe(onChange) {
      listeners.add(onChange)
      if (listeners.size === 1) void look()
      return () => {
        listeners.delete(onChange)
        if (listeners.size === 0) schedule()
      }
    },
    stop() {
      listeners.clear()
      schedule()
    },
  }
}
