import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date'

/** A moment as day (`YYYY-MM-DD`) and time of day (`HH:MM`) on the clocks of a place. */
export interface WallTime {
  day: string
  time: string
}

/** What the clocks of a time zone (IANA) show at a moment; empty for no moment. */
export function wallTimeOf(moment: string | null, zone: string): WallTime {
  if (moment === null || moment === '') return { day: '', time: '' }
  const zoned = parseAbsolute(new Date(moment).toISOString(), zone)
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    day: `${zoned.year}-${two(zoned.month)}-${two(zoned.day)}`,
    time: `${two(zoned.hour)}:${two(zoned.minute)}`,
  }
}

/** The moment at which the clocks of a time zone show this; null while a part is missing. */
export function momentAt({ day, time }: WallTime, zone: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return null
  return toZoned(parseDateTime(`${day}T${time}`), zone).toAbsoluteString()
}
