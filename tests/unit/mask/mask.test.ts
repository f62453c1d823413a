import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '#content/languages.ts'
import { maskPersonalData } from '#content/mask.ts'

interface Labelled {
  language: string
  secret: string
  text: string
}

/** Each line: language, what must go ("|" between several), the sentence. Written for this test; nobody in it exists. */
const labelled: Labelled[] = readFileSync(
  new URL('../../fixtures/mask/sentences.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [language = '', secret = '', text = ''] = line.split('\t')
    return { language, secret, text: text.replaceAll('\\n', '\n') }
  })

describe('masking', () => {
  it('finds nearly everything that tells who somebody is, in ten languages', () => {
    const secrets = labelled.flatMap(({ language, secret, text }) =>
      secret
        .split('|')
        .filter((one) => one !== '')
        .map((one) => ({ one, masked: maskPersonalData(text, language) })),
    )
    const missed = secrets.filter(({ one, masked }) => masked.includes(one))
    const recall = 1 - missed.length / secrets.length
    console.log(
      `Masking: ${(recall * 100).toFixed(1)} % of ${secrets.length} personal details in ${labelled.length} sentences` +
        (missed.length > 0 ? `; missed: ${missed.map(({ one }) => one).join(', ')}` : ''),
    )
    expect(labelled.length).toBeGreaterThanOrEqual(80)
    expect(new Set(labelled.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it.each(labelled.filter(({ secret }) => secret === ''))(
    'leaves what is about a place alone: $text',
    ({ language, text }) => {
      expect(maskPersonalData(text, language)).toBe(text)
    },
  )

  it('leaves the real concerns of Köln readable: their names and plates are gone already', () => {
    const requests: { description: string | null }[] = JSON.parse(
      readFileSync(new URL('../../fixtures/open311/koeln-sags-uns-requests-a.json', import.meta.url), 'utf8'),
    )
    const changed = requests.filter(
      ({ description }) => maskPersonalData(description ?? '', 'de') !== (description ?? ''),
    )
    expect(changed).toEqual([])
  })

  it.each([
    ['Danke im voraus \r\nPetra Beispiel ', 'Danke im voraus \r\n[Name] '],
    ['Bitte zu pflastern. Danke + mfG, Petra Beispiel', 'Bitte zu pflastern. Danke + mfG, [Name]'],
    [
      'Opel Corsa mit Kennzeichen k-xy 1234 auf öffentlichem Parkplatz',
      'Opel Corsa mit Kennzeichen [Kennzeichen] auf öffentlichem Parkplatz',
    ],
  ])('masks signatures and number plates as people in Köln wrote them: %s', (text, masked) => {
    expect(maskPersonalData(text, 'de')).toBe(masked)
  })

  it('tells an English introduction from a German place', () => {
    expect(maskPersonalData('Treffpunkt im Rathaus Schönefeld, Eingang im Hof', 'de')).toBe(
      'Treffpunkt im Rathaus Schönefeld, Eingang im Hof',
    )
    expect(maskPersonalData("Hello, I'm John Carter.", 'en')).not.toContain('Carter')
  })

  it('puts the mark in the language of the reader', () => {
    for (const { tag } of languages) expect(maskPersonalData('a.b@example.org', tag)).toMatch(/^\[.+\]$/)
    expect(maskPersonalData('My name is John Smith', 'uk')).toBe('My name is [ім’я]')
  })

  const sentences = fc.array(
    fc.oneof(
      fc.constantFrom(...labelled.map(({ text }) => text)),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.emailAddress(),
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom('[', ']', '@', 'Herr ', 'Tel. ', '[Name]', '\ud83d'),
    ),
    { maxLength: 6 },
  )

  it('masked once is masked for good, and no mail address survives', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom('de', 'en', 'ar', 'uk'), (parts, language) => {
        const masked = maskPersonalData(parts.join(' '), language)
        expect(maskPersonalData(masked, language)).toBe(masked)
        expect(masked).not.toMatch(/[a-z0-9._%+-]+@[a-z0-9-]+\.[a-z]{2,}/i)
        expect(masked.isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
