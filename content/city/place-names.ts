import type { City } from './city.ts'
import { typoDistance } from './distance.ts'
import { foldWords } from './fold-words.ts'

interface PlaceName {
  name: string
  /** The codes of the areas it may mean. */
  codes: string[]
}

/** A name found in a text, and at which word. */
export interface NameHit extends PlaceName {
  position: number
}

interface KnownName extends PlaceName {
  words: string[]
  joined: string
  ordinary: boolean
}

interface NameIndex {
  /** Longest first, so that "Gohlis-Süd" is found before "Gohlis". */
  names: KnownName[]
  leads: Set<string>
  streets: Set<string>
}

/** The names of places in a text: as typed, or nearly so where the words are few or a lead word says that a place follows. */
export function findNames(city: City, text: string): NameHit[] {
  const index = nameIndex(city)
  const words = foldWords(text)
  const exact = findExact(index, words)
  return exact.length > 0 ? exact : findNear(index, words)
}

function findExact(index: NameIndex, words: string[]): NameHit[] {
  const hits: NameHit[] = []
  const taken = new Set<number>()
  const there = new Set(words)
  for (const name of index.names) {
    if (!there.has(name.words[0] ?? '')) continue
    for (let start = 0; start + name.words.length <= words.length; start++) {
      const positions = name.words.map((_, offset) => start + offset)
      if (!name.words.every((word, offset) => words[start + offset] === word)) continue
      if (positions.some((position) => taken.has(position))) continue
      if (isStreet(index, words, start + name.words.length - 1)) continue
      if (name.ordinary && !isBelieved(index, words, start, name.words.length)) continue
      for (const position of positions) taken.add(position)
      hits.push({ name: name.name, codes: name.codes, position: start })
    }
  }
  return hits.sort((one, other) => one.position - other.position)
}

function isStreet({ streets }: NameIndex, words: string[], last: number): boolean {
  return streets.has(words[last + 1] ?? '')
}

function isBelieved({ leads }: NameIndex, words: string[], start: number, length: number): boolean {
  const others = words.filter((_, position) => position < start || position >= start + length)
  return others.every((word) => leads.has(word)) || leads.has(words[start - 1] ?? '')
}

/**
 * How many slips are forgiven in a name of this length. A near miss among many words is rather another word ("lassen" is not
 * Lausen), so only answers as short as those to "where?" are corrected.
 */
function typoLimit(length: number, wordsAround: number): number {
  if (length < 5 || wordsAround > 3 || (length < 7 && wordsAround > 1)) return 0
  return length < 9 ? 1 : 2
}

function findNear(index: NameIndex, words: string[]): NameHit[] {
  const content = words.filter((word) => !index.leads.has(word))
  const windowsOf = createWindows(index, words)
  let nearest = Number.POSITIVE_INFINITY
  let hits: NameHit[] = []
  for (const { joined: target, ...name } of index.names) {
    if (name.ordinary) continue
    for (const { joined, start, led } of windowsOf(name.words.length)) {
      const limit = typoLimit(target.length, led ? 1 : content.length)
      if (Math.abs(joined.length - target.length) > limit || (limit === 0 && joined !== target)) continue
      const distance = typoDistance(joined, target, limit)
      if (distance > limit || distance > nearest) continue
      if (distance < nearest) hits = []
      nearest = distance
      hits.push({ name: name.name, codes: name.codes, position: start })
    }
  }
  return hits
}

interface Window {
  joined: string
  start: number
  /** A word before it says that a place follows. */
  led: boolean
}

/**
 * Neighbouring words written as one, because "Gohlis Süd" is also typed "gohlissüd", and "Plagwitz" as "Plag witz"; those that may be
 * a name of so many words. Nothing before a word for street: that is a street's name.
 */
function createWindows(index: NameIndex, words: string[]): (length: number) => Window[] {
  const made = new Map<number, Window[]>()
  const make = (length: number) => {
    const sizes = new Set([1, length, length + 1])
    const windows = [...sizes].flatMap((size) =>
      words.slice(0, words.length - size + 1).flatMap((_, start) => {
        if (isStreet(index, words, start + size - 1)) return []
        const joined = words.slice(start, start + size).join('')
        return [{ joined, start, led: index.leads.has(words[start - 1] ?? '') }]
      }),
    )
    made.set(length, windows)
    return windows
  }
  return (length) => made.get(length) ?? make(length)
}

const indexes = new WeakMap<City, NameIndex>()

function nameIndex(city: City): NameIndex {
  const known = indexes.get(city)
  if (known) return known
  const ordinary = new Set(city.ordinaryNames.map(keyOf))
  const names = [...collectNames(city)].map(([key, hit]) => ({
    ...hit,
    words: key.split(' '),
    joined: key.replaceAll(' ', ''),
    ordinary: ordinary.has(key),
  }))
  names.sort((one, other) => other.words.length - one.words.length || other.name.length - one.name.length)
  const built = {
    names,
    leads: new Set(city.leadWords.flatMap(foldWords)),
    streets: new Set(city.streetWords.flatMap(foldWords)),
  }
  indexes.set(city, built)
  return built
}

/**
 * All names by their folded form. Later sources give way to earlier ones: what people mean (historic names), what is official
 * today, villages, and at last the halves of double names ("Thonberg"), which may belong to several.
 */
function collectNames(city: City): Map<string, PlaceName> {
  const names = new Map<string, PlaceName>()
  const add = (name: string, codes: string[]) => {
    const key = keyOf(name)
    if (key !== '' && !names.has(key)) names.set(key, { name, codes })
  }
  for (const { name, areas } of city.historicNames) add(name, areas)
  for (const { name, code } of city.areas) add(name, [code])
  for (const { name, area } of city.localities) add(name, [area])

  const halves = new Map<string, PlaceName>()
  const ordinary = new Set(city.ordinaryNames.map(keyOf))
  for (const area of city.areas.filter(({ level }) => level === 'subdistrict')) {
    const parts = area.name.split(/[-\s]/)
    if (parts.length < 2) continue
    for (const part of parts.filter((part) => !ordinary.has(keyOf(part)))) {
      const half = halves.get(keyOf(part)) ?? { name: part, codes: [] }
      half.codes.push(area.code)
      halves.set(keyOf(part), half)
    }
  }
  for (const { name, codes } of halves.values()) add(name, codes)
  return names
}

function keyOf(name: string): string {
  return foldWords(name).join(' ')
}
