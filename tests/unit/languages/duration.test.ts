import { describe, expect, it } from 'vitest'
import { parseDuration, parsePause } from '#content/duration.ts'
import { languages } from '#content/languages.ts'
import { readWords } from '#content/words-file.ts'

const unitDays = { day: 1, week: 7, month: 30 }

describe('how long a pause is to be', () => {
  it.each([
    ['de', 'Pause 4 Wochen', 28],
    ['de', '4 Wochen Pause', 28],
    ['de', 'Bitte Pause für vier Wochen', 28],
    ['de', 'eine Woche Pause machen', 7],
    ['de', 'pause 10 tage', 10],
    ['de', 'Stopp für 2 Wochen', 14],
    ['de', 'pause 4wochen!', 28],
    ['de-simple', 'Pause 3 Wochen', 21],
    ['en', 'pause 4 weeks', 28],
    ['en', 'please pause for a month', 30],
    ['en', 'Stop for twelve weeks', 84],
    ['uk', 'пауза на чотири тижні', 28],
    ['uk', 'пауза на тиждень', 7],
    ['ar', 'أوقف لمدة ٤ أسابيع', 28],
    ['ar', 'أوقف لمدة أسبوعين', 14],
    ['ar', 'إيقاف مؤقت لمدة أربعة أسابيع', 28],
    ['ar', 'توقف مؤقت ١٢ أسبوعاً', 84],
    ['ru', 'пауза на 4 недели', 28],
    ['ru', 'паузу на неделю, пожалуйста', 7],
    ['pl', 'pauza na cztery tygodnie', 28],
    ['pl', 'przerwa na tydzień', 7],
    ['ro', 'pauză 4 săptămâni', 28],
    ['ro', 'pauza pentru o lună', 30],
    ['vi', 'tạm dừng 4 tuần', 28],
    ['vi', 'tạm dừng mười hai tuần', 84],
    ['vi', 'tam dung bon tuan', 28],
    ['tr', '4 hafta ara ver', 28],
    ['tr', 'on iki hafta ara ver', 84],
    ['tr', 'iki haftalığına duraklat', 14],
    ['fa', 'مکث برای ۴ هفته', 28],
    ['fa', 'توقف موقت چهار هفته', 28],
    ['ku', 'navber çar hefte', 28],
    ['ku', 'navber ji bo hefteyekê', 7],
    ['fr', 'pause de 4 semaines', 28],
    ['fr', 'mettre en pause pendant un mois', 30],
    ['es', 'pausa de cuatro semanas', 28],
    ['es', 'pausar por doce días', 12],
  ])('is understood: %s "%s"', (language, words, days) => {
    expect(parsePause(words, language)).toBe(days)
    expect(parsePause(words.toUpperCase(), language)).toBe(days)
  })

  it('is understood with every number from one to twelve, in figures of every script and in words, in every language', () => {
    let checked = 0
    for (const { tag } of languages) {
      const { durations, commands } = readWords(tag)
      if (!durations) continue
      const pause = commands.pause?.[0] ?? ''
      for (const [index, forms] of durations.numbers.entries()) {
        const count = index + 1
        for (const unit of ['day', 'week', 'month'] as const) {
          for (const word of durations.units[unit]) {
            for (const number of [...forms, ...figuresOf(count)]) {
              const words = `${pause} ${number} ${word}`
              expect({ tag, words, days: parsePause(words, tag) }).toEqual({
                tag,
                words,
                days: count * unitDays[unit],
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
    expect(parseDuration('4 Wochen', 'de')).toBe(28)
    expect(parseDuration('für zwei Monate bitte', 'de')).toBe(60)
    expect(parseDuration('أسبوعين', 'ar')).toBe(14)
    expect(parseDuration('۳ هفته', 'fa')).toBe(21)
    expect(parseDuration('three weeks', 'uk')).toBe(21)
  })

  it('is not heard in what people tell us', () => {
    for (const words of [
      'Die Laterne ist seit 4 Wochen aus',
      'Der Bus macht seit zwei Wochen Pause',
      '4 Wochen',
      'Pause',
      'stop',
      'Der Aufzug ist wegen Pause 3 Wochen ausser Betrieb',
      'المصباح معطل منذ ٤ أسابيع',
      '',
    ]) {
      expect({ words, days: parsePause(words, 'de') }).toEqual({ words, days: null })
    }
    expect(parseDuration('seit 4 Wochen ist es dunkel', 'de')).toBeNull()
    expect(parseDuration('vier', 'de')).toBeNull()
  })
})

function figuresOf(count: number): string[] {
  const inScript = (zero: number) =>
    [...String(count)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')
  return [String(count), inScript(0x660), inScript(0x6f0)]
}
