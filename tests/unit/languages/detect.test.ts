import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '#content/detect.ts'
import { isLanguage } from '#content/languages.ts'

interface Sample {
  language: string
  text: string
}

/** Dari and Persian are one language to the house. */
function read(name: string): Sample[] {
  const table = new URL(`../../fixtures/lang/${name}`, import.meta.url)
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1)
  return rows.map((row) => {
    const cells = row.split('\t')
    return { language: cells[0] === 'fa-AF' ? 'fa' : (cells[0] ?? ''), text: cells.at(-1) ?? '' }
  })
}

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10

describe.each(['short-sentences.tsv', 'udhr-sentences.tsv'])('guessing the language of %s', (name) => {
  const samples = read(name)
  const ours = samples.filter(({ language }) => isLanguage(language))

  it('is right for at least 98 of 100 sentences in our languages', () => {
    const right = ours.filter(({ language, text }) => detectLanguage(text)?.language === language)
    console.log(`${name}: ${right.length} of ${ours.length} right, ${share(right.length, ours.length)} %`)
    expect(right.length / ours.length).toBeGreaterThan(0.98)
  })

  it('is never wrong in our languages where it calls itself reliable', () => {
    const wrong = ours.filter(({ language, text }) => {
      const guess = detectLanguage(text)
      return guess?.reliable && guess.language !== language
    })
    expect(wrong).toEqual([])
  })

  it('finds every Kurmanji sentence, which no detector knows', () => {
    const kurmanji = ours.filter(({ language }) => language === 'ku')
    expect(kurmanji.length).toBeGreaterThan(0)
    for (const { text } of kurmanji)
      expect({ text, language: detectLanguage(text)?.language }).toEqual({ text, language: 'ku' })
  })

  it('takes no Italian, Bulgarian or Tigrinya sentence for one of ours', () => {
    const foreign = samples.filter(({ language }) => !isLanguage(language))
    expect(foreign.length).toBeGreaterThan(0)
    expect(foreign.filter(({ text }) => detectLanguage(text)?.reliable)).toEqual([])
  })
})

describe('guessing the language of what people write first', () => {
  it.each([
    ['uk', 'Ліхтар на вулиці не світить'],
    ['ru', 'Уличный фонарь не горит вторую неделю'],
    ['fa', 'چراغ کوچه ما خراب است'],
    ['ar', 'مصباح الشارع معطل منذ أسبوع'],
    ['ku', 'Lampeya kolanê ji duh ve naxebite û tarî ye'],
    ['tr', 'Sokak lambası bir haftadır yanmıyor'],
    ['vi', 'Đèn đường trước nhà tôi bị hỏng'],
    ['ro', 'Felinarul din fața casei nu mai merge'],
    ['fr', 'Le lampadaire devant chez moi ne marche plus'],
  ])('proposes %s for "%s"', (language, text) => {
    expect(detectLanguage(text)).toEqual({ language, reliable: true })
  })

  it('proposes nothing on a greeting or a street', () => {
    for (const text of ['Hallo', 'Salam', 'Karl-Liebknecht-Straße 5', 'ok danke']) {
      expect({ text, reliable: detectLanguage(text)?.reliable ?? false }).toEqual({ text, reliable: false })
    }
  })

  it('knows nothing of numbers, emoji and silence', () => {
    for (const text of ['', '  ', '123', '👍👍']) expect(detectLanguage(text)).toBeNull()
  })
})
