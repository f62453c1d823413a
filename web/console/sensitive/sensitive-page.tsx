import { useState } from 'react'
import { DateField } from '../form/date-field.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'

/** The server gives at most so many days at once. */
const longestMs = 366 * 86_400_000

/** The joint list of sensitive cases over all offices, for a period, as a file. */
export function SensitivePage() {
  const { text } = useTexts()
  const [from, setFrom] = useState(() => dayOf(new Date(new Date().getFullYear(), new Date().getMonth(), 1)))
  const [to, setTo] = useState(() => dayOf(new Date()))
  const problem = problemOf(from, to)
  return (
    <>
      <p className="back">
        <a className="kern-link" href="#/cases?view=sensitive">
          <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
          {text('sensitive.back')}
        </a>
      </p>
      <Page title={text('sensitive.title')}>
        <p className="kern-body lead">{text('sensitive.lead')}</p>
        <ul className="kern-body plain-list">
          <li>{text('sensitive.noWords')}</li>
          <li>{text('sensitive.places')}</li>
          <li>{text('sensitive.noted')}</li>
        </ul>
        <div className="page-fields">
          <DateField label={text('audit.from')} value={from} onChange={setFrom} />
          <DateField label={text('audit.to')} value={to} onChange={setTo} />
        </div>
        <div role="status" className="sensitive-get">
          {problem === null ? (
            <a
              className="kern-btn kern-btn--primary"
              href={`/api/staff/sensitive-cases.csv?${new URLSearchParams({ from, to })}`}
              download
            >
              <span className="kern-icon kern-icon--download" aria-hidden="true" />
              <span className="kern-label">{text('sensitive.get')}</span>
            </a>
          ) : (
            <p className="kern-body">{text(problem)}</p>
          )}
        </div>
      </Page>
    </>
  )
}

function problemOf(from: string, to: string) {
  if (from === '' || to === '') return 'sensitive.days' as const
  if (to < from) return 'sensitive.order' as const
  return Date.parse(to) - Date.parse(from) > longestMs ? ('sensitive.tooLong' as const) : null
}

/** The day of a moment as the device counts days, `YYYY-MM-DD`. */
function dayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
