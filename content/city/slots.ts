import type { ContactPerson } from './city.ts'
import { dayAfter, dayOf, momentOf, weekdayOf } from './day.ts'
import { isOfficeDay, type OfficeCalendar } from './office-calendar.ts'

/** A part of a consultation hour that one person can have. `consultation` is its place in the contact person's list. */
export interface Slot {
  startsAt: Date
  endsAt: Date
  consultation: number
}

/** So many days ahead can be booked. */
const daysAhead = 14
/** Nothing can be booked that begins sooner: the office has to see it first. */
const leadMs = 2 * 60 * 60 * 1000

/** The slots of a contact person in the next two weeks that are not among `taken`, soonest first. */
export function freeSlots(
  calendar: OfficeCalendar,
  contact: ContactPerson,
  taken: readonly Date[],
  now: Date,
): Slot[] {
  const gone = new Set(taken.map((at) => at.getTime()))
  const today = dayOf(calendar.timeZone, now)
  return Array.from({ length: daysAhead + 1 }, (_, days) => dayAfter(today, days))
    .flatMap((day) => slotsOf(calendar, contact, day))
    .filter(({ startsAt }) => startsAt.getTime() >= now.getTime() + leadMs && !gone.has(startsAt.getTime()))
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

/** In which consultation hour of a contact person a slot lies; `null` when there is no such slot (any more). */
export function consultationAt(
  calendar: OfficeCalendar,
  contact: ContactPerson,
  startsAt: Date,
): number | null {
  const slots = slotsOf(calendar, contact, dayOf(calendar.timeZone, startsAt))
  return slots.find((slot) => slot.startsAt.getTime() === startsAt.getTime())?.consultation ?? null
}

function slotsOf(calendar: OfficeCalendar, contact: ContactPerson, day: string): Slot[] {
  if (!isOfficeDay(calendar, day)) return []
  return contact.consultations.flatMap(({ weekday, from, to, slotMinutes }, consultation) => {
    if (weekday !== weekdayOf(day)) return []
    const begin = momentOf(calendar.timeZone, day, from).getTime()
    const slotMs = slotMinutes * 60_000
    const count = Math.floor((momentOf(calendar.timeZone, day, to).getTime() - begin) / slotMs)
    return Array.from({ length: count }, (_, index) => ({
      startsAt: new Date(begin + index * slotMs),
      endsAt: new Date(begin + (index + 1) * slotMs),
      consultation,
    }))
  })
}
