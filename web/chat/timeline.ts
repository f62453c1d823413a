import type { Entry } from './frames.ts'

/** The conversation in its order, each entry once, however often and in whatever order entries come. */
export interface Timeline {
  /** Where the entry belongs, as the cursor of the entry after it (`null`: at the end); `undefined`: it is known already. */
  add(entry: Entry): { before: string | null } | undefined
  /** Newest cursor so far, for `hello.after`. */
  newest(): string | undefined
}

/** An empty timeline. */
export function createTimeline(): Timeline {
  const cursors: string[] = []
  return {
    add({ cursor }) {
      let index = cursors.length
      while (index > 0 && isBefore(cursor, cursors[index - 1] ?? '')) index -= 1
      if (index > 0 && cursors[index - 1] === cursor) return undefined
      const before = cursors[index] ?? null
      cursors.splice(index, 0, cursor)
      return { before }
    },
    newest: () => cursors[cursors.length - 1],
  }
}

/** Compares decimal numbers as text: they may be larger than a JavaScript number is exact. */
function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length
}
