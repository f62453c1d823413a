import type { Keywords } from './city.ts'
import { typoDistance } from './distance.ts'
import { foldWords } from './fold-words.ts'

/** Something keywords point to, with how clearly they do: 1 is one clear word that points nowhere else. */
export interface KeywordScore<T> {
  thing: T
  score: number
}

interface KeywordPart {
  word: string
  openStart: boolean
  openEnd: boolean
}

interface Pattern {
  thing: number
  parts: KeywordPart[]
}

/** How much a word counts that is spelt nearly right, or whose language is another than the resident's. */
const doubtful = 0.5

/**
 * Ranks things by the keywords found in a text, best first. Keywords of the resident's language and German count; only when
 * those find nothing, those of all languages, and only then words with typos. A word that points to several things
 * counts less for each, and so does one after a position word: "Müll neben der Schule" is about rubbish.
 */
export function rankByKeywords<T extends { keywords: Keywords }>(
  things: T[],
  text: string,
  language: string,
  positionWords: string[],
): KeywordScore<T>[] {
  const words = foldWords(text)
  const positions = foldedSet(positionWords)
  const near = [language, 'de']
  const everywhere = [...new Set(things.flatMap(({ keywords }) => Object.keys(keywords)))]
  const attempts = [
    { patterns: patternsOf(things, near), fits, weight: 1 },
    { patterns: patternsOf(things, near), fits: nearlyFits, weight: doubtful },
    { patterns: patternsOf(things, everywhere), fits: fitsUnmistakably, weight: doubtful },
  ]
  for (const { patterns, fits: test, weight } of attempts) {
    const scores = scoreThings(patterns, words, test, positions)
    if (scores.size === 0) continue
    return [...scores]
      .flatMap(([index, { score, first }]) => {
        const thing = things[index]
        return thing ? [{ thing, score: score * weight, first }] : []
      })
      .sort((one, other) => other.score - one.score || one.first - other.first)
      .map(({ thing, score }) => ({ thing, score }))
  }
  return []
}

function scoreThings(
  patterns: Pattern[],
  words: string[],
  test: (part: KeywordPart, word: string) => boolean,
  positionWords: Set<string>,
): Map<number, { score: number; first: number }> {
  const pointed = new Map<number, Set<number>>()
  for (const { thing, parts } of patterns) {
    for (let start = 0; start + parts.length <= words.length; start++) {
      if (!parts.every((part, offset) => test(part, words[start + offset] ?? ''))) continue
      for (let position = start; position < start + parts.length; position++) {
        pointed.set(position, (pointed.get(position) ?? new Set()).add(thing))
      }
    }
  }
  const scores = new Map<number, { score: number; first: number }>()
  for (const [position, indexes] of [...pointed].sort(([one], [other]) => one - other)) {
    const before = words.slice(Math.max(0, position - 2), position)
    const weight = before.some((word) => positionWords.has(word)) ? doubtful : 1
    for (const index of indexes) {
      const known = scores.get(index) ?? { score: 0, first: position }
      scores.set(index, { ...known, score: known.score + weight / indexes.size })
    }
  }
  return scores
}

function fits({ word, openStart, openEnd }: KeywordPart, candidate: string): boolean {
  if (openStart && openEnd) return candidate.includes(word)
  if (openStart) return candidate.endsWith(word)
  if (openEnd) return candidate.startsWith(word)
  return candidate === word
}

/** Across languages short words mislead: the English "bin" is not the German one. Other scripts cannot be mixed up. */
function fitsUnmistakably(part: KeywordPart, candidate: string): boolean {
  return fits(part, candidate) && (part.word.length > 4 || !/\p{Script=Latin}/u.test(part.word))
}

/** From this length on a slip is more likely than another word. */
const typoLength = 7

function nearlyFits({ word, openStart, openEnd }: KeywordPart, candidate: string): boolean {
  if (word.length < typoLength) return fits({ word, openStart, openEnd }, candidate)
  if (candidate.length < word.length - 1) return false
  const lastStart = openStart ? Math.max(0, candidate.length - word.length) : 0
  for (let start = openStart && !openEnd ? lastStart : 0; start <= lastStart; start++) {
    const piece = openEnd ? candidate.slice(start, start + word.length) : candidate.slice(start)
    if (piece.startsWith(word[0] ?? '') && typoDistance(piece, word, 1) <= 1) return true
  }
  return false
}

const foldedSets = new WeakMap<string[], Set<string>>()

function foldedSet(words: string[]): Set<string> {
  const known = foldedSets.get(words) ?? new Set(words.flatMap(foldWords))
  foldedSets.set(words, known)
  return known
}

const compiled = new WeakMap<object, Map<string, Pattern[]>>()

function patternsOf(things: { keywords: Keywords }[], languages: string[]): Pattern[] {
  const byLanguages = compiled.get(things) ?? new Map<string, Pattern[]>()
  compiled.set(things, byLanguages)
  const key = languages.join()
  const known = byLanguages.get(key)
  if (known) return known
  const patterns = things.flatMap(({ keywords }, thing) =>
    [...new Set(languages.flatMap((language) => keywords[language] ?? []))].map((keyword) => ({
      thing,
      parts: partsOf(keyword),
    })),
  )
  byLanguages.set(key, patterns)
  return patterns
}

function partsOf(keyword: string): KeywordPart[] {
  return keyword.split(/\s+/).flatMap((part) =>
    foldWords(part).map((word, index, words) => ({
      word,
      openStart: index === 0 && part.startsWith('*'),
      openEnd: index === words.length - 1 && part.endsWith('*'),
    })),
  )
}
