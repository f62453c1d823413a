import ICAL from 'ical.js'
import { FeedError } from './feed-error.ts'

/** A calendar as its properties. Nothing of a VEVENT gets further that is not in `kept`. */
export interface RawCalendar {
  /** Properties of the calendar itself: its zone and method. */
  properties: ICAL.Property[]
  events: RawEvent[]
}

/** One VEVENT. `broken`: the name of a property that could not be read, and that the event cannot do without. */
export interface RawEvent {
  properties: ICAL.Property[]
  broken: string | null
}

/** All that is read of an event. Who organises it, who comes and whom to call is dropped here already. */
const kept = new Set([
  'uid',
  'dtstart',
  'dtend',
  'duration',
  'rrule',
  'rdate',
  'exdate',
  'recurrence-id',
  'summary',
  'description',
  'location',
  'url',
  'status',
  'sequence',
  'class',
])
const keptOfCalendar = new Set(['x-wr-timezone', 'method'])
/** Without these an event is not known well enough to say anything about it. */
const needed = new Set(['uid', 'dtstart', 'rrule', 'recurrence-id'])

/** The parser takes ever longer with every parameter, and no real calendar writes more than this. */
const mostParameters = 500
const longestLine = 100_000
/** So many properties of one event, and so many events of one calendar, are read. */
const mostProperties = 2_000
const mostEvents = 10_000

/** Reads the lines of a calendar (RFC 5545, 3.1). Throws `FeedError` when it is none or cut off; a line that is broken is left out. */
export function readCalendarLines(bytes: Uint8Array): RawCalendar {
  const calendar: RawCalendar = { properties: [], events: [] }
  const open: string[] = []
  let event: RawEvent | null = null
  let ended = false
  for (const line of unfold(bytes)) {
    const frame = /^(BEGIN|END):\s*([A-Za-z-]+)\s*$/i.exec(line)
    if (!frame) {
      const place = open.at(-1)
      if (place === 'VEVENT' && event) readProperty(line, kept, event)
      else if (place === 'VCALENDAR') readProperty(line, keptOfCalendar, { ...calendar, broken: null })
      continue
    }
    const name = (frame[2] ?? '').toUpperCase()
    if (frame[1]?.toUpperCase() === 'BEGIN') {
      open.push(name)
      if (name === 'VEVENT' && open.length === 2) {
        if (calendar.events.length === mostEvents) throw tooMany()
        event = { properties: [], broken: null }
        calendar.events.push(event)
      }
    } else if (open.at(-1) === name) {
      open.pop()
      if (name === 'VCALENDAR') ended = true
    }
    if (open.length > 10) throw unreadable('its parts lie inside each other without an end')
  }
  if (!ended || open.length > 0) throw unreadable('it does not begin and end as one (RFC 5545)')
  return calendar
}

function tooMany(): FeedError {
  return new FeedError(
    'tooLarge',
    `The calendar has more than ${mostEvents} entries. Ask for an address that gives the coming ones alone, and write it into feeds.yaml.`,
  )
}

function unreadable(why: string): FeedError {
  return new FeedError(
    'unreadable',
    `What the address gives is no whole calendar: ${why}. Open the address of the feed in a browser and correct feeds.yaml.`,
  )
}

/** Lines are folded after so many bytes, which may be in the middle of a letter: they are joined before they become text. */
function unfold(bytes: Uint8Array): string[] {
  const joined = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const skip = foldAt(bytes, at)
    if (skip > 0) at += skip - 1
    else joined[length++] = bytes[at] ?? 0
  }
  return new TextDecoder('utf-8').decode(joined.subarray(0, length)).split(/\r?\n|\r/)
}

const [newLine, returned, blank, tab] = [10, 13, 32, 9]

/** How many bytes of a fold begin here: CRLF or LF with a blank or tab after it. */
function foldAt(bytes: Uint8Array, at: number): number {
  const breaks = bytes[at] === newLine ? 1 : bytes[at] === returned && bytes[at + 1] === newLine ? 2 : 0
  const next = bytes[at + breaks]
  return breaks > 0 && (next === blank || next === tab) ? breaks + 1 : 0
}

function readProperty(line: string, wanted: ReadonlySet<string>, into: RawEvent): void {
  const name = /^[A-Za-z0-9-]{1,40}(?=[;:])/.exec(line)?.[0].toLowerCase()
  if (name === undefined || !wanted.has(name)) return
  const isTooMuch = line.length > longestLine || into.properties.length >= mostProperties
  if (isTooMuch || headOf(line).length > mostParameters) {
    if (needed.has(name) || dates.has(name)) into.broken ??= name
    return
  }
  for (const one of separated(name, line)) {
    try {
      const property = ICAL.Property.fromString(one)
      // The parser decodes when asked: what is broken has to show here.
      property.getValues()
      into.properties.push(property)
    } catch {
      if (needed.has(name)) into.broken ??= name
    }
  }
}

const dates = new Set(['dtstart', 'dtend', 'recurrence-id', 'exdate', 'rdate'])

/**
 * Lists of dates as one line each, so that a broken one takes no other along. Programs forget to say that a value is a day and no
 * moment; its form says it.
 */
function separated(name: string, line: string): string[] {
  if (!dates.has(name)) return [line]
  const head = headOf(line)
  const values = line.slice(head.length + 1).split(',', mostProperties)
  return values.map((value) => {
    const isDay = /^\s*\d{8}\s*$/.test(value) && !/;VALUE=/i.test(head)
    return `${head}${isDay ? ';VALUE=DATE' : ''}:${value.trim()}`
  })
}

/** The name and parameters of a line, without its value. */
function headOf(line: string): string {
  return /^(?:[^":]|"[^"]*")*/.exec(line)?.[0] ?? line
}
