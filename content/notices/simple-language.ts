import { linkPattern } from './links.ts'
import { rulePatterns, secondStatement, type WordRule, wordRules } from './simple-rules.ts'
import { type Stretch, sentencesOf, syllablesOf, wienerFormula, wordsOf } from './simple-sentences.ts'

/** Every rule the check knows; the desk says each in words (`rule.<id>` of desk-simple.json). */
export const simpleRules = [
  'longSentence',
  'severalStatements',
  'oneLineEach',
  'longWord',
  ...wordRules,
] as const
export type SimpleRule = (typeof simpleRules)[number]

/** A place in a text that is hard to read. Offsets are UTF-16 units. */
export interface SimpleFinding {
  rule: SimpleRule
  start: number
  end: number
  /** `error`: against the rules; `hint`: worth a look. */
  weight: 'error' | 'hint'
  /** How many words the sentence has, how many letters the word: for rules of length. */
  count?: number
}

/** How a text fares. Only readers with learning difficulties can say that it is Leichte Sprache (DIN SPEC 33429). */
export interface SimpleReading {
  findings: SimpleFinding[]
  sentences: number
  words: number
  /** First Wiener Sachtextformel; 4 is easy, 15 hard. `null`: too short to tell. */
  wiener: number | null
}

/** Words of a sentence from which on it is long, and too long. The recommendation is five to ten. */
const longSentence = 12
const tooLongSentence = 15
/** Letters, or syllables, of a word's part between hyphens. */
const longWordLetters = 14
const longWordSyllables = 6
const tooLongWordLetters = 17

/** Checks a German text by the rules of Leichte Sprache, in the order of the text. Pure. */
export function checkSimpleLanguage(given: string): SimpleReading {
  // Addresses are not words anybody reads.
  const text = given.replaceAll(linkPattern, (link) => ' '.repeat(link.length))
  const sentences = sentencesOf(text)
  const words = wordsOf(text)
  const findings = [
    ...sentences.flatMap(checkLength),
    ...sentences.flatMap(checkStatements),
    ...checkLines(text, sentences),
    ...words.flatMap(checkWord),
    ...checkPatterns(text),
  ]
  return {
    findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
    sentences: sentences.length,
    words: words.length,
    wiener: wienerFormula(sentences),
  }
}

function checkLength({ start, end, words }: Stretch): SimpleFinding[] {
  const count = wordsOf(words).length
  if (count <= longSentence) return []
  return [{ rule: 'longSentence', start, end, weight: count > tooLongSentence ? 'error' : 'hint', count }]
}

function checkStatements({ start, words }: Stretch): SimpleFinding[] {
  return [...words.matchAll(secondStatement)].map((match) => ({
    rule: 'severalStatements',
    start: start + match.index,
    end: start + match.index + match[0].length,
    weight: 'hint',
  }))
}

/** A new sentence begins on a new line. */
function checkLines(text: string, sentences: readonly Stretch[]): SimpleFinding[] {
  return sentences.slice(1).flatMap((sentence, index): SimpleFinding[] => {
    const before = sentences[index]
    if (!before || text.slice(before.end, sentence.start).includes('\n')) return []
    return [{ rule: 'oneLineEach', start: sentence.start, end: sentence.end, weight: 'hint' }]
  })
}

/** Times, numbers with points, and placeholders. */
const noWord = /[.:{]/

function checkWord({ start, words }: Stretch): SimpleFinding[] {
  if (noWord.test(words)) return []
  let from = start
  return words.split('-').flatMap((part): SimpleFinding[] => {
    const [partStart, letters] = [from, part.length]
    from += letters + 1
    if (letters < longWordLetters && syllablesOf(part) < longWordSyllables) return []
    return [
      {
        rule: 'longWord',
        start: partStart,
        end: partStart + letters,
        weight: letters >= tooLongWordLetters ? 'error' : 'hint',
        count: letters,
      },
    ]
  })
}

function checkPatterns(text: string): SimpleFinding[] {
  const seen = new Set<string>()
  return rulePatterns.flatMap(({ rule, certain, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): SimpleFinding[] => {
      const place = `${rule satisfies WordRule} ${match.index}`
      if (seen.has(place)) return []
      seen.add(place)
      return [
        {
          rule,
          start: match.index,
          end: match.index + match[0].length,
          weight: certain ? 'error' : 'hint',
        },
      ]
    }),
  )
}
