import type { City } from './city.ts'
import { type Day, dayAfter, dayOf, momentOf, weekdayOf } from './day.ts'
import { isHoliday } from './holidays.ts'

/** When the offices of a city are open: hours a weekday, public holidays of its Land, days the city closes on its own. */
export type OfficeCalendar = Pick<City, 'timeZone' | 'land' | 'officeHours' | 'closedDays'>

/** Opening hours in a row of so many days without one are a mistake in the content, not a calendar. */
const longestPause = 366

/** Whether the offices are open at some time of the day it is at this moment, in the city's time zone. */
export function isWorkingDay(calendar: OfficeCalendar, at: Date): boolean {
  return isOfficeDay(calendar, dayOf(calendar.timeZone, at))
}

/** Whether the offices are open at some time of this day. */
export function isOfficeDay(calendar: OfficeCalendar, day: Day): boolean {
  return hoursOf(calendar, day).length > 0
}

/** Whether the offices are open at this very moment. */
export function isOpen(calendar: OfficeCalendar, at: Date): boolean {
  return hoursOf(calendar, dayOf(calendar.timeZone, at)).some(({ from, to }) => from <= at && at < to)
}

/** When somebody is in the office next: the moment itself while it is open, otherwise the next opening. */
export function nextOpening(calendar: OfficeCalendar, at: Date): Date {
  const next = nextHours(calendar, dayOf(calendar.timeZone, at), at)
  return next.from > at ? next.from : at
}

/**
 * The end of the office hours of the n-th working day after the day of `from`: the day itself does not count (§ 187 (1) BGB), nor do
 * weekends, holidays and closed days. Zero working days end with the office hours that run or come next.
 */
export function addWorkingDays(calendar: OfficeCalendar, from: Date, workingDays: number): Date {
  const today = dayOf(calendar.timeZone, from)
  if (workingDays <= 0) {
    const { day } = nextHours(calendar, today, from)
    return endOf(calendar, day)
  }
  let day = today
  for (let counted = 0; counted < workingDays; counted += 1) {
    day = nextHours(calendar, dayAfter(day), from).day
  }
  return endOf(calendar, day)
}

/** Until when the city wants to be done with a case that was filed at `from`: the category's own target, or the city's. */
export function dueDateOf(
  city: OfficeCalendar & Pick<City, 'categories' | 'dueDays'>,
  category: string | null,
  from: Date,
): Date {
  const own = city.categories.find(({ id }) => id === category)?.dueDays
  return addWorkingDays(city, from, own ?? city.dueDays)
}

/** Until when a resident is to get a first answer to what they filed at `from`. */
export function firstAnswerDueOf(city: OfficeCalendar & Pick<City, 'firstAnswerDays'>, from: Date): Date {
  return addWorkingDays(city, from, city.firstAnswerDays)
}

/** What the office owes next for a case filed at `from` that nobody answered yet: a first answer, or to be done if that is sooner. */
export function firstDueOf(
  city: Parameters<typeof dueDateOf>[0] & Pick<City, 'firstAnswerDays'>,
  category: string | null,
  from: Date,
): Date {
  const due = [firstAnswerDueOf(city, from), dueDateOf(city, category, from)]
  return new Date(Math.min(...due.map(Number)))
}

interface Hours {
  from: Date
  to: Date
}

function hoursOf({ timeZone, land, officeHours, closedDays }: OfficeCalendar, day: Day): Hours[] {
  const lines = officeHours[weekdayOf(day)] ?? []
  if (lines.length === 0 || closedDays.includes(day) || isHoliday(land, day)) return []
  return lines.map((line) => {
    const [from = '', to = ''] = line.split('-')
    return { from: momentOf(timeZone, day, from), to: momentOf(timeZone, day, to) }
  })
}

/** The first hours that end after `at`, from this day on. */
function nextHours(calendar: OfficeCalendar, firstDay: Day, at: Date): Hours & { day: Day } {
  let day = firstDay
  for (let looked = 0; looked <= longestPause; looked += 1) {
    const hours = hoursOf(calendar, day).find(({ to }) => to > at)
    if (hours) return { ...hours, day }
    day = dayAfter(day)
  }
  throw new Error(`The offices are closed for a year from ${firstDay} on: correct officeHours in city.yaml`)
}

function endOf(calendar: OfficeCalendar, day: Day): Date {
  const last = hoursOf(calendar, day).at(-1)
  if (!last) throw new Error(`${day} has no office hours`)
  return last.to
}
