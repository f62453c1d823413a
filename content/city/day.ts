import { DateTime } from 'luxon'

/** The days of a week as content names them, Monday first (ISO 8601). */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** A day of the calendar as it hangs on the wall, "2026-11-18", of no time zone. */
export type Day = string

/** The day it is at a moment, in a time zone (IANA name). */
export function dayOf(timeZone: string, at: Date): Day {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd')
}

/** What the clocks of a time zone show: the day, milliseconds since they showed midnight, and how far they are from UTC. */
export interface WallClock {
  day: Day
  timeMs: number
  offsetMinutes: number
}

/** What the clocks of a time zone show at a moment. */
export function wallClockOf(timeZone: string, at: Date): WallClock {
  const { year, month, day, hour, minute, second, millisecond, offset } = DateTime.fromJSDate(at, {
    zone: timeZone,
  })
  const pad = (number: number) => String(number).padStart(2, '0')
  return {
    day: `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`,
    timeMs: ((hour * 60 + minute) * 60 + second) * 1000 + millisecond,
    offsetMinutes: offset,
  }
}

/** The day some days later. */
export function dayAfter(day: Day, days = 1): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
}

/** Which day of the week it is. */
export function weekdayOf(day: Day): Weekday {
  return weekdays[DateTime.fromISO(day, { zone: 'utc' }).weekday - 1] ?? 'monday'
}

/**
 * The moment at which clocks of a time zone show this time ("16:00") on this day. A time that a change to summer time leaves out is
 * the moment an hour later; of one that comes twice it is the first.
 */
export function momentOf(timeZone: string, day: Day, time: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: timeZone }).toJSDate()
}

/**
 * The moment so many weeks or months later at which the clocks of a time zone show the same time. A day that a shorter month does not
 * have is its last one.
 */
export function laterByClock(timeZone: string, at: Date, count: number, unit: 'weeks' | 'months'): Date {
  return DateTime.fromJSDate(at, { zone: timeZone })
    .plus({ [unit]: count })
    .toJSDate()
}

/** Whether the text names a day there is: "2026-02-30" does not. */
export function isDay(text: string): boolean {
  return DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' }).isValid
}
