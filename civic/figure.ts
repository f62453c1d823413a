/** Groups smaller than this are not shown: too few to be nobody in particular. */
const smallestGroup = 5

/**
 * A count as it may leave the house: `null` for a group under five, otherwise rounded to the nearest five. Every figure is rounded for
 * itself, totals too, so that no subtraction of two of them gives back a small group (the rounding to five of German official
 * statistics).
 */
export function shownCount(count: number): number | null {
  return count < smallestGroup ? null : Math.round(count / smallestGroup) * smallestGroup
}

/** A part of a whole in whole per cent, from what is shown; `null` when either is not. */
export function shownShare(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0
    ? null
    : Math.min(100, Math.round((100 * part) / whole))
}

/**
 * The class in which a share of all values is reached, e.g. 0.5 for the median: its upper end, `"more"` beyond the last, `null` when
 * there are fewer than five values. `counts` by upper end in rising order, the last of them "more".
 */
export function classOfShare(
  counts: readonly { upTo: number | 'more'; count: number }[],
  share: number,
): number | 'more' | null {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  if (all < smallestGroup) return null
  let seen = 0
  for (const { upTo, count } of counts) {
    seen += count
    if (seen >= share * all) return upTo
  }
  return 'more'
}
