import { calendarSequence, calendarUid, writeCalendar } from '#content/notices/calendar-file.ts'
import type { Runtime } from '../runtime.ts'
import type { PublicEvent } from './public.ts'

/**
 * Events as a calendar in one language (RFC 5545). A cancelled one stays in it with its state, so that a calendar that had it shows
 * that it falls out. `address`: where this house is reached; without one an entry has no link, as a calendar cannot follow half an address.
 */
export function writeEventCalendar(
  { city }: Pick<Runtime, 'city'>,
  events: readonly PublicEvent[],
  { name, language, address }: { name: string; language: string; address: string | null },
): string {
  return writeCalendar(
    events.map((event) => {
      const { title, text } = event.words(language)
      return {
        uid: calendarUid(city, event.noticeId),
        sequence: calendarSequence(event.changedAt),
        title,
        description: text,
        ...(event.place !== null && { place: event.place }),
        ...(address !== null && { link: `${address}/events/${event.code}` }),
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        cancelled: event.state === 'cancelled',
        changedAt: event.changedAt,
      }
    }),
    { name, method: 'publish' },
  )
}
