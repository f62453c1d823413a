import { describe, expect, it } from 'vitest'
import { readTexts } from '#content/i18n.ts'
import { localesFolder } from '#content/languages.ts'
import { checkSimpleLanguage, simpleRules } from '#content/notices/simple-language.ts'

/** `rule: words` of each finding, an error with a mark. */
function findings(text: string): string[] {
  return checkSimpleLanguage(text).findings.map(
    ({ rule, start, end, weight }) => `${rule}${weight === 'error' ? '!' : ''}: ${text.slice(start, end)}`,
  )
}

describe('the check of Leichte Sprache finds', () => {
  it.each<[string, string, string[]]>([
    ['passive', 'Die Brücke wird im März gebaut.', ['passive: wird im März gebaut']],
    [
      'passive after its participle',
      'Das Amt sagt: Die Brücke, die gebaut wird.',
      ['severalStatements: , die', 'passive: gebaut wird'],
    ],
    ['passive of separable verbs', 'Anträge werden hier eingereicht.', ['passive: werden hier eingereicht']],
    ['no passive in the future', 'Wir werden Sie bald informieren.', []],
    ['no passive in becoming', 'Es wird kalt. Das Kind wird gehen.', ['oneLineEach: Das Kind wird gehen.']],
    ['genitive', 'Das ist das Büro des Amtes.', ['genitive!: des Amtes']],
    ['genitive of feminine nouns', 'Die Sitzung der Stadt ist heute.', ['genitive: der Stadt']],
    ['no genitive after a preposition', 'Das Haus ist in der Stadt.', []],
    ['prepositions with genitive', 'Wegen Regen ist zu.', ['genitive: Wegen']],
    ['subjunctive', 'Das könnte gehen.', ['subjunctive: könnte']],
    ['negation', 'Das geht nicht.', ['negation: nicht']],
    ['abbreviations', 'Das geht z. B. so.', ['abbreviation!: z. B.']],
    ['acronyms', 'Der ÖPNV fährt.', ['abbreviation: ÖPNV']],
    ['number words', 'Kommen Sie um drei.', ['numberWord: drei']],
    ['dates with points', 'Das ist am 01.03.2027.', ['date!: 01.03.2027']],
    ['no error in a date as it shall be', 'Das ist am 1. März 2027.', []],
    ['times with a leading zero', 'Das ist um 09:00 Uhr.', ['time!: 09:00']],
    ['times with a point', 'Das ist um 9.30 Uhr.', ['time!: 9.30']],
    ['no error in a time as it shall be', 'Das ist um 9:00 Uhr.', []],
    ['foreign words', 'Das ist ein Workshop.', ['foreignWord: Workshop']],
    ['the pronoun man', 'Das macht man so.', ['man!: man']],
    ['long words', 'Das ist das Stadtbezirksbudget.', ['longWord!: Stadtbezirksbudget']],
    ['no long word with hyphens', 'Das ist der Stadt-Bezirk.', []],
    ['no word in an address', 'Hier: https://www.leipzig.de/stadtbezirksbudget', []],
    ['signs', 'Das sind 5 % der Leute.', ['sign: %']],
    ['several sentences in a line', 'Das ist neu. Das ist alt.', ['oneLineEach: Das ist alt.']],
    ['nothing in sentences on lines of their own', 'Das ist neu.\nDas ist alt.', []],
    ['words parted at the end of a line', 'Das ist die Konfe-\nrenz.', ['splitWord!: -\n']],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected)
  })

  it('sentences with more than twelve words, and as an error those with more than fifteen', () => {
    const sentence = (count: number) => `${Array.from({ length: count }, () => 'Wort').join(' ')}.`
    const lengths = (count: number) => checkSimpleLanguage(sentence(count)).findings
    expect(lengths(12)).toEqual([])
    expect(lengths(13)).toMatchObject([{ rule: 'longSentence', weight: 'hint', count: 13 }])
    expect(lengths(16)).toMatchObject([{ rule: 'longSentence', weight: 'error', count: 16 }])
  })
})

it('finds little in what the house itself says in Leichte Sprache', () => {
  const texts = Object.entries(readTexts(localesFolder, 'de-simple'))
    // Words that people type are no text, and ICU's own signs are none either.
    .filter(([namespace]) => namespace !== 'recognise')
    .flatMap(([, all]) => Object.values(all))
    .filter((text) => !text.includes(', plural,'))
  const readings = texts.map(checkSimpleLanguage)
  const words = readings.reduce((sum, reading) => sum + reading.words, 0)
  const errors = readings.flatMap((reading) => reading.findings).filter(({ weight }) => weight === 'error')
  const mean = readings.reduce((sum, { wiener, words }) => sum + (wiener ?? 0) * words, 0) / words
  expect(words).toBeGreaterThan(3000)
  expect(errors.length / words).toBeLessThan(0.001)
  expect(mean).toBeLessThan(6)
})

/** As offices write: phrases of council papers, forms and letters. */
const office = [
  'Im Rahmen der öffentlichen Auslegung des Bebauungsplans wird den Bürgerinnen und Bürgern Gelegenheit zur Stellungnahme gegeben.',
  'Die Zuwendung kann nicht gewährt werden, sofern der Verwendungsnachweis nicht bis zum 31.01.2027 vorgelegt wird.',
  'Aufgrund der Baumaßnahmen ist die Erreichbarkeit der anliegenden Grundstücke ab 09:00 Uhr zeitweise nicht gewährleistet.',
  'Anträge, die nach Ablauf der Einreichungsfrist eingehen, können bei der Entscheidung nicht mehr berücksichtigt werden.',
  'Es wird darauf hingewiesen, dass die Teilnahme an der Ortsbegehung auf eigene Gefahr erfolgt.',
  'Man möge sich hinsichtlich der Terminvereinbarung ggf. telefonisch an das zuständige Fachamt wenden.',
  'Die Beschlussfassung über die Vorlage wurde seitens des Stadtbezirksbeirates einvernehmlich vertagt.',
  'Um eine barrierefreie Teilnahme zu ermöglichen, werden Interessierte gebeten, ihren Unterstützungsbedarf rechtzeitig mitzuteilen.',
]

it('finds much in every sentence of an office, and calls it hard to read', () => {
  for (const sentence of office) {
    const { findings, wiener } = checkSimpleLanguage(sentence)
    expect(findings.length, sentence).toBeGreaterThanOrEqual(3)
    expect(wiener, sentence).toBeGreaterThan(7)
  }
})

it('every rule it knows has a sentence for the desk', () => {
  const texts = readTexts(localesFolder, 'de')['desk-simple'] ?? {}
  const rules = Object.keys(texts).filter((key) => key.startsWith('simple.rule.'))
  expect(rules.sort()).toEqual(simpleRules.map((rule) => `simple.rule.${rule}`).sort())
})

it('places of findings lie in the text and rise, whatever the text is', () => {
  for (const text of [
    '',
    '\n\n',
    '...',
    'ß',
    '🙂🙂',
    'a'.repeat(9000),
    ', '.repeat(3000),
    'wird '.repeat(2000),
    office.join(' '),
  ]) {
    const { findings } = checkSimpleLanguage(text)
    for (const { start, end } of findings) expect(text.slice(start, end)).not.toBe('')
    expect(findings.map(({ start }) => start)).toEqual(
      findings.map(({ start }) => start).sort((a, b) => a - b),
    )
  }
})
