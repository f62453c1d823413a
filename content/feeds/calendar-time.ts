import type ICAL from 'ical.js'
import { type Day, dayOf, momentOf } from '../city/day.ts'

/** A time as a calendar writes it: a day, perhaps an hour ("17:30:00"), and the zone whose clocks show it. */
export interface WallTime {
  day: Day
  time: string | null
  zone: string
}

/**
 * Names that Exchange and Outlook give to time zones, for the zones that calendars of German authorities have (Unicode CLDR,
 * windowsZones). The city's zone is taken for any other name that nobody knows.
 */
const windowsZones: Record<string, string> = {
  'w. europe standard time': 'Europe/Berlin',
  'w. europe daylight time': 'Europe/Berlin',
  'w. europe': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kyiv',
  'gtb standard time': 'Europe/Bucharest',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'eastern standard time': 'America/New_York',
  'pacific standard time': 'America/Los_Angeles',
  utc: 'UTC',
  'coordinated universal time': 'UTC',
}

/** The IANA zone a calendar's name for a zone means; `fallback` when nobody knows it. */
export function zoneOf(name: string | null | undefined, fallback: string): string {
  const trimmed = (name ?? '').trim()
  // Some programs put a registry before the name: /freeassociation.sourceforge.net/Europe/Berlin
  const candidates = [trimmed, /[A-Za-z_]+\/[A-Za-z_]+$/.exec(trimmed)?.[0] ?? '']
  return (
    windowsZones[trimmed.toLowerCase()] ??
    candidates.find((one) => /^[A-Za-z]/.test(one) && isZone(one)) ??
    fallback
  )
}

const known = new Map<string, boolean>()

function isZone(name: string): boolean {
  const found = known.get(name)
  if (found !== undefined) return found
  let valid = true
  try {
    new Intl.DateTimeFormat('de', { timeZone: name })
  } catch {
    valid = false
  }
  if (known.size < 1_000) known.set(name, valid)
  return valid
}

const two = (part: number) => String(part).padStart(2, '0')

/** Reads a date or date-time of a calendar; `floatingZone` is where times without a zone are. `null` for a day that does not exist. */
export function wallTimeOf(
  value: ICAL.Time,
  tzid: string | null | undefined,
  floatingZone: string,
): WallTime | null {
  const day = `${String(value.year).padStart(4, '0')}-${two(value.month)}-${two(value.day)}`
  const exists = new Date(`${day}T00:00:00Z`).getUTCDate() === value.day
  if (!exists || value.year < 1900 || value.year > 2200) return null
  if (value.isDate) return { day, time: null, zone: floatingZone }
  const zone = value.zone?.tzid === 'UTC' ? 'UTC' : zoneOf(tzid, floatingZone)
  // A leap second is the last second there is.
  const time = `${two(value.hour)}:${two(value.minute)}:${two(Math.min(value.second, 59))}`
  return { day, time, zone }
}

/** The moment a wall time is; a day without an hour begins at midnight. */
export function instantOf({ day, time, zone }: WallTime): Date {
  return momentOf(zone, day, time ?? '00:00:00')
}

/** The day it is in `zone` at a wall time; a day without an hour is that day everywhere. */
export function dayIn(zone: string, wall: WallTime): Day {
  return wall.time === null || wall.zone === zone ? wall.day : dayOf(zone, instantOf(wall))
}
