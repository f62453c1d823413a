import { languages } from './languages.ts'
import { endOfPhrase, firstWords, hasPhrase, type Phrase, parsePhrase, wordsOf } from './phrases.ts'
import { readWords, type SafetyWords } from './words-file.ts'

/** What a cry for help is about; each has its own number to call. When several fit, the first of this order counts. */
export const safetyAlarms = ['crisis', 'violence', 'fire', 'medical', 'police'] as const
export type SafetyAlarm = (typeof safetyAlarms)[number]

interface CryRule {
  alarm: SafetyAlarm
  phrase: Phrase
  /** A phrase with its own "not" ("atmet nicht") means what it says. */
  guarded: boolean
  not: Phrase[]
  /** Anywhere in the sentence: it is over, or the words have another sense. */
  otherwise: Phrase[]
}

function cryRules(safety: SafetyWords): CryRule[] {
  const not = safety.not.map(parsePhrase)
  const past = safety.past.map(parsePhrase)
  const unless: Partial<Record<SafetyAlarm, string[]>> = safety.unless
  return safetyAlarms.flatMap((alarm) => {
    const otherwise = [...past, ...(unless[alarm] ?? []).map(parsePhrase)]
    return safety[alarm].map((source) => {
      const guarded = !not.some((negation) => hasPhrase(wordsOf(source), negation))
      return { alarm, phrase: parsePhrase(source), guarded, not, otherwise }
    })
  })
}

/** The rules of all languages by the word a cry starts with, so that a long message costs no more than its words. */
interface CryIndex {
  byFirstWord: Map<string, CryRule[]>
  open: CryRule[]
}

let index: CryIndex | undefined

/** Built at first use: some thousand phrases at import would slow every start. */
function cryIndex(): CryIndex {
  if (index) return index
  index = { byFirstWord: new Map(), open: [] }
  for (const { tag } of languages) {
    const { safety } = readWords(tag)
    for (const rule of safety ? cryRules(safety) : []) {
      const starts = firstWords(rule.phrase)
      if (!starts) index.open.push(rule)
      for (const word of starts ?? []) {
        index.byFirstWord.set(word, [...(index.byFirstWord.get(word) ?? []), rule])
      }
    }
  }
  return index
}

/**
 * The danger somebody cries out about, in any language, or `null`. Only proposes numbers to call: a false alarm is a
 * sentence too much, so cries of despair are never argued away by a "not" beside them.
 */
export function matchSafety(text: string): SafetyAlarm | null {
  const heard = new Set(text.split(/[.!?…\n؟۔]+/).flatMap(alarmsIn))
  return safetyAlarms.find((alarm) => heard.has(alarm)) ?? null
}

interface Cry {
  alarm: SafetyAlarm
  start: number
  end: number
  denied: boolean
}

function alarmsIn(sentence: string): SafetyAlarm[] {
  const whole = wordsOf(sentence)
  return sentence.split(/[,،;:–]/).flatMap((clause) => {
    const cries = criesIn(wordsOf(clause), whole)
    const denied = cries.filter((cry) => cry.denied)
    return cries.filter((cry) => !denied.some((other) => sameWords(cry, other))).map(({ alarm }) => alarm)
  })
}

/** Some words are the same in two languages, but only one of them knows its "not": where one denies, none cries. */
function sameWords(one: Cry, other: Cry): boolean {
  return one.alarm === other.alarm && one.start < other.end && other.start < one.end
}

/** How many words before and after a cry a "not" reaches. */
const reach = { before: 2, after: 3 }

function criesIn(words: string[], whole: string[]): Cry[] {
  const { byFirstWord, open } = cryIndex()
  return words.flatMap((word, start) =>
    [...(byFirstWord.get(word) ?? []), ...open].flatMap((rule) => {
      const end = endOfPhrase(words, start, rule.phrase)
      if (end === null) return []
      const around = words.slice(Math.max(0, start - reach.before), end + reach.after)
      const negated = rule.guarded && rule.not.some((negation) => hasPhrase(around, negation))
      const denied = negated || rule.otherwise.some((phrase) => hasPhrase(whole, phrase))
      return [{ alarm: rule.alarm, start, end, denied: denied && rule.alarm !== 'crisis' }]
    }),
  )
}
