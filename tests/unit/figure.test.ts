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
