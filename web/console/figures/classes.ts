/** So many shades can be told apart at a glance, also by people who see few colours. */
const most = 4
/** What is shown is rounded to five (civic/figure.ts), so limits are multiples of it. */
const step = 5

/** The lower ends of up to four classes of the same width that hold all counts, rising; none for no counts. */
export function classesOf(counts: readonly number[]): number[] {
  if (counts.length === 0) return []
  const [low, high] = [Math.min(...counts), Math.max(...counts)]
  const width = Math.max(step, Math.ceil((high - low + step) / most / step) * step)
  const number = Math.floor((high - low) / width) + 1
  return Array.from({ length: number }, (_, index) => low + index * width)
}

/** The class a count is in, from zero; null for a count that is not shown. */
export function classOf(limits: readonly number[], count: number | null): number | null {
  return count === null ? null : limits.findLastIndex((limit) => limit <= count)
}
