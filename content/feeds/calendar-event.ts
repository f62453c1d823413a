import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import type { Day } from '../city/day.ts'
import type { RawEvent } from './calendar-lines.ts'
import { dayIn, type WallTime, wallTimeOf } from './calendar-time.ts'

/** A VEVENT understood: a series, one changed occurrence of a series, or something that happens once. */
export interface CalendarEvent {
  uid: string
  start: WallTime
  end: WallTime | null
  /** Instead of an end, in milliseconds. */
  length: number | null
  rule: ICAL.Recur | null
  /** Further occurrences, and the days (of the series' own zone) on which there is none. */
  further: WallTime[]
  except: Set<Day>
  /** The day of the occurrence that this event changes, `onward` with all that follow. */
  changes: { day: Day; onward: boolean } | null
  title: string
  description: string
  location: string
  url: string | null
  cancelled: boolean
  sequence: number
  isPrivate: boolean
}

/** What came of a VEVENT: an event, the uid of one that could not be understood, or nothing (it has no date at all). */
export type ReadEvent = { event: CalendarEvent } | { unreadable: string } | null

const longestUid = 150

/** Understands a VEVENT. `zone` is where times without a zone are. */
export function readEvent(raw: RawEvent, zone: string): ReadEvent {
  const first = (name: string) => raw.properties.find((property) => property.name === name)
  const text = (name: string) => String(first(name)?.getFirstValue() ?? '')
  const uid = uidOf(text('uid'), raw)
  if (raw.broken !== null) return { unreadable: uid }
  const start = firstTime(first('dtstart'), zone)
  if (first('dtstart') === undefined) return null
  if (start === null) return { unreadable: uid }
  const changed = first('recurrence-id')
  const changedTime = firstTime(changed, zone)
  if (changed && changedTime === null) return { unreadable: uid }
  const seriesZone = start.zone
  const dayOfSeries = (time: WallTime) => (start.time === null ? time.day : dayIn(seriesZone, time))
  const rule = first('rrule')?.getFirstValue()
  const length = first('duration')?.getFirstValue()
  return {
    event: {
      uid,
      start,
      end: firstTime(first('dtend'), zone),
      length: length instanceof ICAL.Duration ? length.toSeconds() * 1000 : null,
      rule: rule instanceof ICAL.Recur ? rule : null,
      further: timesOf(raw, 'rdate', zone),
      except: new Set(timesOf(raw, 'exdate', zone).map(dayOfSeries)),
      changes: changedTime && {
        day: dayOfSeries(changedTime),
        onward: String(changed?.getFirstParameter('range') ?? '').toUpperCase() === 'THISANDFUTURE',
      },
      title: text('summary'),
      description: text('description'),
      location: text('location'),
      url: text('url') || null,
      cancelled: text('status').toUpperCase() === 'CANCELLED',
      sequence: Number(text('sequence')) || 0,
      isPrivate: /^(?:PRIVATE|CONFIDENTIAL)$/i.test(text('class').trim()),
    },
  }
}

/** Calendars without UIDs exist: then what and when it is has to tell it from others. */
function uidOf(given: string, raw: RawEvent): string {
  const uid = given.trim()
  if (uid !== '' && uid.length <= longestUid) return uid
  const named = ['summary', 'dtstart', 'rrule']
  const said =
    uid || raw.properties.filter(({ name }) => named.includes(name)).map((one) => one.toICALString())
  return `hash-${createHash('sha256').update(String(said)).digest('hex').slice(0, 24)}`
}

function firstTime(property: ICAL.Property | undefined, zone: string): WallTime | null {
  const value = property?.getFirstValue()
  return value instanceof ICAL.Time ? wallTimeOf(value, tzidOf(property), zone) : null
}

function timesOf(raw: RawEvent, name: string, zone: string): WallTime[] {
  return raw.properties
    .filter((property) => property.name === name)
    .map((property) => {
      const given: unknown = property.getFirstValue()
      const value = given instanceof ICAL.Period ? given.start : given
      return value instanceof ICAL.Time ? wallTimeOf(value, tzidOf(property), zone) : null
    })
    .filter((time) => time !== null)
}

function tzidOf(property: ICAL.Property | undefined): string | null {
  const tzid: unknown = property?.getFirstParameter('tzid')
  return typeof tzid === 'string' ? tzid : null
}
