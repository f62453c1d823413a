import { useState } from 'react'
import { type Booking, type BookingStep, readPhone } from '../data/directory.ts'
import { DeskButton } from '../frame/button.tsx'
import type { CityNames } from '../frame/city-names.ts'
import { Ago, dateLocale, languageName } from '../frame/names.tsx'
import { problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

interface BookingLineProps {
  booking: Booking
  names: CityNames | null
  onStep: (to: BookingStep) => void
}

/** One appointment or wish to be called, with what can be done about it. */
export function BookingLine({ booking, names, onStep }: BookingLineProps) {
  const { language, text } = useTexts()
  const { state, startsAt, endsAt, resident, contact, topic, interpreter, createdAt } = booking
  const time = (at: string) =>
    new Intl.DateTimeFormat(dateLocale(language), { timeStyle: 'short' }).format(new Date(at))
  const about = [
    contact.name,
    topic && (names?.category(topic) ?? topic),
    languageName(language, booking.language),
  ]
  return (
    <article className="card booking" aria-label={resident}>
      <p className="booking-time">
        {startsAt === null ? (
          <>
            {text('bookings.since')} <Ago at={createdAt} />
          </>
        ) : (
          [startsAt, endsAt].flatMap((at) => (at ? [time(at)] : [])).join('–')
        )}
      </p>
      <div className="booking-who">
        <h3 className="booking-person">{resident}</h3>
        <span className="about">{about.filter(Boolean).join(' · ')}</span>
        {interpreter && (
          <span className="mark">
            <span className="kern-icon kern-icon--small kern-icon--info" aria-hidden="true" />
            {text('bookings.interpreter')}
          </span>
        )}
        {booking.hasPhone && <Phone id={booking.id} />}
      </div>
      <span
        className={`kern-badge kern-badge--small kern-badge--${state === 'wanted' ? 'warning' : 'success'}`}
      >
        <span className="kern-label">
          {text(state === 'wanted' ? 'bookings.wanted' : 'bookings.confirmed')}
        </span>
      </span>
      <div className="buttons">
        {state === 'wanted' && (
          <DeskButton small look="primary" onClick={() => onStep('confirmed')}>
            {text('bookings.confirm')}
          </DeskButton>
        )}
        <DeskButton small onClick={() => onStep('done')}>
          {text('bookings.done')}
        </DeskButton>
        <DeskButton small look="tertiary" onClick={() => onStep('cancelled')}>
          {text('bookings.cancel')}
        </DeskButton>
      </div>
    </article>
  )
}

/** The number is not on the page until somebody asks for it, and asking is noted. */
function Phone({ id }: { id: string }) {
  const texts = useTexts()
  const { text } = texts
  const [phone, setPhone] = useState<string | null>(null)
  const [problem, setProblem] = useState('')

  async function look() {
    const result = await readPhone(id)
    if ('problem' in result) return setProblem(problemText(texts, result.problem))
    setPhone(result.data.phone)
  }
  return (
    <div className="booking-phone" role="status">
      {phone === null ? (
        <DeskButton small onClick={() => void look()}>
          {text('bookings.showPhone')}
        </DeskButton>
      ) : (
        <a className="kern-link" href={`tel:${phone}`}>
          {phone}
        </a>
      )}
      <span className="about">
        {problem || text(phone === null ? 'bookings.phoneHint' : 'bookings.phoneNoted')}
      </span>
    </div>
  )
}
