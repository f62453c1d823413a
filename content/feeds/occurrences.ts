import type ICAL from 'ical.js'
import { type Day, dayAfter } from '../city/day.ts'
import type { CalendarEvent } from './calendar-event.ts'
import { dayIn, instantOf, type WallTime } from './calendar-time.ts'
import { type Effort, recurrenceDays } from './recurrence.ts'

/** One time that an event of a calendar takes place. */
export interface Occurrence {
  /** UID, and for a series the day on which it would be if nobody had moved it. */
  uid: string
  /** Whose words count: the series, or the event that changes this occurrence. */
  event: CalendarEvent
  start: WallTime
  startsAt: Date
  endsAt: Date | null
  /** The last day of something without hours. */
  lastDay: Day | null
}

/** The occurrences of one UID, and up to when they are all there. */
export interface Series {
  occurrences: Occurrence[]
  completeTo: Date
}

/** So many occurrences of one series are looked at, the next ones first. Weekly ones reach over a year. */
const mostOfSeries = 100
const dayMs = 86_400_000

/**
 * All occurrences of one UID that are not over at `from` and begin before `to`, in order. Throws a `RangeError` when the effort is
 * used up.
 */
export function occurrencesOf(
  events: readonly CalendarEvent[],
  window: { from: Date; to: Date },
  effort: Effort,
): Series {
  const master = latest(events.filter(({ changes }) => changes === null))
  const changed = new Map<Day, CalendarEvent>()
  for (const event of events) {
    if (event.changes === null) continue
    changed.set(event.changes.day, latest([changed.get(event.changes.day) ?? event, event]) ?? event)
  }
  const single = master !== null && master.rule === null && master.further.length === 0
  if (single && changed.size === 0) {
    return within([{ event: master, start: master.start, uid: master.uid }], window, effort)
  }
  const onward = [...changed.values()].filter(({ changes }) => changes?.onward).sort(byChangedDay)
  const all = [...changed].map(
    ([day, event]): Planned => ({ event, start: event.start, uid: `${event.uid}/${day}` }),
  )
  if (master) {
    for (const { day, start, uid } of plannedOf(master, window, effort)) {
      if (changed.has(day) || master.except.has(day)) continue
      const change = onward.findLast(({ changes }) => changes !== null && changes.day < day)
      all.push(change ? { event: change, start: shifted(change, day), uid } : { event: master, start, uid })
    }
  }
  return within(all, window, effort)
}

interface Planned {
  event: CalendarEvent
  start: WallTime
  uid: string
}

/** What the series itself says, before anything of it is changed. */
function plannedOf(
  master: CalendarEvent,
  window: { from: Date; to: Date },
  effort: Effort,
): { day: Day; start: WallTime; uid: string }[] {
  const { start, uid, rule } = master
  const span = {
    // An occurrence that runs over several days, or was moved, may have begun earlier.
    from: dayIn(start.zone, { ...wallAt(window.from), zone: 'UTC' }),
    to: dayAfter(dayIn(start.zone, { ...wallAt(window.to), zone: 'UTC' }), 1),
  }
  const early = dayAfter(span.from, -(1 + Math.ceil(lengthOf(master) / dayMs)))
  const days = rule
    ? recurrenceDays(rule, start.day, { ...span, from: early, last: lastDayOf(rule, start) }, effort)
    : [start.day]
  const planned = days.map((day) => ({ day, start: { ...start, day }, uid: `${uid}/${day}` }))
  const taken = new Set(days)
  for (const further of master.further) {
    const day = start.time === null ? further.day : dayIn(start.zone, further)
    const again = taken.has(day)
    if (again && further.time === start.time) continue
    taken.add(day)
    planned.push({ day, start: further, uid: again ? `${uid}/${day}T${further.time}` : `${uid}/${day}` })
  }
  return planned
}

function wallAt(at: Date): { day: Day; time: string } {
  const [day = '', rest = ''] = at.toISOString().split('T')
  return { day, time: rest.slice(0, 8) }
}

