import type ICAL from 'ical.js'
import type { Day } from '../city/day.ts'

/** What may still be looked at while one calendar is read, in days. A hostile rule uses it up and nobody waits for it. */
export interface Effort {
  days: number
}

/** How far to look: the days between which occurrences are wanted, and the last day the rule itself allows. */
export interface Span {
  from: Day
  to: Day
  last: Day | null
}

const dayMs = 86_400_000
const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

interface Position {
  number: number
  year: number
  month: number
  day: number
  weekday: number
}

const numberOf = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayMs
const dayOfNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10)

function positionOf(number: number): Position {
  const date = new Date(number * dayMs)
  return {
    number,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/**
 * The days on which something comes again (RFC 5545, 3.3.10) within the span, its first day among them. A rule for hours or by numbers
 * of weeks is not followed: it gives the first day alone. Throws a `RangeError` when the effort is used up.
 *
 * The libraries were tried first: `ical.js` turns 30 February into 2 March and hangs on a large interval, others need seconds for
 * one hostile rule. A year of days is counted in a millisecond, so days are all that is counted here.
 */
export function recurrenceDays(rule: ICAL.Recur, start: Day, span: Span, effort: Effort): Day[] {
  const first = numberOf(start)
  const from = numberOf(span.from)
  const last = Math.min(numberOf(span.to), span.last === null ? Infinity : numberOf(span.last))
  if (first > last) return []
  const found = first >= from ? [start] : []
  if (!isFollowed(rule)) return found
  const begin = positionOf(first)
  const fits = createFilter(rule, begin)
  const interval = Math.max(1, rule.interval)
  const positions = numbersIn(rule, 'BYSETPOS')
  let left = (rule.count ?? Infinity) - 1
  for (let turn = rule.count === null ? skipped(rule, begin, from) : 0; ; turn += 1) {
    const [opens, closes] = periodOf(rule, begin, turn * interval)
    if (opens > last || left <= 0 || !Number.isFinite(opens)) return found
    const candidates: number[] = []
    for (let number = opens; number < closes; number += 1) {
      effort.days -= 1
      if (effort.days < 0) throw new RangeError('The calendar has more repetitions than can be counted')
      if (fits(positionOf(number))) candidates.push(number)
    }
    for (const number of chosen(candidates, positions)) {
      if (number <= first) continue
      if (number > last || left <= 0) return found
      left -= 1
      if (number >= from) found.push(dayOfNumber(number))
    }
  }
}

function isFollowed(rule: ICAL.Recur): boolean {
  return ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq) && rule.parts.BYWEEKNO === undefined
}

/** How many turns certainly end before anything is wanted. Never for a rule with COUNT, which has to be counted from its first day. */
function skipped(rule: ICAL.Recur, begin: Position, from: number): number {
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.freq] ?? 366
  return Math.max(0, Math.floor((from - begin.number) / longest / Math.max(1, rule.interval)) - 2)
}

/** The first day of a period and the first one after it, so many periods after the one that begins the series. */
function periodOf(rule: ICAL.Recur, begin: Position, periods: number): [number, number] {
  const at = (year: number, month: number) => Date.UTC(year, month - 1, 1) / dayMs
  switch (rule.freq) {
    case 'DAILY':
      return [begin.number + periods, begin.number + periods + 1]
    case 'WEEKLY': {
      // `wkst` counts from Sunday = 1.
      const opens = begin.number - ((begin.weekday - (rule.wkst - 1) + 7) % 7) + periods * 7
      return [opens, opens + 7]
    }
    case 'MONTHLY':
      return [at(begin.year, begin.month + periods), at(begin.year, begin.month + periods + 1)]
    default:
      return [at(begin.year + periods, 1), at(begin.year + periods + 1, 1)]
  }
}

function chosen(candidates: number[], positions: number[]): number[] {
  if (positions.length === 0) return candidates
  const picked = positions.map((position) => candidates.at(position > 0 ? position - 1 : position))
  return [...new Set(picked.filter((one) => one !== undefined))].sort((a, b) => a - b)
}

/** The parts of a rule may be one value or a list; only numbers and words of the right form count. */
function valuesIn(rule: ICAL.Recur, part: string): unknown[] {
  const given: unknown = (rule.parts as Record<string, unknown>)[part]
  return given === undefined ? [] : [given].flat()
}

function numbersIn(rule: ICAL.Recur, part: string): number[] {
  return valuesIn(rule, part).map(Number).filter(Number.isInteger)
}

/** Whether a day is one that the rule means. */
function createFilter(rule: ICAL.Recur, begin: Position): (day: Position) => boolean {
  const months = numbersIn(rule, 'BYMONTH')
  const monthDays = numbersIn(rule, 'BYMONTHDAY')
  const yearDays = numbersIn(rule, 'BYYEARDAY')
  const weekdays = valuesIn(rule, 'BYDAY').flatMap((value) => {
    const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(value))
    return match ? [{ nth: Number(match[1] ?? 0), weekday: weekdayCodes.indexOf(match[2] ?? '') }] : []
  })
  const { freq } = rule
  const unsaid = monthDays.length + yearDays.length + weekdays.length === 0
  const wantedMonths = freq === 'YEARLY' && unsaid && months.length === 0 ? [begin.month] : months
  const wantedDays = unsaid && (freq === 'MONTHLY' || freq === 'YEARLY') ? [begin.day] : monthDays
  const wantedWeekdays =
    freq === 'WEEKLY' && weekdays.length === 0 ? [{ nth: 0, weekday: begin.weekday }] : weekdays
  const within = freq === 'MONTHLY' || (freq === 'YEARLY' && months.length > 0) ? 'month' : 'year'
  const counts = freq === 'MONTHLY' || freq === 'YEARLY'

  return (day) => {
    if (wantedMonths.length > 0 && !wantedMonths.includes(day.month)) return false
    if (wantedDays.length > 0 && !isNth(wantedDays, day.day, daysInMonth(day))) return false
    if (yearDays.length > 0 && !isNth(yearDays, dayOfYear(day), daysInYear(day.year))) return false
    if (wantedWeekdays.length === 0) return true
    return wantedWeekdays.some(({ nth, weekday }) => {
      if (weekday !== day.weekday) return false
      if (nth === 0 || !counts) return true
      const [at, length] =
        within === 'month' ? [day.day, daysInMonth(day)] : [dayOfYear(day), daysInYear(day.year)]
      return nth > 0 ? Math.ceil(at / 7) === nth : Math.ceil((length - at + 1) / 7) === -nth
    })
  }
}

/** Whether the day is one of these, counted from the front, or from the back where they are negative. */
function isNth(wanted: readonly number[], at: number, length: number): boolean {
  return wanted.some((nth) => (nth > 0 ? nth === at : nth === at - length - 1))
}

const daysInMonth = ({ year, month }: Position) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const daysInYear = (year: number) => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / dayMs
const dayOfYear = ({ number, year }: Position) => number - Date.UTC(year, 0, 1) / dayMs + 1
