import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '#content/languages.ts'
import { matchSafety } from '#content/safety.ts'
import { readWords } from '#content/words-file.ts'

const table = new URL('../../fixtures/lang/safety.tsv', import.meta.url)
const cases = readFileSync(table, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [language = '', alarm = '', text = ''] = line.split('\t')
    return { language, alarm: alarm === '-' ? null : alarm, text }
  })

describe('cries for help', () => {
  it.each(cases.filter(({ alarm }) => alarm))('are heard: $language $alarm "$text"', ({ alarm, text }) => {
    expect(matchSafety(text)).toBe(alarm)
  })

  it.each(cases.filter(({ alarm }) => !alarm))(
    'are not heard where nobody cries: $language "$text"',
    ({ text }) => {
      expect(matchSafety(text)).toBeNull()
    },
  )

  it('are not heard in real concerns about lamps, waste and streets', () => {
    const file = new URL('../../fixtures/open311/koeln-sags-uns-requests-a.json', import.meta.url)
    const concerns: { description?: string }[] = JSON.parse(readFileSync(file, 'utf8'))
    const heard = concerns.filter(({ description }) => description && matchSafety(description) !== null)
    expect(concerns.length).toBeGreaterThan(20)
    expect(heard).toEqual([])
  })

  it('are not heard in the sentences of the language samples', () => {
    const heard = ['short-sentences.tsv', 'udhr-sentences.tsv'].flatMap((name) => {
      const rows = readFileSync(new URL(name, table), 'utf8').trim().split('\n').slice(1)
      return rows
        .map((row) => row.split('\t').at(-1) ?? '')
        .filter((sentence) => matchSafety(sentence) !== null)
    })
    expect(heard).toEqual([])
  })

  it('are heard inside a longer message, in capitals and with emoji', () => {
    expect(matchSafety('Guten Tag. Ich wohne in Grünau. ES BRENNT 🔥🔥🔥!!! Bitte schnell')).toBe('fire')
  })

  it('despair comes before everything else', () => {
    expect(matchSafety('Mein Mann schlägt mich und ich will nicht mehr leben')).toBe('crisis')
  })

  it('are heard when the "not" belongs to another clause', () => {
    expect(matchSafety('Wir kommen hier nicht raus, es brennt')).toBe('fire')
  })

  it('have words for every danger and examples of both kinds in every language', () => {
    for (const { tag } of languages) {
      const examples = cases.filter(({ language }) => language === tag)
      expect({
        tag,
        heard: examples.some(({ alarm }) => alarm),
        quiet: examples.some(({ alarm }) => !alarm),
      }).toEqual({
        tag,
        heard: true,
        quiet: true,
      })
      if (tag !== 'de-simple')
        expect({ tag, has: readWords(tag).safety !== undefined }).toEqual({ tag, has: true })
    }
  })
})
