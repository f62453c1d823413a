import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeIn } from '#bots/conversations/channels/code.ts'
import { isLinkCode, newLinkCode, spellLinkCode } from '#civic/link-code.ts'

describe('a code that ties chats', () => {
  it('is understood however it is typed', () => {
    const typed = [
      'K7MP-4TXR',
      'k7mp4txr',
      ' k7mp 4txr ',
      '„K7MP–4TXR“',
      'link-K7MP-4TXR',
      '\u2068K7MP-4TXR\u2069',
    ]
    const elsewhere = ['К٧МР-٤ТХR', 'K۷MP ۴TXR', 'Ｋ７ＭＰ４ＴＸＲ', 'К7МР 4ТХR']
    for (const text of [...typed, ...elsewhere])
      expect({ text, code: codeIn(text) }).toEqual({ text, code: 'K7MP4TXR' })
  })

  it('is no word, no number plate, no reference number, no date and no code of an event', () => {
    const others = [
      'Laternen',
      'Haltestelle',
      'DDKM 3477',
      'DD-KM 3477',
      'L-4829-1534',
      '24.12.2026',
      'kd4m7x',
      '04109',
    ]
    for (const text of [...others, '', 'CDFG HJKM', '3467 9346'])
      expect({ text, code: codeIn(text) }).toEqual({ text, code: null })
  })

  it('has the form that is looked for, whatever is drawn, and nothing that is taken for something else', () => {
    for (let drawn = 0; drawn < 2_000; drawn += 1) {
      const code = newLinkCode()
      expect(isLinkCode(code)).toBe(true)
      expect(code).not.toMatch(/[0O1ILS5Z2B8UVAE]/)
      expect(codeIn(spellLinkCode(code))).toBe(code)
    }
  })

  it('is found in no sentence', () => {
    fc.assert(fc.property(fc.lorem({ maxCount: 4 }), (sentence) => codeIn(sentence) === null))
  })
})
