/** Groups smaller than this are not shown: too few to be nobody in particular. */
const smallestGroup = 5
const largestHidden = smallestGroup - 1

/**
 * A count as it may leave the house: `null` for a group under five, otherwise rounded to the nearest five. Every figure is rounded for
 * itself, totals too (the rounding to five of German official statistics). Groups of one whole go through `shownGroups`.
 */
export function shownCount(count: number): number | null {
  return count < smallestGroup ? null : Math.round(count / smallestGroup) * smallestGroup
}

/**
 * The groups of one whole as they may leave the house. Where a single one is too small to be shown, another is not shown either: the
 * total and the rest would tell how large it is (the secondary suppression of official statistics). It is the smallest that can make
 * up for every size the small one may have; where there is none, nothing is shown.
 */
export function shownGroups(counts: readonly number[]): (number | null)[] {
  const shown = counts.map(shownCount)
  if (shown.filter((count) => count === null).length !== 1) return shown
  const screens = counts.filter((count) => count >= smallestGroup + largestHidden - 1)
  if (screens.length === 0) return shown.map(() => null)
  const screen = counts.indexOf(Math.min(...screens))
  return shown.map((count, index) => (index === screen ? null : count))
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
