import { getHolidays } from 'feiertagejs'
import type { Day } from './day.ts'

/** The Länder by their letters in ISO 3166-2:DE. */
export const lands = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type Land = (typeof lands)[number]

const known = new Map<string, ReadonlySet<Day>>()

/**
 * Whether a day is a public holiday in the whole of a Land. What holds in some of its towns only (Fronleichnam in parts of Saxony,
 * the peace feast of Augsburg) belongs to `closedDays` of the city.
 */
export function isHoliday(land: Land, day: Day): boolean {
  const year = day.slice(0, 4)
  const key = `${land} ${year}`
  const days = known.get(key) ?? new Set(getHolidays(year, land).map(({ dateString }) => dateString))
  known.set(key, days)
  return days.has(day)
}
