/**
 * How many slips of the finger lie between two words: a letter too much, too few, wrong, or two swapped. Gives up beyond
 * `limit` and then answers `limit + 1`.
 */
export function typoDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  if (limit === 1 && !isSameAround(one, other)) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let best = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && swapped) best = Math.min(best, at(beforeLast, column - 2) + 1)
      current.push(best)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(at(last, other.length), limit + 1)
}

/** A cheap look before the long one: before and after a single slip, two words are the same. */
function isSameAround(one: string, other: string): boolean {
  let before = 0
  while (before < one.length && one[before] === other[before]) before++
  let after = 0
  while (after < one.length && one.at(-1 - after) === other.at(-1 - after)) after++
  return before + after >= one.length - 2
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
