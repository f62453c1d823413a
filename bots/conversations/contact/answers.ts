import { type Static, Type } from 'typebox'
import type { Context } from '#bots/engine/conversation.ts'
import type { BookingSummary } from '#civic/booking.ts'
import type { City, ContactPerson } from '#content/city/city.ts'
import { findContacts } from '#content/city/contacts.ts'
import { areaByCode } from '#content/city/places.ts'
import { freeSlots, type Slot } from '#content/city/slots.ts'
import type { Text } from '#content/message.ts'

/** Somebody looking for a contact person, and what they want of them. "" is: not known yet. */
export const ContactAnswers = Type.Object({
  /** Codes of the areas a name may mean, while we ask back. */
  areas: Type.Array(Type.String()),
  area: Type.String(),
  topic: Type.String(),
  contact: Type.String(),
  wants: Type.Union([Type.Literal('slot'), Type.Literal('callback')]),
  /** ISO 8601. */
  startsAt: Type.String(),
  page: Type.Integer(),
  interpreter: Type.Boolean(),
  booking: Type.String(),
})
export type ContactAnswers = Static<typeof ContactAnswers>

/** Nothing is known yet. */
export const blankContact: ContactAnswers = {
  areas: [],
  area: '',
  topic: '',
  contact: '',
  wants: 'slot',
  startsAt: '',
  page: 0,
  interpreter: false,
  booking: '',
}

/** Who is there for the area and topic, best first, whoever speaks the resident's language before the others. */
export function contactsFor({ area, topic }: ContactAnswers, { view, language }: Context): ContactPerson[] {
  const found = areaByCode(view.city, area)
  return findContacts(view.city, {
    district: found ? (found.parent ?? found.code) : null,
    subdistrict: found?.level === 'subdistrict' ? found.code : null,
    category: topic === '' ? null : topic,
    topic: topic === '' ? null : topic,
    language,
  })
}

/** The contact person the conversation is about. They may be gone since. */
export function personOf({ contact }: ContactAnswers, { view }: Context): ContactPerson | null {
  return view.city.contacts.find(({ id }) => id === contact) ?? null
}

/** The slots that are free now. */
export function slotsOf(person: ContactPerson, { view }: Context): Slot[] {
  const taken = view.slotsTaken.filter(({ contact }) => contact === person.id)
  return freeSlots(
    view.city,
    person,
    taken.map(({ startsAt }) => startsAt),
    view.now,
  )
}

/** A contact person's name; one who has left the city's content stays nameless rather than break an old booking. */
function nameOf(contact: string, city: City): Text {
  const known = city.contacts.some(({ id }) => id === contact)
  return known ? { name: { of: 'contact', id: contact } } : { name: { of: 'city', id: 'authority' } }
}

/** A booking in one line: when and with whom. */
export function bookingLine(
  { contact, startsAt }: Pick<BookingSummary, 'contact' | 'startsAt'>,
  city: City,
): Text {
  const name = nameOf(contact, city)
  if (startsAt === null) return { key: 'contact.lineCallback', params: { name } }
  const start = { date: startsAt.toISOString(), style: 'appointment' } as const
  return { key: 'contact.lineSlot', params: { start, name } }
}
