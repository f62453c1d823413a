import { proposeCategories } from './categories.ts'
import type { City } from './city.ts'
import { foldWords } from './fold-words.ts'
import { namedPlaces } from './street-names.ts'

/** What is compared of a concern. `category`: as chosen by a person, or `null`. */
export interface Matter {
  text: string
  language: string
  category: string | null
}

/** A concern made comparable across languages. Plain values; nothing of it is ever shown. */
export interface Fingerprint {
  language: string
  /** Which categories it is about and how clearly, 0 to 1: the person's choice and the keywords of every language. */
  concepts: Map<string, number>
  /** Streets and areas it names, the same in every script. */
  places: Set<string>
  /** House numbers, or what may be one. */
  numbers: number[]
  /** Runs of three letters of its words, for texts in one language. */
  trigrams: Set<string>
}

/** How far apart two concerns are: in metres, in the same subdistrict with a point missing, elsewhere, or not known. */
export type Distance = number | 'sameArea' | 'elsewhere' | 'unknown'

/** Why two concerns may be one, each 0 to 1, and the whole. `words` is 0 across languages: there only the concepts compare. */
export interface Similarity {
  score: number
  place: number
  category: number
  words: number
}

/** Above this the resident is asked whether it is the same, and the desk shows it. Chosen on the tuning half of tests/fixtures/similar. */
export const similarEnough = 0.4

/** Farther apart, in metres, it is another matter however alike. */
export const farthestMetres = 300

/** Keywords say what a text is about less surely than the person who wrote it. */
const keywordWeight = 0.8

/** Makes a concern comparable. */
export function fingerprint(city: City, { text, language, category }: Matter): Fingerprint {
  const concepts = new Map<string, number>()
  const proposals = proposeCategories(city, text, language, 3)
  const best = proposals[0]?.score ?? 1
  for (const { category: proposed, score } of proposals)
    concepts.set(proposed.id, keywordWeight * (score / best))
  // "Something else" says nothing about what it is.
  if (
    category !== null &&
    (city.categories.find(({ id }) => id === category)?.keywords.de?.length ?? 0) > 0
  ) {
    concepts.set(category, 1)
  }
  return {
    language,
    concepts,
    places: namedPlaces(city, text),
    numbers: numbersOf(text),
    trigrams: trigramsOf(text),
  }
}

/**
 * How probably two concerns are the same matter: place x matter x time. Place falls from 1 at 40 m to 0 at 300 m; without two points,
 * the same area alone counts little and a street named by both counts much. Matter is what both are about, helped by the same words in
 * the same language. Time falls to 0.6 over 90 days: a thing reported long ago is rather a new one.
 */
export function similarity(
  one: Fingerprint,
  other: Fingerprint,
  distance: Distance,
  daysApart: number,
): Similarity {
  const place = closeness(one, other, distance)
  const words = one.language === other.language ? shareOf(one.trigrams, other.trigrams) : 0
  const category = likeness(one.concepts, other.concepts)
  const alike = wordsHelp * Math.max(0, (words - 0.4) / 0.6)
  const matter = category + (1 - category) * alike
  const time = timeliness(daysApart)
  return { score: place * matter * time, place, category, words }
}

/** False when two concerns can be no one matter, whatever they say: too far apart or too long ago. Spares their fingerprints. */
export function mayBeSimilar(distance: Distance, daysApart: number): boolean {
  const place = typeof distance === 'number' ? nearness(distance) : distance === 'elsewhere' ? 0 : 1
  return place * timeliness(daysApart) >= similarEnough
}

function timeliness(daysApart: number): number {
  return 1 - 0.4 * Math.min(1, Math.max(0, daysApart) / 90)
}

function nearness(metres: number): number {
  return Math.max(0, Math.min(1, (farthestMetres - metres) / (farthestMetres - 40)))
}

/** The same words say much, but never as much as a category. */
const wordsHelp = 0.8

function closeness(one: Fingerprint, other: Fingerprint, distance: Distance): number {
  if (typeof distance === 'number') return nearness(distance)
  if (distance === 'elsewhere') return 0
  const shared = [...one.places].some((name) => [...other.places].some((known) => isSameName(name, known)))
  if (shared)
    return (distance === 'sameArea' ? 0.85 : 0.6) * (areFarNumbers(one.numbers, other.numbers) ? 0.2 : 1)
  const contradicts = one.places.size > 0 && other.places.size > 0
  return distance === 'sameArea' && !contradicts ? 0.3 : 0
}

/** House numbers farther apart than this are another stretch of the street. */
const nearNumbers = 16

function areFarNumbers(one: number[], other: number[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  return !one.some((number) => other.some((known) => Math.abs(number - known) <= nearNumbers))
}

/** Transcribing loses an ending now and then. */
function isSameName(one: string, other: string): boolean {
  return (
    one === other ||
    (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)))
  )
}

/** Cosine of what two concerns are about; squared where each is mainly about something else. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  let product = 0
  for (const [id, weight] of one) product += weight * (other.get(id) ?? 0)
  if (product === 0) return 0
  const cosine = Math.min(1, product / (lengthOf(one) * lengthOf(other)))
  return mainOf(one) === mainOf(other) ? cosine : cosine ** 2
}

function mainOf(concepts: Map<string, number>): string | undefined {
  return [...concepts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

function lengthOf(concepts: Map<string, number>): number {
  return Math.hypot(...concepts.values())
}

function shareOf(one: Set<string>, other: Set<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const trigram of one) if (other.has(trigram)) shared += 1
  return (2 * shared) / (one.size + other.size)
}

function numbersOf(text: string): number[] {
  return foldWords(text).flatMap((word) => (/^\d{1,3}[a-z]?$/.test(word) ? [Number.parseInt(word, 10)] : []))
}

/** Words shorter than this are of every sentence. */
const shortestWord = 4

function trigramsOf(text: string): Set<string> {
  const words = foldWords(text).filter((word) => word.length >= shortestWord)
  return new Set(
    words.flatMap((word) =>
      Array.from({ length: word.length - 2 }, (_, start) => word.slice(start, start + 3)),
    ),
  )
}
