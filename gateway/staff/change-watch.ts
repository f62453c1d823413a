import type { Runtime } from '../runtime.ts'

/** Calls back when something that the desk shows has changed, whichever process did it. */
export interface ChangeWatch {
  /**
   * Calls back once when the watch has begun, so that nothing is missed between reading and listening, and then at every change.
   * Returns the function that ends the subscription.
   */
  subscribe(onChange: () => void): () => void
  stop(): void
}

/** Reads a text that is another one after each change. */
type Revision = () => Promise<string>

/** The history of the cases. The sum of the newest ids, not the last one: a line may be committed after one with a higher id. */
export async function revisionOfCases({ pool }: Pick<Runtime, 'pool'>): Promise<string> {
  const { rows } = await pool.query<{ revision: string }>(
    'SELECT coalesce(sum(id), 0)::text AS revision FROM (SELECT id FROM case_entry ORDER BY id DESC LIMIT 200) newest',
  )
  return rows[0]?.revision ?? ''
}

/** Looks every `everyMs`, and only while somebody listens: one cheap look a process, however many desks are open. */
export function createChangeWatch(
  runtime: Pick<Runtime, 'log'>,
  readRevision: Revision,
  everyMs = 2000,
): ChangeWatch {
  const listeners = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let seen: string | undefined

  async function look(): Promise<void> {
    try {
      const revision = await readRevision()
      if (seen !== undefined && revision !== seen) for (const tell of listeners) tell()
      seen = revision
    } catch (error) {
      runtime.log.warn({ err: error }, 'The desk could not look for changes; it tries again')
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
