import { expect, test } from 'vitest'
import { compareTexts } from '../../../web/console/case/publication/changes.ts'

const changed = (one: string, other: string) =>
  compareTexts(one, other).map((stretches) =>
    stretches.filter((stretch) => stretch.changed).map(({ text }) => text),
  )

test('what was masked is found on both sides, and nothing else', () => {
  expect(changed('Rufen Sie Frau Meier an: 0341 1234567.', 'Rufen Sie [Name] an: [Telefon].')).toEqual([
    ['Frau Meier', '0341 1234567'],
    ['[Name]', '[Telefon]'],
  ])
  expect(changed('Die Laterne ist aus.', 'Die Laterne ist aus.')).toEqual([[], []])
  expect(changed('', 'Neu')).toEqual([[], ['Neu']])
})

test('the stretches make up the texts again, whatever they are', () => {
  const texts = ['', ' ', 'a b  c', 'b c a', 'x\ny\n', '🙂 ja 🙂', 'عمود مكسور', 'wort '.repeat(2000)]
  for (const one of texts) {
    for (const other of texts) {
      const joined = compareTexts(one, other).map((stretches) => stretches.map(({ text }) => text).join(''))
      expect(joined).toEqual([one, other])
    }
  }
})
