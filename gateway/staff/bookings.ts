import { type Static, Type } from 'typebox'
import { type BookingKind, type BookingState, bookingKinds, bookingStates } from '#civic/booking.ts'
import { type Grant, mayDoTo } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import { districtsOf } from '#content/city/contacts.ts'
import type { Runtime } from '../runtime.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { enterBookingScope } from './scope.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

/** A booking as the desk sees it: its resident by pseudonym, no phone number. */
const BookingShape = Type.Object({
  id: IdShape,
  kind: Type.Enum(bookingKinds),
  state: Type.Enum(bookingStates),
  contact: Type.Object({ id: Type.String(), name: Type.String() }),
  startsAt: nullable(TimeShape, { description: 'null: a call back, at any time.' }),
  endsAt: nullable(TimeShape),
  resident: Type.String({ description: 'Pseudonym.' }),
  language: LanguageShape,
  topic: nullable(Type.String({ description: 'Id of a category or topic.' })),
  interpreter: Type.Boolean({ description: 'Somebody who interprets is wished for.' }),
  hasPhone: Type.Boolean({ description: 'A number is kept; looking at it is noted in the audit log.' }),
  createdAt: TimeShape,
})
type BookingView = Static<typeof BookingShape>

export const BookingListShape = Type.Object({ bookings: Type.Array(BookingShape) })

/** Longest list: the next weeks of a city's consultation hours. */
const most = 500

/** Ids of the contact persons whose bookings these grants open: by the districts they are there for, and their team. */
export function contactsInReach(city: City, grants: readonly Grant[]): string[] {
  return city.contacts
    .filter((contact) =>
      districtsOf(city, contact).some((district) =>
        mayDoTo(grants, 'booking.manage', {
          district,
          team: contact.team ?? null,
          sensitive: false,
          sharedWith: [],
        }),
      ),
    )
    .map(({ id }) => id)
}

/** The open bookings within reach: wishes to be called first, then appointments, soonest first. Read behind the second wall. */
export async function listBookings(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
): Promise<BookingView[]> {
  const contacts = contactsInReach(city, grants)
  const rows = await prisma.$transaction(async (transaction) => {
    await enterBookingScope(transaction, city.id, contacts)
    return transaction.booking.findMany({
      where: {
        cityId: city.id,
        contact: { in: contacts },
        state: { in: ['wanted', 'confirmed'] satisfies BookingState[] },
      },
      select: { ...bookingColumns, resident: { select: { pseudonym: true } } },
      orderBy: [{ startsAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
      take: most,
    })
  })
  return rows.map(({ contact, resident, ...row }) => ({
    id: row.id,
    kind: row.kind as BookingKind,
    state: row.state as BookingState,
    contact: { id: contact, name: city.contacts.find(({ id }) => id === contact)?.name ?? contact },
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    resident: resident.pseudonym,
    language: viewLanguage(row.language),
    topic: row.topic,
    interpreter: row.interpreter,
    hasPhone: row.kind === 'callback',
    createdAt: row.createdAt.toISOString(),
  }))
}

/** What the desk's role may read of a booking: all but the sealed number, which is there as long as a call back is open. */
const bookingColumns = {
  id: true,
  contact: true,
  kind: true,
  state: true,
  startsAt: true,
  endsAt: true,
  language: true,
  topic: true,
  interpreter: true,
  createdAt: true,
} as const
