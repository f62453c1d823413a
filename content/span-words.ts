import { type Weekday, weekdays } from './city/day.ts'
import { fold } from './fold.ts'
import { type DurationUnit, type DurationWords, readWords } from './words-file.ts'

/** The words of one language around durations and dates, folded, ready to be looked up. */
export interface SpanWords {
  units: Map<string, DurationUnit>
  /** Days that words mean which are number and unit in one. */
  whole: Map<string, number>
  numbers: Map<string, number>
  /** Words that may stand around. */
  around: Set<string>
  until: Set<string>
  /** Month numbers, 1 to 12. */
  months: Map<string, number>
  weekdays: Map<string, Weekday>
  tomorrow: Set<string>
  end: Set<string>
  next: Set<string>
  /** The pause commands without the words that may stand around. */
  pauses: Set<string>
  /** Every word with which a duration or a date is told: without one of them there is none. */
  telling: Set<string>
}

/** Days of a unit. A month is thirty of them: nobody means a pause to the day. */
export const daysOf: Record<DurationUnit, number> = { day: 1, week: 7, month: 30, year: 365 }

const read = new Map<string, SpanWords | null>()

/** Read at first use, as most conversations never need them; `null`: the language has none of its own. */
export function spanWordsOf(tag: string): SpanWords | null {
  const before = read.get(tag)
  if (before !== undefined) return before
  const { durations, commands } = readWords(tag)
  const known = durations ? prepare(durations, commands.pause ?? []) : null
  read.set(tag, known)
  return known
}

function prepare(
  { units, whole, numbers, around: standing, dates }: DurationWords,
  pauses: string[],
): SpanWords {
  const around = setOf([...standing, ...dates.until])
  const bare = pauses.map((words) =>
    fold(words)
      .split(' ')
      .filter((word) => !around.has(word))
      .join(' '),
  )
  const unitNames = ['day', 'week', 'month', 'year'] as const
  return {
    units: mapOf(unitNames.map((unit) => [units[unit], unit])),
    whole: mapOf(whole.map(({ count, unit, words }) => [words, count * daysOf[unit]])),
    numbers: mapOf(numbers.map((words, index) => [words, index + 1])),
    around,
    until: setOf(dates.until),
    months: mapOf(dates.months.map((words, index) => [words, index + 1])),
    weekdays: mapOf(weekdays.map((weekday, index) => [dates.weekdays[index] ?? [], weekday])),
    tomorrow: setOf(dates.tomorrow),
    end: setOf(dates.end),
    next: setOf(dates.next),
    telling: setOf([
      ...Object.values(units).flat(),
      ...whole.flatMap(({ words }) => words),
      ...dates.months.flat(),
      ...dates.weekdays.flat(),
      ...dates.tomorrow,
    ]),
    pauses: new Set(bare.filter((words) => words !== '')),
  }
}

function mapOf<Value>(entries: [words: string[], value: Value][]): Map<string, Value> {
  return new Map(
    entries.flatMap(([words, value]) => words.map((word): [string, Value] => [fold(word), value])),
  )
}

function setOf(words: string[]): Set<string> {
  return new Set(words.flatMap((word) => fold(word).split(' ')))
}
