import { setTimeout as waitFor } from 'node:timers/promises'

/** Keeps the calls of one channel under its rate. */
export interface Pace {
  /** Resolves when the next call may start. */
  next(): Promise<void>
  /** Calls started in the last second. */
  recent(): number
}

const windowMs = 1000

/**
 * Builds the pace of a channel: in no second do more calls start than the platform allows. Below that a call starts at once, so a
 * single reply never waits for a rhythm. Without a rate every call may start at once.
 */
export function createPace(
  perSecond: number | null,
  now: () => number = () => performance.now(),
  wait: (ms: number) => Promise<unknown> = waitFor,
): Pace {
  /** When calls may start or have started, in order; those of the last second count. */
  const starts: number[] = []
  const forget = () => {
    while ((starts[0] ?? Number.POSITIVE_INFINITY) <= now() - windowMs) starts.shift()
  }
  return {
    async next() {
      forget()
      const blocking = perSecond === null ? undefined : starts.at(-perSecond)
      const at = Math.max(now(), blocking === undefined ? 0 : blocking + windowMs, starts.at(-1) ?? 0)
      starts.push(at)
      const waitMs = at - now()
      if (waitMs > 0) await wait(waitMs)
    },
    recent() {
      forget()
      return starts.filter((start) => start <= now()).length
    },
  }
}
