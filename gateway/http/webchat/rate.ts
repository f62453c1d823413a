/** How many may pass at once and how fast room comes back. */
export interface Rate {
  burst: number
  perSecond: number
}

/** A token bucket for each key; full buckets are forgotten, so that memory follows those who are busy now. */
export interface Buckets {
  take(key: string): boolean
}

/** Makes buckets on the given clock (milliseconds). */
export function createBuckets(rate: Rate, now: () => number): Buckets {
  const levels = new Map<string, { tokens: number; at: number }>()
  let sweptAt = now()
  const levelOf = (key: string, at: number) => {
    const level = levels.get(key)
    if (level === undefined) return rate.burst
    return Math.min(rate.burst, level.tokens + (Math.max(0, at - level.at) / 1000) * rate.perSecond)
  }
  const sweep = (at: number) => {
    if (at - sweptAt < 60_000) return
    sweptAt = at
    for (const key of levels.keys()) if (levelOf(key, at) >= rate.burst) levels.delete(key)
  }
  return {
    take(key) {
      const at = now()
      sweep(at)
      const tokens = levelOf(key, at)
      levels.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at })
      return tokens >= 1
    },
  }
}
