import { describe, expect, it } from 'vitest'
import { parseDuration, parseNumber, parsePause } from '#content/duration.ts'
import { readTexts } from '#content/i18n.ts'
import { languages, localesFolder } from '#content/languages.ts'
import { endOfSpan } from '#content/span.ts'
import { readWords } from '#content/words-file.ts'
import { pauses } from './pauses.ts'

const unitDays = { day: 1, week: 7, month: 30, year: 365 }

describe('how long a pause is to be', () => {
  it.each(
    Object.entries(pauses).flatMap(([language, said]) =>
      Object.entries(said).map(([words, span]) => [language, words, span] as const),
    ),
  )('is understood: %s "%s"', (language, words, span) => {
    expect(parsePause(words, language)).toBe(span === '' ? null : span)
    expect(parsePause(words.toUpperCase(), language)).toBe(span === '' ? null : span)
  })

  it('is understood in whatever language somebody writes', () => {
    for (const [language, said] of Object.entries(pauses)) {
      for (const [words, span] of Object.entries(said).slice(0, 5)) {
        expect({ language, words, span: parsePause(words, 'en') }).toEqual({ language, words, span })
      }
    }
  })

  it('is understood with every number from one to twelve, in figures of every script and in words, in every language', () => {
    let checked = 0
    for (const { tag } of languages) {
      const { durations, commands } = readWords(tag)
      if (!durations) continue
      const pause = commands.pause?.[0] ?? ''
      for (const [index, forms] of durations.numbers.entries()) {
        const count = index + 1
        for (const unit of ['day', 'week', 'month', 'year'] as const) {
          for (const word of durations.units[unit]) {
            for (const number of [...forms, ...figuresOf(count)]) {
              const words = `${pause} ${number} ${word}`
              expect({ tag, words, span: parsePause(words, tag) }).toEqual({
                tag,
                words,
                span: String(count * unitDays[unit]),
              })
              checked += 1
            }
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(3000)
  })

  it('is understood without the word pause where we have just asked how long', () => {
    expect(parseDuration('4 Wochen', 'de')).toBe('28')
    expect(parseDuration('für zwei Monate bitte', 'de')).toBe('60')
    expect(parseDuration('أسبوعين', 'ar')).toBe('14')
    expect(parseDuration('۳ هفته', 'fa')).toBe('21')
    expect(parseDuration('three weeks', 'uk')).toBe('21')
    expect(parseDuration('1. Februar', 'de')).toBe('02-01')
    expect(parseDuration('März', 'de')).toBe('03-01')
    expect(parseDuration('٢٤/١٢/٢٠٢٦', 'ar')).toBe('2026-12-24')
    expect(parseNumber('fünf', 'de')).toBe(5)
    expect(parseNumber('٥', 'ar')).toBe(5)
    expect(parseNumber('cinq', 'de')).toBe(5)
    expect(parseNumber('fünf Wochen', 'de')).toBeNull()
  })

  it('is understood as our own question proposes it, in every language', () => {
    for (const { tag } of languages) {
      const { askPause = '', pauseAgain = '' } = readTexts(localesFolder, tag).preferences ?? {}
      const proposed = [...askPause.matchAll(/[„“«»]\s*([^„“”«»]+?)\s*[”“»]/gu)].map(
        ([, words]) => words ?? '',
      )
      const others = [...pauseAgain.matchAll(/[„“«»]\s*([^„“”«»]+?)\s*[”“»]/gu)].map(
        ([, words]) => words ?? '',
      )
      const lines = tag === 'de-simple' ? ['10 Tage', 'bis 1. März', '3 Wochen', 'bis 1. März'] : []
      const spans = [...proposed, ...others, ...lines].map((words) => parseDuration(words, tag))
      expect({ tag, spans }).toEqual({ tag, spans: ['10', '03-01', '21', '03-01'] })
    }
  })

  it('is not heard in what people tell us', () => {
    for (const words of [
      'Die Laterne ist seit 4 Wochen aus',
      'Der Bus macht seit zwei Wochen Pause',
      'Bis Februar ist die Brücke gesperrt',
      'Die Baustelle am Markt steht still bis 1.2.',
      'Der Brunnen macht Pause bis März',
      '4 Wochen',
      'bis März',
      'stop 1.2.',
      'Pause',
      'stop',
      'Der Aufzug ist wegen Pause 3 Wochen ausser Betrieb',
      'المصباح معطل منذ ٤ أسابيع',
      '',
    ]) {
      expect({ words, span: parsePause(words, 'de') }).toEqual({ words, span: null })
    }
    expect(parseDuration('seit 4 Wochen ist es dunkel', 'de')).toBeNull()
    expect(parseDuration('31.2. bis 99.1.', 'de')).toBeNull()
  })
})

describe('when a pause is over', () => {
  // A Saturday in Berlin.
  const now = new Date('2026-11-21T09:00:00Z')

  it.each([
    ['28', '2026-12-19T09:00:00.000Z'],
    ['02-01', '2027-01-31T23:00:00.000Z'],
    ['12-24', '2026-12-23T23:00:00.000Z'],
    ['2027-07-01', '2027-06-30T22:00:00.000Z'],
    ['monday', '2026-11-22T23:00:00.000Z'],
    ['saturday', '2026-11-27T23:00:00.000Z'],
    ['day', '2026-11-21T23:00:00.000Z'],
    ['week', '2026-11-22T23:00:00.000Z'],
    ['month', '2026-11-30T23:00:00.000Z'],
    ['year', '2026-12-31T23:00:00.000Z'],
    ['11-21', '2027-11-20T23:00:00.000Z'],
  ])('is known by the clocks of the city: %s', (span, end) => {
    expect(endOfSpan(span, now, 'Europe/Berlin')?.toISOString()).toBe(end)
  })

  it.each(['2026-11-21', '2020-01-01', '02-30', '13-01', 'someday', ''])('is never: "%s"', (span) => {
    expect(endOfSpan(span, now, 'Europe/Berlin')).toBeNull()
  })
})

function figuresOf(count: number): string[] {
  const inScript = (zero: number) =>
    [...String(count)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')
  return [String(count), inScript(0x660), inScript(0x6f0)]
}
