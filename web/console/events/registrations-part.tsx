import { useState } from 'react'
import type { Result } from '../data/client.ts'
import { type EventDetail, noteCame } from '../data/events.ts'
import { DeskButton } from '../frame/button.tsx'
import { DataTable, type Row } from '../frame/data-table.tsx'
import { languageName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

interface RegistrationsPartProps {
  detail: EventDetail
  onResult: (result: Result<EventDetail>, words: string) => boolean
}

/** People may be there two hours before the beginning; the server keeps to the same. */
const earlyMs = 2 * 3_600_000

/** Who comes, by pseudonym, with their needs; from the beginning on also who was there. */
export function RegistrationsPart({ detail, onResult }: RegistrationsPartProps) {
  const { language, text } = useTexts()
  const { event, registrations } = detail
  const [came, setCame] = useState<Record<string, string>>({})
  const begun = Date.now() > Date.parse(event.startsAt) - earlyMs && event.state !== 'cancelled'

  async function save() {
    const noted = Object.entries(came).map(([registrationId, people]) => ({
      registrationId,
      people: Math.max(0, Math.trunc(Number(people))),
    }))
    if (onResult(await noteCame(event.id, noted), text('events.saved'))) setCame({})
  }

  const yes = (wanted: boolean) => (wanted ? text('events.yes') : null)
  const rows = registrations.map(
    (one): Row => [
      one.id,
      [
        one.resident,
        text(`events.registration.${one.state}`),
        one.people,
        languageName(language, one.language),
        one.interpreter && languageName(language, one.interpreter),
        one.children || null,
        yes(one.stepFree),
        yes(one.signLanguage),
        ...(begun
          ? [
              <input
                key="came"
                className="kern-form-input__input event-came"
                type="number"
                min={0}
                max={100}
                aria-label={text('events.came', { resident: one.resident })}
                value={came[one.id] ?? (one.state === 'attended' ? String(one.people) : '')}
                onChange={({ target }) => setCame({ ...came, [one.id]: target.value })}
              />,
            ]
          : []),
      ],
    ],
  )
  const columns = [
    ...(['resident', 'state', 'people', 'language', 'interpreter', 'children', 'stepFree'] as const),
    ...(['signLanguage', ...(begun ? (['came'] as const) : [])] as const),
  ]
  return (
    <div className="block">
      <h2 className="kern-heading-small">{text('events.registrations')}</h2>
      {rows.length === 0 ? (
        <p className="kern-body empty">{text('events.noRegistrations')}</p>
      ) : (
        <DataTable
          label={text('events.registrations')}
          columns={columns.map((column) => text(`events.column.${column}`))}
          rows={rows}
        />
      )}
      <div className="buttons event-buttons">
        {Object.keys(came).length > 0 && (
          <DeskButton look="primary" onClick={() => void save()}>
            {text('events.noteCame')}
          </DeskButton>
        )}
        <DeskButton onClick={() => window.print()}>{text('events.print')}</DeskButton>
        <a
          className="kern-btn kern-btn--secondary"
          href={`/api/staff/calendar/${event.id}/registrations.csv`}
          download
        >
          <span className="kern-icon kern-icon--download" aria-hidden="true" />
          <span className="kern-label">{text('events.csv')}</span>
        </a>
      </div>
    </div>
  )
}
