import { fold, foldUmlauts, plainWords } from './fold.ts'

/**
 * A phrase to be found in what people write. Words in their order; `…` stands for up to three words in between, a star at
 * the beginning or end of a word for any letters.
 */
export type Phrase = PhrasePart[]
type PhrasePart = { gap: true } | { gap: false; forms: string[]; open: { start: boolean; end: boolean } }

const longestGap = 3
const latin = /\p{Script=Latin}/u

/** Reads a phrase as it stands in a words file. */
export function parsePhrase(source: string): Phrase {
  return source.split(' ').map((word) => {
    if (word === '…') return { gap: true }
    const open = { start: word.startsWith('*'), end: word.endsWith('*') }
    return { gap: false, forms: formsOf(plainWords(word.replaceAll('*', ''))), open }
  })
}

/**
 * The spellings under which a word is found: as it is, and as people type it without diacritics. A word typed with other
 * diacritics is another word: Vietnamese "cháy" is a fire, "chảy" only flows.
 */
function formsOf(word: string): string[] {
  return latin.test(word) ? [...new Set([word, fold(word), foldUmlauts(word)])] : [fold(word)]
}

/** The words of a sentence, ready for `findPhrase`. */
export function wordsOf(sentence: string): string[] {
  return plainWords(sentence)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (latin.test(word) ? word : fold(word)))
}

/** Where the phrase ends (index after its last word) when it starts at this word, or `null`. */
export function endOfPhrase(words: string[], start: number, phrase: Phrase): number | null {
  return matchFrom(words, start, phrase, 0)
}

/** Whether a phrase stands anywhere among the words. */
export function hasPhrase(words: string[], phrase: Phrase): boolean {
  return words.some((_, start) => endOfPhrase(words, start, phrase) !== null)
}

/** The words a phrase can start with, or `null` when any letters may stand before or after them. */
export function firstWords([first]: Phrase): string[] | null {
  return first && !first.gap && !first.open.start && !first.open.end ? first.forms : null
}

function matchFrom(words: string[], at: number, phrase: Phrase, index: number): number | null {
  const part = phrase[index]
  if (!part) return at
  if (part.gap) {
    for (let skipped = 0; skipped <= longestGap; skipped += 1) {
      const end = matchFrom(words, at + skipped, phrase, index + 1)
      if (end !== null) return end
    }
    return null
  }
  const word = words[at]
  if (word === undefined || !isWord(word, part)) return null
  return matchFrom(words, at + 1, phrase, index + 1)
}

function isWord(word: string, { forms, open }: Exclude<PhrasePart, { gap: true }>): boolean {
  return forms.some((form) => {
    if (open.start && open.end) return word.includes(form)
    if (open.start) return word.endsWith(form)
    return open.end ? word.startsWith(form) : word === form
  })
}
