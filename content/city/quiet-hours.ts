import type { City } from './city.ts'
import { type WallClock, wallClockOf, weekdayOf } from './day.ts'
import { isHoliday } from './holidays.ts'

/** What says when notices may arrive in a city. */
export type QuietHours = Pick<City, 'timeZone' | 'land'> & {
  notices: Pick<City['notices'], 'quietFrom' | 'quietTo'>
}

const dayMs = 24 * 3_600_000
/** More spans in a row without a decent moment are a mistake in the content, not a calendar. */
const mostSpans = 100

/**
 * Whether no notice may arrive at this moment: between `quietFrom` and `quietTo` (over midnight when it begins later than it ends; never
 * when both are the same), on Sundays and on public holidays of the Land (§ 2 SächsSFG and its like), as the city's clocks show it.
 */
export function isQuiet(city: QuietHours, at: Date): boolean {
  return quietFor(city, wallClockOf(city.timeZone, at)) > 0
}

/**
 * The first moment from `at` on at which a notice may arrive: `at` itself if it may. Clocks that are put forward or back in between are
 * followed: the moment is the first at which they show a decent time. Throws when there is none for months.
 */
export function nextDecentMoment(city: QuietHours, at: Date): Date {
  let moment = at.getTime()
  for (let span = 0; span < mostSpans; span += 1) {
    const clock = wallClockOf(city.timeZone, new Date(moment))
    const quietMs = quietFor(city, clock)
    if (quietMs === 0) return new Date(moment)
    moment = clockChangeBetween(city.timeZone, moment, moment + quietMs) ?? moment + quietMs
  }
  throw new Error(
    `There is no decent moment in months from ${at.toISOString()} on: correct notices in city.yaml`,
  )
}

/** For so many milliseconds it stays quiet, if nobody changes the clocks; 0: it is not. */
function quietFor({ land, notices }: QuietHours, { day, timeMs }: WallClock): number {
  if (weekdayOf(day) === 'sunday' || isHoliday(land, day)) return dayMs - timeMs
  const [from, to] = [timeOf(notices.quietFrom), timeOf(notices.quietTo)]
  if (from <= to) return from <= timeMs && timeMs < to ? to - timeMs : 0
  if (timeMs >= from) return dayMs - timeMs
  return timeMs < to ? to - timeMs : 0
}

function timeOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** The first moment of a new offset from UTC between two moments less than a day apart; `null`: it stays the same. */
function clockChangeBetween(timeZone: string, from: number, to: number): number | null {
  const offsetAt = (moment: number) => wallClockOf(timeZone, new Date(moment)).offsetMinutes
  const before = offsetAt(from)
  if (offsetAt(to) === before) return null
  let [same, changed] = [from, to]
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2)
    if (offsetAt(middle) === before) same = middle
    else changed = middle
  }
  return changed
}
