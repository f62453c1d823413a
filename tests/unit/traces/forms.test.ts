import { describe, expect, it } from 'vitest'
import { finderOf } from '#tests/integration/gateway/forms.ts'

/** What the searches after an erasure rest on. */

const word = 'kanariß4711-🐤'
const finder = finderOf([word])
const utf8 = Buffer.from(word)
const wide = Buffer.from(word, 'utf16le')
const inJson = '"kanari\\u00df4711-\\ud83d\\udc24"'
const row = (bytes: Buffer | string) => `(1,"\\\\x${Buffer.from(bytes).toString('hex')}",t)`

describe('a word that is looked for', () => {
  it.each([
    ['as it is', `Hallo ${word}!`],
    ['in capitals', word.toUpperCase().replace('SS', 'ß')],
    ['in a URL', `/?q=${encodeURIComponent(word)}`],
    ['in a URL within a URL', `/?q=${encodeURIComponent(encodeURIComponent(word))}`],
    ['with escapes of JSON', inJson],
    ['with escapes of JSON within JSON', JSON.stringify(inJson)],
    ['in hexadecimal', utf8.toString('hex')],
    ...[0, 1, 2].map((before) => {
      const text = Buffer.concat([Buffer.alloc(before, 'x'), utf8, Buffer.from('yz')])
      return [`in Base64, ${before} bytes in`, text.toString('base64')]
    }),
    ['in Base64 for URLs', Buffer.concat([Buffer.from('x'), utf8]).toString('base64url')],
    ['in bytes of a row', row(utf8)],
    ['in bytes of a row, as UTF-16', row(wide)],
    ['in bytes of a row, as Base64', row(utf8.toString('base64'))],
  ])('is found in text %s', (_, text) => {
    expect(finder.inText(text)).toBe(true)
  })

  it('is found in bytes, among others, in each of these forms', () => {
    const forms = [utf8, wide, Buffer.from(wide).swap16(), Buffer.from(inJson), utf8.toString('base64')]
    for (const form of forms) {
      expect(finder.inBytes(Buffer.concat([Buffer.from('\0\u0001'), Buffer.from(form)]))).toBe(true)
    }
  })

  it('is not found where another stands', () => {
    expect(finder.inText(`${inJson.replace('4711', '4712')} ${row('kanariß4712-🐤')}`)).toBe(false)
    expect(finder.inBytes(Buffer.from('kanariß4712-🐤'))).toBe(false)
  })
})
