import type { Runtime } from '../runtime.ts'

/** Calls back when a case was filed or changed, whichever process did it. */
export interface ChangeWatch {
  /**
   * Calls back once when the watch has begun, so that nothing is missed between reading and listening, and then at every change.
   * Returns the function that ends the subscription.
   */
  subscribe(onChange: () => void): () => void
  stop(): void
}

/**
 * Watches the history of the cases by looking at its newest lines every `everyMs`, and only while somebody listens: one
 * cheap look at an index a process, however many desks are open. The sum of the newest ids, not the last one: a line may be
 * committed after one with a higher id.
 */
export function createChangeWatch(runtime: Pick<Runtime, 'pool' | 'log'>, everyMs = 2000): ChangeWatch {
  const listeners = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let seen: string | undefined

  async function look(): Promise<void> {
    try {
      const { rows } = await runtime.pool.query<{ revision: string }>(
        'SELECT coalesce(sum(id), 0)::text AS revision FROM (SELECT id FROM case_entry ORDER BY id DESC LIMIT 200) newest',
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
      void look().then(() => {
        if (listeners.has(onChange)) onChange()
      })
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
