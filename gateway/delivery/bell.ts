/** Says that there is something to look at. Rings are not counted: one look answers all before it. */
export interface Bell {
  ring(): void
  /** Whether it rang since the last look. */
  isRung(): boolean
  /** A look begins. */
  take(): void
  /** Resolves when it rings, at once if it has. */
  rung(): Promise<void>
}

/** Builds a bell that has not rung. */
export function createBell(): Bell {
  let has = false
  let waiting: (() => void)[] = []
  return {
    ring() {
      has = true
      for (const resolve of waiting) resolve()
      waiting = []
    },
    isRung: () => has,
    take() {
      has = false
    },
    rung() {
      if (has) return Promise.resolve()
      return new Promise((resolve) => waiting.push(resolve))
    },
  }
}
