import { useEffect, useState } from 'react'
import { type EventAlert, listAlerts } from '../data/events.ts'
import { moment } from '../frame/names.tsx'
import { Notice } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { useEvery } from '../notices/use-every.ts'

/** How often one looks, in milliseconds. */
const lookEvery = 30_000

/** What changed after people were told and waits for somebody here; nothing while nothing does. */
export function ChangeAlerts() {
  const { language, text } = useTexts()
  const [alerts, setAlerts] = useState<EventAlert[]>([])

  async function load() {
    const result = await listAlerts()
    // What could not be fetched now is fetched again; the page around says when nothing can.
    if ('data' in result) setAlerts(result.data.alerts)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and then again and again
  useEffect(() => void load(), [])
  useEvery(lookEvery, () => void load())

  if (alerts.length === 0) return null
  return (
    <section className="change-alerts" aria-labelledby="change-alerts">
      <h2 className="kern-heading-small" id="change-alerts">
        {text('alerts.title')}
      </h2>
      <ul>
        {alerts.map(({ type, title, eventId, noticeId, handedIn, dueAt }) => (
          <li key={`${type} ${noticeId}`}>
            <Notice tone="warning">
              <a
                className="kern-link"
                href={eventId === null ? `#/notices/${noticeId}?tab=release` : `#/events/${eventId}`}
              >
                {title}
              </a>{' '}
              {text(`alerts.${type === 'correction' && handedIn ? 'release' : type}`)}
              {dueAt !== null && ` ${text('alerts.due', { at: moment(language, dueAt) })}`}
            </Notice>
          </li>
        ))}
      </ul>
    </section>
  )
}
