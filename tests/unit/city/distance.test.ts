import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeCategories } from '#content/city/categories.ts'
import { typoDistance } from '#content/city/distance.ts'
import { findByText } from '#content/city/places.ts'
import { leipzig } from './leipzig.ts'

describe('the distance between two words', () => {
  it.each([
    ['gohlis', 'gohlis', 0],
    ['gohlis', 'gohlsi', 1],
    ['gohlis', 'gohls', 1],
    ['gohlis', 'ggohlis', 1],
    ['gohlis', 'gohkis', 1],
    ['schleussig', 'schleusi', 2],
    ['gohlis', 'plagwitz', 3],
    ['', 'ab', 2],
  ])('from %s to %s is %i slips, counted up to two', (one, other, slips) => {
    expect(typoDistance(one, other, 2)).toBe(slips)
    expect(typoDistance(other, one, 2)).toBe(slips)
  })

  it('is the same with a narrow and a wide limit, as far as the narrow one counts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(typoDistance(one, other, 1)).toBe(Math.min(2, typoDistance(one, other, 9)))
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })
})

describe('any text at all', () => {
  it('is looked up without a crash, and never proposes more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(['one', 'several', 'none']).toContain(findByText(leipzig, text).type)
        expect(proposeCategories(leipzig, text, 'ar', 3).length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})
