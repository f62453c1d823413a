import { dayOf } from '../city/day.ts'
import { fold } from '../fold.ts'
import { type CalendarEvent, readEvent } from './calendar-event.ts'
import { readCalendarLines } from './calendar-lines.ts'
import { zoneOf } from './calendar-time.ts'
import { type FeedEntry, type FeedRead, mostOf } from './entry.ts'
import { type Occurrence, occurrencesOf } from './occurrences.ts'
import { publicLine, publicLink, publicPlace, publicText } from './plain-text.ts'
import { saysCancelled, withoutCancelling } from './words.ts'

/** Where and when: the city's time zone, and between which moments entries are wanted. */
export interface CalendarWindow {
  timeZone: string
  /** What is over by then is left out. */
  from: Date
  /** What begins later is left out. */
  to: Date
}

/** More entries of one calendar than this are left for later, the nearest come first. */
const mostEntries = 1_000
/** About a second of counting for all rules of a calendar together. */
const mostDays = 2_000_000

/**
 * Reads a calendar (iCalendar, RFC 5545): what takes place in the window, each occurrence of a series on its own, in order. Organisers,
 * attendees and contacts are not read at all; names, numbers and addresses of people in the words are masked. Entries marked private
 * are left out. Throws `FeedError` when the bytes are no whole calendar.
 */
export function parseCalendar(bytes: Uint8Array, window: CalendarWindow): FeedRead & { completeTo: Date } {
  const { properties, events } = readCalendarLines(bytes)
  const said = (name: string) =>
    String(properties.find((property) => property.name === name)?.getFirstValue() ?? '')
  const zone = zoneOf(said('x-wr-timezone'), window.timeZone)
  const allCancelled = said('method').toUpperCase() === 'CANCEL'
  const series = new Map<string, CalendarEvent[]>()
  const unreadable = new Set<string>()
  for (const raw of events) {
    const read = readEvent(raw, zone)
    if (read === null) continue
    if ('unreadable' in read) unreadable.add(read.unreadable)
    else {
      const group = series.get(read.event.uid) ?? []
      group.push(read.event)
      series.set(read.event.uid, group)
    }
  }
  const effort = { days: mostDays }
  const occurrences: Occurrence[] = []
  let completeTo = window.to
  for (const [uid, group] of series) {
    if (group.some(({ isPrivate }) => isPrivate) || unreadable.has(uid)) continue
    try {
      const found = occurrencesOf(group, window, effort)
      occurrences.push(...found.occurrences)
      if (found.completeTo < completeTo) completeTo = found.completeTo
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      unreadable.add(uid)
    }
  }
  occurrences.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.uid.localeCompare(b.uid))
  const cut = occurrences[mostEntries]
  if (cut && cut.startsAt < completeTo) completeTo = cut.startsAt
  const words = createWords()
  const entries = occurrences.slice(0, mostEntries).map((one): FeedEntry => {
    const { title, text, place, link } = words(one.event)
    return {
      uid: one.uid,
      kind: 'event',
      councils: [],
      title,
      text,
      startsAt: one.startsAt,
      endsAt: one.endsAt,
      days: one.lastDay === null ? null : { from: one.start.day, until: one.lastDay },
      place,
      link,
      open: false,
      cancelled: allCancelled || one.event.cancelled || saysCancelled(title),
    }
  })
  const titled = entries.filter(({ title }) => title !== '')
  return { entries: joinCancellations(titled, window.timeZone), unreadable: [...unreadable], completeTo }
}

interface EventWords {
  title: string
  text: string
  place: string | null
  link: string | null
}

/** Masking takes time, and all occurrences of a series have the same words. */
function createWords(): (event: CalendarEvent) => EventWords {
  const known = new Map<CalendarEvent, EventWords>()
  return (event) => {
    const words = known.get(event) ?? {
      title: publicLine(event.title, mostOf.title),
      text: publicText(event.description, mostOf.text),
      place: publicPlace(event.location, mostOf.place),
      link: publicLink(event.url),
    }
    known.set(event, words)
    return words
  }
}

/**
 * "Der Computer-Treff fällt aus" often is an entry of its own beside the one it cancels. Then the one it names is cancelled and the
 * note itself goes.
 */
function joinCancellations(entries: readonly FeedEntry[], timeZone: string): FeedEntry[] {
  const dayOfEntry = (entry: FeedEntry) =>
    entry.days?.from ?? (entry.startsAt ? dayOf(timeZone, entry.startsAt) : '')
  const notes = entries.filter(({ title }) => saysCancelled(title))
  const days = new Set(notes.map(dayOfEntry))
  const others = entries
    .filter((entry) => !notes.includes(entry) && days.has(dayOfEntry(entry)))
    .map((entry) => ({ entry, day: dayOfEntry(entry), name: fold(entry.title) }))
  const settled = new Set<FeedEntry>()
  const cancelled = new Set<FeedEntry>()
  for (const note of notes) {
    const name = fold(withoutCancelling(note.title))
    const meant = others.filter(
      (other) =>
        name.length >= 4 &&
        other.day === dayOfEntry(note) &&
        (other.name.includes(name) || name.includes(other.name)),
    )
    for (const { entry } of meant) cancelled.add(entry)
    if (meant.length > 0) settled.add(note)
  }
  return entries
    .filter((entry) => !settled.has(entry))
    .map((entry) => (cancelled.has(entry) ? { ...entry, cancelled: true } : entry))
}
