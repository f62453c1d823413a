import { dayAfter, dayOf, isDay, momentOf, type Weekday, weekdayOf, weekdays } from './city/day.ts'

/**
 * How long something is to be, short enough for a button: "28" is so many days, "02-01" or "2027-02-01" until that day begins,
 * "monday" until the next one, and "day", "week", "month" or "year" until the next of these begins.
 */
export type Span = string

const dayMs = 24 * 3_600_000

/** When a span that begins now is over, by the clocks of a time zone; `null`: it is none, or its day is past or does not exist. */
export function endOfSpan(span: Span, now: Date, timeZone: string): Date | null {
  if (/^\d{1,4}$/.test(span)) return new Date(now.getTime() + Number(span) * dayMs)
  const today = dayOf(timeZone, now)
  const day = dayNamed(span, today)
  return day !== null && isDay(day) && day > today ? momentOf(timeZone, day, '00:00') : null
}

function dayNamed(span: Span, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  switch (span) {
    case 'day':
      return dayAfter(today)
    case 'week':
      return nextWeekday('monday', today)
    case 'month':
      return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
    case 'year':
      return `${year + 1}-01-01`
    default:
      break
  }
  const weekday = weekdays.find((known) => known === span)
  if (weekday) return nextWeekday(weekday, today)
  if (/^\d{4}-\d{2}-\d{2}$/.test(span)) return span
  if (!/^\d{2}-\d{2}$/.test(span)) return null
  return `${year}-${span}` > today ? `${year}-${span}` : `${year + 1}-${span}`
}

function nextWeekday(weekday: Weekday, today: string): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map((count) => dayAfter(today, count))
  return days.find((day) => weekdayOf(day) === weekday) ?? dayAfter(today, 7)
}