/** The last day that UNTIL allows: it is a moment in UTC, and the occurrence of its own day may begin after it. */
function lastDayOf({ until }: ICAL.Recur, start: WallTime): Day | null {
  if (!until) return null
  const text = until.toString()
  const day = text.slice(0, 10)
  if (until.isDate || start.time === null) return day
  const inUtc = text.endsWith('Z')
  const wall = { day, time: text.slice(11, 19), zone: inUtc ? 'UTC' : start.zone }
  const lastDay = dayIn(start.zone, wall)
  return instantOf({ ...start, day: lastDay }) <= instantOf(wall) ? lastDay : dayAfter(lastDay, -1)
}

/** Where an occurrence goes when an earlier one was changed "and all that follow". */
function shifted(change: CalendarEvent, day: Day): WallTime {
  const days = daysBetween(change.changes?.day ?? change.start.day, change.start.day)
  return { ...change.start, day: dayAfter(day, days) }
}

function occurrenceOf({ event, start, uid }: Planned): Occurrence {
  const startsAt = instantOf(start)
  if (start.time === null) {
    const days = Math.max(1, Math.round(lengthOf(event) / dayMs))
    return { uid, event, start, startsAt, endsAt: null, lastDay: dayAfter(start.day, days - 1) }
  }
  let endsAt: Date | null = null
  if (event.end && event.end.time !== null) {
    endsAt = instantOf({
      ...event.end,
      day: dayAfter(start.day, daysBetween(event.start.day, event.end.day)),
    })
  } else if (event.length !== null) endsAt = new Date(startsAt.getTime() + event.length)
  // An end at or before the beginning says nothing: programs write it when nobody gave an end.
  return { uid, event, start, startsAt, endsAt: endsAt && endsAt > startsAt ? endsAt : null, lastDay: null }
}

/** About how long an event takes, in milliseconds; 0 when it does not say. */
function lengthOf({ start, end, length }: CalendarEvent): number {
  if (end) return Math.max(0, instantOf(end).getTime() - instantOf(start).getTime())
  return Math.max(0, length ?? 0)
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** Finding out the moments costs more than counting days: each counts like this many. */
const costOfMoment = 100

function within(planned: Planned[], { from, to }: { from: Date; to: Date }, effort: Effort): Series {
  const [first, last] = [wallAt(from).day, wallAt(to).day].map((day, at) => dayAfter(day, at === 0 ? -2 : 2))
  const near = planned
    .filter(({ event, start }) => start.day <= (last ?? '') && lastDayAbout(event, start) >= (first ?? ''))
    .sort((a, b) => a.start.day.localeCompare(b.start.day))
    .slice(0, mostOfSeries + 3)
  effort.days -= near.length * costOfMoment
  if (effort.days < 0) throw new RangeError('The calendar has more occurrences than can be read')
  const wanted = near
    .map(occurrenceOf)
    .filter((one) => one.startsAt < to && overAt(one) >= from)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const cut = wanted[mostOfSeries]
  return { occurrences: wanted.slice(0, mostOfSeries), completeTo: cut ? cut.startsAt : to }
}

function lastDayAbout(event: CalendarEvent, { day }: WallTime): Day {
  const days = event.end ? daysBetween(event.start.day, event.end.day) : (event.length ?? 0) / dayMs
  return days > 0 ? dayAfter(day, Math.min(Math.ceil(days), 3_650)) : day
}

function overAt({ startsAt, endsAt, lastDay, start }: Occurrence): Date {
  return lastDay === null
    ? (endsAt ?? startsAt)
    : instantOf({ day: dayAfter(lastDay), time: null, zone: start.zone })
}

function latest(events: readonly CalendarEvent[]): CalendarEvent | null {
  return events.reduce<CalendarEvent | null>(
    (best, event) => (best === null || event.sequence >= best.sequence ? event : best),
    null,
  )
}

function byChangedDay(a: CalendarEvent, b: CalendarEvent): number {
  return (a.changes?.day ?? '').localeCompare(b.changes?.day ?? '')
}
