import { expect, test } from 'vitest'
import { maskPersonalData } from '#content/mask.ts'
import { cpuMs } from '#tests/support/cpu.ts'

/** Runs that make a pattern start again from each of their letters, when it is written without care. */
const runs = [
  '0',
  'a',
  'м',
  'ا',
  '語',
  '@',
  'a@',
  'a.',
  '1.1.',
  '1 ',
  '+49',
  'Aa ',
  'A-',
  ' ',
  '\n',
  '(',
  'www.',
  'Herr ',
  "O'",
]

test.each(runs)('a text of nothing but %j costs in proportion to its length', (run) => {
  maskPersonalData('Guten Tag', 'de')
  const short = run.repeat(Math.ceil(2_400 / run.length))
  // Eight times the letters: 8 in proportion, 64 when each letter is weighed against each other one.
  const long = short.repeat(8)
  const base = Math.max(
    cpuMs(() => maskPersonalData(short, 'de')),
    4,
  )
  expect(cpuMs(() => maskPersonalData(long, 'de')) / base).toBeLessThan(32)
})
