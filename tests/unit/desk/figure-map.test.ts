import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classesOf, classOf } from '../../../web/console/figures/classes.ts'
import { middleOf } from '../../../web/console/map/middle.ts'

const shown = fc.array(
  fc.integer({ min: 1, max: 4000 }).map((five) => five * 5),
  { minLength: 1, maxLength: 12 },
)

test('every count on the map has a shade, there are at most four, and a larger count is never paler', () => {
  fc.assert(
    fc.property(shown, (counts) => {
      const limits = classesOf(counts)
      expect(limits.length).toBeLessThanOrEqual(4)
      expect(limits.every((limit) => limit % 5 === 0)).toBe(true)
      const shades = counts.toSorted((one, other) => one - other).map((count) => classOf(limits, count) ?? -1)
      expect(shades.every((shade) => shade >= 0 && shade < limits.length)).toBe(true)
      expect(shades).toEqual(shades.toSorted((one, other) => one - other))
    }),
  )
})

test('what is not shown has no shade, and no counts make no shades', () => {
  expect(classOf([5, 10], null)).toBeNull()
  expect(classesOf([])).toEqual([])
  expect(classesOf([20, 20])).toEqual([20])
})

test('a name stands in the middle of the larger part of a district', () => {
  const square = (x: number, y: number, size: number) => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ]
  expect(middleOf([square(0, 0, 1), square(10, 20, 4)])).toEqual([12, 22])
  expect(middleOf([square(10, 20, 4).toReversed()])).toEqual([12, 22])
})
