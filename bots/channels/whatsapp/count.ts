/** Tells when something has happened too often within a time. */
export interface Count {
  /** It happened once more: `true` when that was one too many, and the count begins anew. */
  add(): boolean
}

/** Builds the count: so many within `withinMs` are too many. */
export function createCount(most: number, withinMs: number, clock: () => Date): Count {
  const times: number[] = []
  return {
    add() {
      const now = clock().getTime()
      times.push(now)
      while ((times[0] ?? now) < now - withinMs) times.shift()
      if (times.length < most) return false
      times.length = 0
      return true
    },
  }
}
