import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { City } from '../city/city.ts'
import type { Catalog } from '../i18n.ts'
import { renderText } from '../render.ts'
import { composeWords, type WholeNotice } from './compose.ts'

/** One date of a calendar. */
export interface CalendarEntry {
  /** Stays the same through every change; calendars know it again by it. */
  uid: string
  /** Grows with every change (RFC 5545, 3.8.7.4). */
  sequence: number
  title: string
  description?: string
  place?: string
  link?: string
  startsAt: Date
  /** Null when it is not known: then the entry has no length. */
  endsAt: Date | null
  cancelled: boolean
  changedAt: Date
}

/** Writes calendar entries as iCalendar (RFC 5545), in UTC, which every calendar shows in its owner's own time. */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { name, method }: { name: string; method: 'publish' | 'cancel' },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Kurzer Draht', product: 'notices' },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      summary: entry.title,
      start: entry.startsAt,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.endsAt && { end: entry.endsAt }),
      ...(entry.description && { description: entry.description }),
      ...(entry.place && { location: entry.place }),
      ...(entry.link && { url: entry.link }),
    })
  }
  return calendar.toString()
}

/** The identity of a notice's date in every calendar: its public page and feeds use the same one. */
export function calendarUid(city: Pick<City, 'id'>, noticeId: string): string {
  return `${noticeId}@${city.id}.kurzer-draht`
}

/** Sequences are numbers that grow: seconds since 2020, so that a change of facts alone grows it as well. */
export function calendarSequence(changedAt: Date): number {
  return Math.max(0, Math.floor((changedAt.getTime() - Date.UTC(2020, 0)) / 1000))
}

/**
 * The calendar file of a notice in one language; `null` when it is nothing people come to, or a picture goes with it already: one
 * message is one call to the platform, and the chat offers the date again (conversation `event`).
 */
export function calendarFileOf(
  { city, catalog }: { city: City; catalog: Catalog },
  notice: WholeNotice,
  language: string,
  { cancelled, changedAt }: { cancelled: boolean; changedAt: Date },
): string | null {
  const { startsAt, endsAt, place, link } = notice.facts
  const others = notice.files.filter((file) => !file.calendar && [null, language].includes(file.language))
  if (!notice.kind.isEvent || typeof startsAt !== 'string' || others.length > 0) return null
  const start = new Date(startsAt)
  const end = typeof endsAt === 'string' ? new Date(endsAt) : null
  const { title, text } = composeWords(notice, language)
  return writeCalendar(
    [
      {
        uid: calendarUid(city, notice.id),
        sequence: calendarSequence(changedAt),
        title,
        description: text,
        ...(typeof place === 'string' && { place }),
        ...(typeof link === 'string' && { link }),
        startsAt: start,
        endsAt: end && end > start ? end : null,
        cancelled,
        changedAt,
      },
    ],
    {
      name: renderText(catalog, city, language, { name: { of: 'city', id: 'authority' } }),
      method: cancelled ? 'cancel' : 'publish',
    },
  )
}
