import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Runtime } from '../runtime.ts'
import { endLease, type Lease, renewLease, takeLease } from './lease.ts'

/** The time for which this process has a channel to itself. Both streams work in it. */
export interface Term {
  readonly lease: Lease
  /** Aborted as soon as nothing more may be started in it. */
  readonly over: AbortSignal
  /** False once another may have the channel: a process that slept through its lease must not go on. */
  mayGoOn(): boolean
  /** A statement that keeps the lease was asked at this moment (`performance.now`) and succeeded. */
  renewed(askedAt: number): void
  /** The lease is gone, or what we know of it is: what is under way ends, then it is taken anew. */
  lose(): void
  /** Whoever joined leaves when nothing of theirs is under way any more. */
  leave(): void
}

/** The terms of one channel in this process, one after the other. */
export interface Terms {
  /**
   * Joins the term that runs, or begins one. A lost term is over only when everybody has left it: what a new one finds open belongs to
   * the dead, never to ourselves. `null`: another process has the channel.
   */
  join(): Promise<Term | null>
  /** Ends the term and gives the lease back; nobody may be in it any more. */
  end(): Promise<void>
}

/** Builds the terms of a channel. `stopping` ends all of them; nothing is started while this process may not send. */
export function createTerms(
  runtime: Runtime,
  channel: string,
  maySend: () => boolean,
  stopping: AbortSignal,
): Terms {
  const lease: Lease = { channel, owner: randomUUID() }
  let current: RunningTerm | null = null
  let beginning: Promise<boolean> | null = null

  async function begin(): Promise<boolean> {
    const askedAt = performance.now()
    if (!(await takeLease(runtime, lease))) return false
    current = startTerm(runtime, lease, maySend, askedAt, stopping)
    return true
  }

  return {
    async join() {
      for (;;) {
        if (current?.mayGoOn()) return current.join()
        const leaving = current?.everybodyLeft()
        if (leaving) {
          await leaving
          continue
        }
        if (stopping.aborted) return null
        beginning ??= begin().finally(() => {
          beginning = null
        })
        if (!(await beginning)) return null
      }
    },
    async end() {
      if (current) await endLease(runtime, lease)
      current = null
    },
  }
}

interface RunningTerm extends Term {
  join(): Term
  /** Resolves when nobody is in it; `null`: nobody is. */
  everybodyLeft(): Promise<void> | null
}

function startTerm(
  runtime: Runtime,
  lease: Lease,
  maySend: () => boolean,
  askedAt: number,
  stopping: AbortSignal,
): RunningTerm {
  const { config, log } = runtime
  const lost = new AbortController()
  const over = AbortSignal.any([lost.signal, stopping])
  // As many as wait for a slot listen.
  setMaxListeners(0, over)
  let renewedAt = askedAt
  let people = 0
  let heartbeat: NodeJS.Timeout | undefined
  let left: { promise: Promise<void>; resolve: () => void } | null = null

  function beat(): void {
    const at = performance.now()
    renewLease(runtime, lease).then(
      (kept) => (kept ? term.renewed(at) : term.lose()),
      (error: Error) =>
        log.warn({ channel: lease.channel, error: error.message }, 'could not renew the delivery lease'),
    )
  }

  const term: RunningTerm = {
    lease,
    over,
    mayGoOn: () => !over.aborted && maySend() && performance.now() - renewedAt < config.leaseMs,
    renewed(at) {
      renewedAt = Math.max(renewedAt, at)
    },
    lose: () => lost.abort(),
    join() {
      people += 1
      if (people === 1) {
        left = whenLeft()
        heartbeat = setInterval(beat, Math.max(100, config.leaseMs / 3))
      }
      return term
    },
    leave() {
      people -= 1
      if (people > 0) return
      clearInterval(heartbeat)
      left?.resolve()
      left = null
    },
    everybodyLeft: () => left?.promise ?? null,
  }
  return term
}

function whenLeft(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
