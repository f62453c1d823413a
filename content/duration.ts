import { fold } from './fold.ts'
import { languageOf, languages } from './languages.ts'
import { matchWord } from './words.ts'
import { type DurationUnit, type DurationWords, readWords } from './words-file.ts'

const daysOf: Record<DurationUnit, number> = { day: 1, week: 7, month: 30 }

/** A duration is a few words; longer texts are sentences. In UTF-16 units. */
const longest = 60

/** How many days a text means that is nothing but a duration, in any language, the resident's own first; `null`: it is none. */
export function parseDuration(text: string, language: string): number | null {
  const found = findDurations(text, language).find(({ rests }) => rests.includes(''))
  return found?.days ?? null
}

/**
 * How many days somebody wants peace who writes "pause" with a duration: "4 Wochen Pause", "أوقف لمدة ٤ أسابيع". A stop word with a
 * duration is a pause too: whoever says until when does not want to go for good.
 */
export function parsePause(text: string, language: string): number | null {
  const found = findDurations(text, language).find(({ rests }) =>
    rests.some((rest) => {
      const command = rest === '' ? null : matchWord(rest, language)
      return command === 'pause' || command === 'stop'
    }),
  )
  return found?.days ?? null
}

/** A duration within a text, and what else is said there: as it stands, and without the words around a duration. */
interface Found {
  days: number
  rests: string[]
}

function findDurations(text: string, language: string): Found[] {
  if (text.length > longest) return []
  const words = fold(text.replace(/(\p{Nd})(?=\p{L})/gu, '$1 ')).split(' ')
  const own = languageOf(language).tag
  const ordered = [own, ...languages.map(({ tag }) => tag).filter((tag) => tag !== own)]
  return ordered.flatMap((tag) => {
    const known = durationsOf(tag)
    return known === null ? [] : findIn(words, known)
  })
}

function findIn(words: string[], known: Known): Found[] {
  return words.flatMap((_, start) => {
    const read = readAt(words, start, known)
    if (!read) return []
    const rest = [...words.slice(0, start), ...words.slice(read.end)]
    const bare = rest.filter((word) => !known.around.has(word))
    return [{ days: read.days, rests: [rest.join(' '), bare.join(' ')] }]
  })
}

function readAt(words: string[], start: number, known: Known): { days: number; end: number } | null {
  const number = readNumber(words, start, known)
  const unit = number && known.units.get(words[number.end] ?? '')
  if (number && unit) return { days: number.value * daysOf[unit], end: number.end + 1 }
  const whole = known.whole.get(words[start] ?? '')
  return whole === undefined ? null : { days: whole, end: start + 1 }
}

/** A number in figures or words; of several words ("mười hai") the longest reading counts. */
function readNumber(
  words: string[],
  start: number,
  { numbers }: Known,
): { value: number; end: number } | null {
  const figures = /^\d{1,3}$/.exec(words[start] ?? '')
  if (figures) return { value: Number(figures[0]), end: start + 1 }
  for (const length of [2, 1]) {
    const value = numbers.get(words.slice(start, start + length).join(' '))
    if (value !== undefined) return { value, end: start + length }
  }
  return null
}

interface Known {
  units: Map<string, DurationUnit>
  whole: Map<string, number>
  numbers: Map<string, number>
  around: Set<string>
}

const read = new Map<string, Known | null>()

/** Read at first use, as most conversations never need them. */
function durationsOf(tag: string): Known | null {
  const before = read.get(tag)
  if (before !== undefined) return before
  const { durations } = readWords(tag)
  const known = durations ? prepare(durations) : null
  read.set(tag, known)
  return known
}

function prepare({ units, whole, numbers, around }: DurationWords): Known {
  const unitEntries = (['day', 'week', 'month'] as const).flatMap((unit) =>
    units[unit].map((word): [string, DurationUnit] => [fold(word), unit]),
  )
  return {
    units: new Map(unitEntries),
    whole: new Map(
      whole.flatMap(({ count, unit, words }) =>
        words.map((word): [string, number] => [fold(word), count * daysOf[unit]]),
      ),
    ),
    numbers: new Map(
      numbers.flatMap((words, index) => words.map((word): [string, number] => [fold(word), index + 1])),
    ),
    around: new Set(around.map(fold)),
  }
}
