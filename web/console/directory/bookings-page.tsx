import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type Booking, listBookings } from '../data/directory.ts'
import { SelectField } from '../form/select-field.tsx'
import { useCityNames } from '../frame/city-names.ts'
import { dateLocale } from '../frame/names.tsx'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { addressOf } from '../frame/route.ts'
import { type DeskLanguage, useTexts } from '../frame/text.ts'
import { BookingLine } from './booking-line.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { useBookingSteps } from './use-booking-steps.ts'

/** Who comes when, and who wishes to be called: day by day. */
export function BookingsPage({ query }: { query: URLSearchParams }) {
  const { language, text } = useTexts()
  const { names } = useCityNames()
  const [bookings, setBookings] = useState<Booking[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { step, notice, cancelling, setCancelling } = useBookingSteps(setBookings)
  const contact = query.get('contact') ?? ''

  async function load() {
    const result = await listBookings()
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setBookings(result.data.bookings)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; every step gives the list anew
  useEffect(() => void load(), [])

  const contacts = [...new Map((bookings ?? []).map((one) => [one.contact.id, one.contact.name]))]
  const shown = (bookings ?? []).filter((one) => contact === '' || one.contact.id === contact)
  return (
    <Page title={text('bookings.title')}>
      <p className="kern-body lead">{text('bookings.lead')}</p>
      {contacts.length > 1 && (
        <div className="page-fields">
          <SelectField
            label={text('bookings.contact')}
            value={contact}
            none={text('list.any')}
            options={contacts}
            onChange={(chosen) => {
              location.hash = addressOf('bookings', { contact: chosen })
            }}
          />
        </div>
      )}
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      <div role="status">{notice}</div>
      {bookings === null && !problem && <Loading />}
      {bookings !== null && shown.length === 0 && <p className="kern-body empty">{text('bookings.none')}</p>}
      {byDay(language, shown, text('bookings.callbacks')).map(([day, list]) => (
        <section className="block" key={day} aria-label={day}>
          <h2 className="kern-heading-small">{day}</h2>
          <ul className="bookings">
            {list.map((booking) => (
              <li key={booking.id}>
                <BookingLine booking={booking} names={names} onStep={(to) => step(booking, to)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {cancelling && (
        <CancelDialog
          booking={cancelling}
          onClose={() => setCancelling(null)}
          onCancel={() => step(cancelling, 'cancelled')}
        />
      )}
    </Page>
  )
}

/** The bookings under the day they are on, wishes to be called first. They come in this order. */
function byDay(
  language: DeskLanguage,
  bookings: readonly Booking[],
  callbacks: string,
): [string, Booking[]][] {
  const format = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'full' })
  const days = new Map<string, Booking[]>()
  for (const booking of bookings) {
    const day = booking.startsAt === null ? callbacks : format.format(new Date(booking.startsAt))
    days.set(day, [...(days.get(day) ?? []), booking])
  }
  return [...days]
}
