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
      guarded: alarm !== 'crisis' && !not.some((negation) => findPhrase(wordsOf(source), negation)),
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
  const found = new Set<SafetyAlarm>()
  for (const sentence of text.split(/[.!?…\n؟۔]+/)) {
    for (const rules of rulesOfAllLanguages()) {
      for (const alarm of cries(sentence, rules)) found.add(alarm)
    }
  }
  return safetyAlarms.find((alarm) => found.has(alarm)) ?? null
}

/** How far a "not" reaches: two words after it, three words before it. */
const reach = { before: 2, after: 3 }

function cries(sentence: string, rules: SafetyRules): SafetyAlarm[] {
  const whole = wordsOf(sentence)
  const says = (phrases: Phrase[] | undefined) => (phrases ?? []).some((phrase) => findPhrase(whole, phrase))
  const isPast = says(rules.past)
  return sentence.split(/[,،;:–]/).flatMap((clause) => {
    const words = wordsOf(clause)
    return rules.phrases
      .filter(({ alarm, phrase, guarded }) => {
        const place = findPhrase(words, phrase)
        if (!place) return false
        if (alarm === 'crisis') return true
        if (isPast || says(rules.unless[alarm])) return false
        const around = words.slice(Math.max(0, place.start - reach.before), place.end + reach.after)
        return !guarded || !rules.not.some((negation) => findPhrase(around, negation))
      })
      .map(({ alarm }) => alarm)
  })
}
