import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '#bots/channels/split.ts'
import { dress } from '#bots/channels/telegram/dress.ts'
import { outgoing } from '#tests/contract/fake-host.ts'

const withoutSpace = (text: string) => text.replace(/\s/g, '')

describe('cutting a long text', () => {
  it('cuts between paragraphs before it cuts between lines, sentences or words', () => {
    const text = `${'Erster Satz. '.repeat(5)}\n\n${'Zweiter Absatz. '.repeat(3).trim()}`
    expect(splitText(text, 100)).toEqual([
      'Erster Satz. '.repeat(5).trim(),
      'Zweiter Absatz. '.repeat(3).trim(),
    ])
    expect(splitText('eins zwei drei\nvier fünf sechs', 20)).toEqual(['eins zwei drei', 'vier fünf sechs'])
    expect(splitText('Das ist gut. Das auch nicht', 20)).toEqual(['Das ist gut.', 'Das auch nicht'])
    expect(splitText('Donaudampfschiff fahrt', 18)).toEqual(['Donaudampfschiff', 'fahrt'])
  })

  it('never cuts inside a character as a person sees it', () => {
    const family = '👨‍👩‍👧‍👦'
    const pieces = splitText(family.repeat(30), 100)
    expect(pieces.join('')).toBe(family.repeat(30))
    for (const piece of pieces) expect(withoutSpace(piece).replaceAll(family, '')).toBe('')
  })

  it('loses no letter and keeps every piece within the limit, whatever the text', () => {
    const texts = fc
      .array(fc.constantFrom('Straße', ' ', '\n', '\n\n', '. ', 'مرحبا', '👩🏽‍🚒', 'ạ', '؟ '))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 60 }), (text, limit) => {
        const pieces = splitText(text, limit)
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit)
        expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('comes to an end where one character is longer than the limit', () => {
    const endless = `a${'\u0301'.repeat(50)}`
    expect(splitText(endless, 10).join('')).toBe(endless)
  })
})

describe('dressing a message', () => {
  it('marks lines of a right-to-left text that begin with a foreign name, and only those', () => {
    const text = 'Leipzig مدينتك\nمرحبا Leipzig\n1. Grünau\n١٧'
    const [call] = dress(outgoing({ text, direction: 'rtl' }), true)
    expect(call).toMatchObject({ text: '\u200FLeipzig مدينتك\nمرحبا Leipzig\n\u200F1. Grünau\n١٧' })
    expect(dress(outgoing({ text }), true)[0]).toMatchObject({ text })
  })

  it('puts short choices side by side and long ones under each other', () => {
    const rowsOf = (labels: string[]) => {
      const choices = labels.map((label, index) => ({ id: `a:b:${index}`, label }))
      const [call] = dress(outgoing({ choices }), true)
      const keyboard = call?.type === 'text' ? call.keyboard : undefined
      return keyboard !== undefined && 'inline_keyboard' in keyboard
        ? keyboard.inline_keyboard.map((row) => row.length)
        : []
    }
    expect(rowsOf(['Deutsch', 'English', 'العربية'])).toEqual([2, 1])
    expect(rowsOf(['Ja', 'Nein'])).toEqual([1, 1])
    expect(rowsOf(['Ja', 'Nein', 'Ich möchte vorher noch etwas anderes'])).toEqual([1, 1, 1])
  })

  it('refuses a choice id that the platform would refuse, naming the limit', () => {
    const choices = [{ id: 'ü'.repeat(33), label: 'Zu lang' }]
    expect(() => dress(outgoing({ choices }), true)).toThrow(/64 bytes/)
    expect(() => dress(outgoing({ choices: [{ id: 'ü'.repeat(32), label: 'Passt' }] }), true)).not.toThrow()
  })

  it('takes an old keyboard away when there is nothing to choose', () => {
    expect(dress(outgoing(), true)).toMatchObject([{ keyboard: { remove_keyboard: true } }])
  })

  it('breaks more pictures than an album holds into several', () => {
    const media = Array.from({ length: 21 }, (_, index) => ({ mediaId: `${index}`, kind: 'photo' as const }))
    const calls = dress(outgoing({ media, text: 'Alle Bilder' }), true)
    expect(calls.map((call) => (call.type === 'album' ? call.photos.length : call.type))).toEqual([
      10,
      10,
      'media',
      'text',
    ])
  })
})
