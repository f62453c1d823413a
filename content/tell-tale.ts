import type { Catalog } from './i18n.ts'
import { sourceLanguage } from './languages.ts'
import { hasPhrase, type Phrase, parsePhrase, wordsOf } from './phrases.ts'

/** What may be told from somebody's own words; each has its phrases in `locales/<tag>/recognise.json`. */
export type TellTale =
  | 'needInterpreter'
  | 'needChildcare'
  | 'needStepFree'
  | 'needSignLanguage'
  | 'cannotCome'
  | 'wantsToCome'

const read = new Map<string, Phrase[]>()

/** Whether a text says so, in the language we speak, in German or in English: people mix them. */
export function isTold(catalog: Catalog, language: string, what: TellTale, text: string): boolean {
  const words = wordsOf(text)
  return [language, sourceLanguage, 'en'].some((tag) =>
    phrasesOf(catalog, tag, what).some((phrase) => hasPhrase(words, phrase)),
  )
}

function phrasesOf(catalog: Catalog, language: string, what: TellTale): Phrase[] {
  const key = `${language} ${what}`
  const known = read.get(key)
  if (known) return known
  const phrases = catalog
    .text(language, `recognise.${what}`)
    .split(';')
    .map((phrase) => parsePhrase(phrase.trim()))
  read.set(key, phrases)
  return phrases
}
