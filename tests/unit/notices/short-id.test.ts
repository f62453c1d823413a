import { v4, v7 } from 'uuid'
import { expect, it } from 'vitest'
import { parseShortId, shortIdOf } from '#content/notices/short-id.ts'

it('brings every UUID back from its 22 letters', () => {
  for (let count = 0; count < 500; count += 1) {
    const id = count % 2 ? v4() : v7()
    expect(shortIdOf(id)).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(parseShortId(shortIdOf(id))).toBe(id)
  }
})

it('knows the two ends of the range', () => {
  const least = '00000000-0000-0000-0000-000000000000'
  const most = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  expect(shortIdOf(least)).toBe('AAAAAAAAAAAAAAAAAAAAAA')
  expect(parseShortId(shortIdOf(most))).toBe(most)
})

it('takes nothing else for a short id', () => {
  const taken = [
    '',
    'AAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAB',
    'AAAAAAAAAAAAAAAAAAAAAA=',
    'AAAA AAAAAAAAAAAAAAAAA',
    'ÄAAAAAAAAAAAAAAAAAAAAA',
  ]
  for (const text of taken) expect(parseShortId(text), text).toBeNull()
  expect(() => shortIdOf('streetLight')).toThrow(/not a UUID/)
})
