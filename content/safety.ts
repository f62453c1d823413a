import { languages } from './languages.ts'
import { findPhrase, type Phrase, parsePhrase, wordsOf } from './phrases.ts'
import { readWords, type SafetyWords } from './words-file.ts'

/** What a cry for help is about; each has its own number to call. When several fit, the first of this order counts. */
export const safetyAlarms = ['crisis', 'violence', 'fire', 'medical', 'police'] as const
export type SafetyAlarm = (typeof safetyAlarms)[number]

interface SafetyRules {
  phrases: { alarm: SafetyAlarm; phrase: Phrase; guarded: boolean }[]
  not: Phrase[]
  past: Phrase[]
  unless: Partial<Record<SafetyAlarm, Phrase[]>>
}

function safetyRules(safety: SafetyWords): SafetyRules {
  const not = safety.not.map(parsePhrase)
  const phrases = safetyAlarms.flatMap((alarm) =>
    safety[alarm].map((source) => ({
      alarm,
      phrase: parsePhrase(source),
      guarded: !not.some((negation) => findPhrase(wordsOf(source), negation)),
    })),
  )
  const { fire, medical = [], police = [], violence = [] } = safety.unless
  const unless = {
    fire: fire.map(parsePhrase),
    medical: medical.map(parsePhrase),
    police: police.map(parsePhrase),
  }
  return {
    phrases,
    not,
    past: safety.past.map(parsePhrase),
    unless: { ...unless, violence: violence.map(parsePhrase) },
  }
}

let allRules: SafetyRules[] | undefined

/** Built at first use: some thousand phrases at import would slow every start. */
function rulesOfAllLanguages(): SafetyRules[] {
  allRules ??= languages
    .map(({ tag }) => readWords(tag).safety)
    .flatMap((safety) => (safety ? [safetyRules(safety)] : []))
  return allRules
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
  clause: number
  start: number
  end: number
  denied: boolean
}

/** Some words are the same in two languages, but only one of them knows its "not": where one denies, none cries. */
function alarmsIn(sentence: string): SafetyAlarm[] {
  const whole = wordsOf(sentence)
  const clauses = sentence.split(/[,،;:–]/).map(wordsOf)
  const cries = rulesOfAllLanguages().flatMap((rules) => criesIn(whole, clauses, rules))
  const denied = cries.filter((cry) => cry.denied)
  return cries.filter((cry) => !denied.some((other) => overlaps(cry, other))).map(({ alarm }) => alarm)
}

function overlaps(one: Cry, other: Cry): boolean {
  const same = one.alarm === other.alarm && one.clause === other.clause
  return same && one.start < other.end && other.start < one.end
}

/** How many words before and after a cry a "not" reaches. */
const reach = { before: 2, after: 3 }

function criesIn(whole: string[], clauses: string[][], rules: SafetyRules): Cry[] {
  const says = (words: string[], phrases: Phrase[] = []) =>
    phrases.some((phrase) => findPhrase(words, phrase))
  return clauses.flatMap((words, clause) =>
    rules.phrases.flatMap(({ alarm, phrase, guarded }) => {
      const place = findPhrase(words, phrase)
      if (!place) return []
      const around = words.slice(Math.max(0, place.start - reach.before), place.end + reach.after)
      const otherSense = says(whole, rules.past) || says(whole, rules.unless[alarm])
      const denied = alarm !== 'crisis' && (otherSense || (guarded && says(around, rules.not)))
      return [{ alarm, clause, ...place, denied }]
    }),
  )
}
