import { type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { City } from '../city/city.ts'
import { dayOf, isDay, momentOf } from '../city/day.ts'
import { findByPoint } from '../city/places.ts'
import { councilsOf } from './council-of.ts'
import { type FeedEntry, mostOf } from './entry.ts'
import { FeedError } from './feed-error.ts'
import { publicLine, publicLink, publicPlace } from './plain-text.ts'
import { feedWords, fill, isTakenOff, saysCancelled } from './words.ts'

/**
 * What is read of OParl objects (1.1, and 1.0 with its older addresses). Everything else is ignored: fields of vendors
 * ("leipzig:originator"), participants, files. Servers leave out what the specification demands, so nearly all of it is optional.
 */
const text = () => Type.Optional(Type.Union([Type.String(), Type.Null()]))
const flag = () => Type.Optional(Type.Union([Type.Boolean(), Type.Null()]))
const list = (items: TSchema) => Type.Optional(Type.Union([Type.Array(items), Type.Null()]))

const Base = Type.Object({ id: Type.String({ minLength: 1, maxLength: 500 }), type: Type.String() })

const Meeting = Type.Object({
  name: text(),
  meetingState: text(),
  cancelled: flag(),
  start: text(),
  end: text(),
  web: text(),
  location: Type.Optional(Type.Unknown()),
  organization: list(Type.Unknown()),
  agendaItem: list(Type.Unknown()),
})

const AgendaItem = Type.Object({ name: text(), number: text(), public: flag(), deleted: flag() })

const Location = Type.Object({
  description: text(),
  room: text(),
  streetAddress: text(),
  postalCode: text(),
  locality: text(),
  geojson: Type.Optional(Type.Unknown()),
})

const Paper = Type.Object({
  name: text(),
  reference: text(),
  paperType: text(),
  date: text(),
  web: text(),
  consultation: list(Type.Unknown()),
})
const Consultation = Type.Object({ organization: list(Type.Unknown()) })

const List = Type.Object({
  data: Type.Array(Type.Unknown()),
  links: Type.Optional(Type.Object({ next: text() })),
})

/** One page of an OParl list: its objects, and the address of the next page; only that tells whether there is one. */
export interface OparlPage {
  objects: unknown[]
  next: string | null
}

/** Reads a page. Throws `FeedError` when it is none. */
export function parsePage(bytes: Uint8Array): OparlPage {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw unreadable('it is no JSON', cause)
  }
  if (!Value.Check(List, value)) throw unreadable('it has no list `data`')
  return { objects: value.data, next: value.links?.next || null }
}

function unreadable(why: string, cause?: unknown): FeedError {
  return new FeedError(
    'unreadable',
    `What the address gives is no OParl list: ${why}. The address in feeds.yaml must be that of the meetings or papers of a body.`,
    { cause },
  )
}

/** What an object of a list turned out to be: an entry, one that was deleted or cannot be understood, or nothing for us (`null`). */
export type OparlObject = { entry: FeedEntry } | { deleted: string } | { unreadable: string } | null

/** Reads one object. Only papers, and meetings that begin after `from`, of councils that residents can follow are for us. */
export function parseObject(value: unknown, city: City, from: Date): OparlObject {
  if (!Value.Check(Base, value)) return null
  if ('deleted' in value && value.deleted === true) return { deleted: value.id }
  const type = value.type.split('/').at(-1)
  if (type === 'Meeting' && !hasBeginning(value, city)) return { unreadable: value.id }
  const entry =
    type === 'Meeting' ? parseMeeting(value, city, from) : type === 'Paper' ? parsePaper(value, city) : null
  return entry && { entry }
}

/** A meeting whose beginning is missing or no time is not gone: its server has a bad day, or somebody is typing. */
function hasBeginning(value: unknown, { timeZone }: City): boolean {
  return Value.Check(Meeting, value) && momentIn(value.start, timeZone) !== null
}

/**
 * Reads a meeting of a council of the city; `null` when it is none, has no beginning, began before `from`, is closed to everybody or of
 * no council that residents can follow.
 */
export function parseMeeting(value: unknown, city: City, from: Date): FeedEntry | null {
  if (!Value.Check(Base, value) || !Value.Check(Meeting, value)) return null
  const startsAt = momentIn(value.start, city.timeZone)
  const given = tidyName(value.name ?? '')
  const councils = councilsOf(city, value.organization ?? [], given)
  const [council] = councils
  if (startsAt === null || startsAt < from || !council || isClosed(value.name ?? '')) return null
  const agenda = agendaText(value.agendaItem ?? [])
  const title = publicLine(given || council.name, mostOf.title)
  return {
    uid: value.id,
    kind: 'meeting',
    councils: councils.map(({ id }) => id),
    title,
    text: agenda,
    startsAt,
    endsAt: endOf(startsAt, momentIn(value.end, city.timeZone), city.timeZone),
    days: null,
    place: placeOf(value.location, city),
    link: publicLink(value.web),
    open: agenda !== '' || /öffentlich/i.test(value.name ?? ''),
    cancelled:
      value.cancelled === true || saysCancelled(value.name ?? '') || saysCancelled(value.meetingState ?? ''),
  }
}

