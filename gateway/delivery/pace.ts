/** Spaces the calls of one channel evenly under its rate. */
export interface Pace {
  /** Resolves when the next call may start. */
  next(): Promise<void>
  /** Calls started in the last second. */
  recent(): number
}

/** Builds the pace of a channel; without a rate every call may start at once. */
export function createPace(perSecond: number | null, now: () => number = () => performance.now()): Pace {
  const gapMs = perSecond === null ? 0 : 1000 / perSecond
  let free = 0
  const starts: number[] = []
  return {
    async next() {
      const at = Math.max(now(), free)
      free = at + gapMs
      const waitMs = at - now()
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
      starts.push(now())
      while ((starts[0] ?? Infinity) < now() - 1000) starts.shift()
    },
    recent() {
      return starts.filter((start) => start >= now() - 1000).length
    },
  }
}
