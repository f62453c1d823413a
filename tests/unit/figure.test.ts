import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classOfShare, shownCount, shownGroups, shownShare } from '#civic/figure.ts'

test('a group under five is not shown, a larger one to the nearest five', () => {
  expect([0, 1, 4].map(shownCount)).toEqual([null, null, null])
  expect([5, 7, 8, 12, 13, 1000].map(shownCount)).toEqual([5, 5, 10, 10, 15, 1000])
})

test('a small group cannot be told from a total and the rest: two or more sizes always look the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 1, max: 4 }), (rest, small) => {
      const total = shownCount(rest + small)
      const sizes = [0, 1, 2, 3, 4].filter((size) =>
        Array.from({ length: 5 }, (_, offset) => (shownCount(rest) ?? 0) - 2 + offset).some(
          (possible) => shownCount(possible) === shownCount(rest) && shownCount(possible + size) === total,
        ),
      )
      expect(sizes.length).toBeGreaterThan(1)
      expect(sizes).toContain(small)
    }),
  )
})

test('of several groups and their total a small one keeps at least two possible sizes, for whoever knows how they are rounded', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (groups, small) => {
        const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
        const total = shownCount(sum(groups) + small)
        const [first, ...shown] = shownGroups([small, ...groups])
        expect(first).toBeNull()
        const hidden = shown.filter((count) => count === null).length
        expect(hidden).toBeGreaterThan(0)
        const told = shown.filter((count) => count !== null)
        // Of each group that is told one knows that it lies within two of it; of the other hidden ones that they have five or more.
        const least = sum(told.map((count) => Math.max(5, count - 2)))
        const most = sum(told.map((count) => count + 2))
        const range = (from: number, to: number) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at)
        const possible = [1, 2, 3, 4].filter((size) =>
          range(least, most).some((rest) =>
            range(5 * hidden, 300).some((second) => shownCount(rest + second + size) === total),
          ),
        )
        expect(possible).toContain(small)
        expect(possible.length).toBeGreaterThan(1)
      },
    ),
    { numRuns: 300, examples: [[[37, 37], 4]] },
  )
})

test('two small groups hide each other, and where all are large enough none is hidden', () => {
  expect(shownGroups([2, 3, 40])).toEqual([null, null, 40])
  expect(shownGroups([12, 9, 40])).toEqual([10, 10, 40])
  expect(shownGroups([2, 40, 9])).toEqual([null, 40, null])
  expect(shownGroups([2, 40, 6])).toEqual([null, null, 5])
  expect(shownGroups([2, 5, 6])).toEqual([null, null, null])
  expect(shownGroups([3])).toEqual([null])
})

test('a share is told only when both its parts are', () => {
  expect(shownShare(10, 40)).toBe(25)
  expect(shownShare(null, 40)).toBeNull()
  expect(shownShare(5, null)).toBeNull()
})

test('the median of classes is the class in which half of the values are reached', () => {
  const classes = (counts: number[]) =>
    counts.map((count, index) => ({ upTo: index === 2 ? ('more' as const) : (index + 1) * 10, count }))
  expect(classOfShare(classes([6, 3, 1]), 0.5)).toBe(10)
  expect(classOfShare(classes([4, 3, 3]), 0.5)).toBe(20)
  expect(classOfShare(classes([1, 1, 8]), 0.5)).toBe('more')
  expect(classOfShare(classes([1, 1, 1]), 0.5)).toBeNull()
})