/** Reads a paper that a council of the city deals with; `null` when no council that residents can follow does. */
export function parsePaper(value: unknown, city: City): FeedEntry | null {
  if (!Value.Check(Base, value) || !Value.Check(Paper, value) || !value.name) return null
  const organizations = (value.consultation ?? []).flatMap((one) =>
    Value.Check(Consultation, one) ? (one.organization ?? []) : [],
  )
  const councils = councilsOf(city, organizations, '')
  if (councils.length === 0) return null
  const title = publicLine(value.name, mostOf.title)
  const dated = value.date && isDay(value.date) ? value.date : null
  const { paperText, paperKind } = feedWords.draft
  return {
    uid: value.id,
    kind: 'paper',
    councils: councils.map(({ id }) => id),
    title,
    text: fill(paperText, {
      council: councils.map(({ name }) => name).join(', '),
      kind: publicLine(value.paperType || paperKind, 80),
      title: publicLine(value.name, 600),
      reference: publicLine(value.reference ?? '', 60),
    }).replace(/ \(\)/, ''),
    startsAt: null,
    endsAt: null,
    days: dated === null ? null : { from: dated, until: dated },
    place: null,
    link: publicLink(value.web),
    open: false,
    cancelled: false,
  }
}

/** A date-time with its zone; one without is meant in the city's. */
function momentIn(given: string | null | undefined, timeZone: string): Date | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    given ?? '',
  )
  const [, day = '', time = '', zone] = parts ?? []
  if (!isDay(day) || day < '1900' || day > '2200') return null
  const moment = zone === undefined ? momentOf(timeZone, day, time) : new Date(`${day}T${time}${zone}`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

const longestMeetingMs = 16 * 3_600_000

/**
 * The end of a meeting, `null` when it is not known. Council systems write midnight for "not known": of the same day, which lies before
 * the beginning (half of all meetings of Karlsruhe), or of the next.
 */
function endOf(startsAt: Date, end: Date | null, timeZone: string): Date | null {
  if (end === null) return null
  const length = end.getTime() - startsAt.getTime()
  const isMidnight = end.getTime() === momentOf(timeZone, dayOf(timeZone, end), '00:00').getTime()
  return length <= 0 || length > longestMeetingMs || isMidnight ? null : end
}

/** "(öffentlich/nicht öffentlich)" and the like at the end of a name say nothing to a resident. */
function tidyName(name: string): string {
  return name.replace(/\s*[([](?:nicht\s*)?öffentlich[^()[\]]{0,40}[)\]]/giu, '').trim()
}

/** Whether nobody may come at all: "(nicht öffentlich)", but not "(öffentlich/nicht öffentlich)". */
function isClosed(name: string): boolean {
  return /nicht[\s-]*öffentlich/iu.test(name) && !/(?<!nicht[\s-]*)öffentlich/iu.test(name)
}

/** So many items of an agenda are shown. */
const mostItems = 40

/** The public items of an agenda, one a line. Numbers are kept as they are ("5.1"); what was taken off is not shown. */
function agendaText(items: readonly unknown[]): string {
  const lines = items.slice(0, 500).flatMap((item) => {
    if (!Value.Check(AgendaItem, item) || item.public === false || item.deleted === true) return []
    const name = publicLine(item.name ?? '', 200)
    if (name === '' || isTakenOff(name)) return []
    return [item.number ? `${publicLine(item.number, 12)} ${name}` : `- ${name}`]
  })
  if (lines.length === 0) return ''
  return shorten([feedWords.draft.agenda, ...lines.slice(0, mostItems)])
}

/** As many whole lines as fit; "…" for the rest. */
function shorten(lines: readonly string[]): string {
  const fitting: string[] = []
  let length = 0
  for (const line of lines) {
    length += line.length + 1
    if (length > mostOf.text - 2) return [...fitting, '…'].join('\n')
    fitting.push(line)
  }
  return fitting.join('\n')
}

/**
 * Where a meeting is, in one line. A location may be left out, be nothing but an address on the web, or have empty fields; with a point
 * alone the subdistrict is named.
 */
function placeOf(given: unknown, city: City): string | null {
  if (!Value.Check(Location, given)) return null
  const town = [given.postalCode, given.locality].filter(Boolean).join(' ')
  const written = given.description || [given.room, given.streetAddress, town].filter(Boolean).join(', ')
  if (written.trim() !== '') return publicPlace(written, mostOf.place)
  const point = Value.Check(Point, given.geojson)
    ? pointNear(given.geojson.geometry.coordinates, city.bounds)
    : null
  return point && (findByPoint(city, ...point)?.subdistrict.name ?? null)
}

const Point = Type.Object({
  geometry: Type.Object({ type: Type.Literal('Point'), coordinates: Type.Array(Type.Number()) }),
})

/**
 * A point as longitude and latitude; `null` when it is not in the city whichever way round it is read. GeoJSON has longitude first
 * (RFC 7946), the example of the OParl specification latitude.
 */
export function pointNear(
  coordinates: readonly number[],
  [west, south, east, north]: City['bounds'],
): [longitude: number, latitude: number] | null {
  const [first = Number.NaN, second = Number.NaN] = coordinates
  const isIn = (longitude: number, latitude: number) =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north
  if (isIn(first, second)) return [first, second]
  return isIn(second, first) ? [second, first] : null
}
