import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classOfShare, shownCount, shownShare } from '#civic/figure.ts'

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

test('of several groups and their total the only hidden one keeps at least two possible sizes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (groups, small) => {
        const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
        const total = shownCount(sum(groups) + small)
        // Whoever knows the rule knows of each shown group only that it lies within two of what is shown.
        const shown = groups.map((count) => shownCount(count) ?? 0)
        const least = sum(shown.map((count) => Math.max(5, count - 2)))
        const most = sum(shown.map((count) => count + 2))
        const possible = [1, 2, 3, 4].filter((size) =>
          Array.from({ length: most - least + 1 }, (_, offset) => least + offset).some(
            (rest) => shownCount(rest + size) === total,
          ),
        )
        expect(possible).toContain(small)
        expect(possible.length).toBeGreaterThan(1)
      },
    ),
  )
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
