import type { Term } from '../city/city.ts'

/** A term of the glossary where it stands in a German text. */
export interface FoundTerm {
  term: Term
  /** UTF-16 offsets. */
  start: number
  end: number
}

/** Terms of the glossary in a German text, longest first where two begin at the same place; none overlaps another. */
export function findTerms(glossary: readonly Term[], text: string): FoundTerm[] {
  const found: FoundTerm[] = []
  const all = glossary
    .flatMap((term) => [term.name.de, ...term.forms].map((form) => ({ term, form })))
    .flatMap(({ term, form }) =>
      [...text.matchAll(wholeWords(form))].map(({ index }) => ({
        term,
        start: index,
        end: index + form.length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  for (const one of all) if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one)
  return found
}

/**
 * Terms of the source text whose word in a language does not stand in the translation. Endings may differ: the first letters of each
 * word of a term have to be there, one after the other.
 */
export function missingTerms(
  glossary: readonly Term[],
  source: string,
  translation: string,
  language: string,
): { term: Term; expected: string }[] {
  const terms = new Map(findTerms(glossary, source).map(({ term }) => [term.id, term]))
  return [...terms.values()].flatMap((term) => {
    const expected = term.name[language]
    return expected === undefined || stemsOf(expected).test(translation) ? [] : [{ term, expected }]
  })
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

function wholeWords(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`, 'gu')
}

/** Letters of a word that no ending changes: all but the last three, and never fewer than four of them. */
function stemsOf(words: string): RegExp {
  const stems = words
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => escaped(word.slice(0, Math.max(4, word.length - 3))))
  return new RegExp(stems.join('[\\p{L}\\p{M}\\u200c]*[\\s\\p{P}]+(?:[\\p{L}\\p{M}]{1,4}\\s+)?'), 'iu')
}
