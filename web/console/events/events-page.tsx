import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type EventLine, listEvents } from '../data/events.ts'
import { SelectField } from '../form/select-field.tsx'
import { DataTable, type Row } from '../frame/data-table.tsx'
import { moment } from '../frame/names.tsx'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { ChangeAlerts } from './alerts.tsx'
import { EventBadges } from './event-badges.tsx'

const columns = ['name', 'time', 'place', 'state', 'who'] as const

/** What people are invited to: who comes, how many wait, how much is asked. */
export function EventsPage({ query }: { query: URLSearchParams }) {
  const texts = useTexts()
  const { language, text } = texts
  const [events, setEvents] = useState<EventLine[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const when = query.get('when') === 'over' ? 'over' : 'coming'

  async function load() {
    setEvents(null)
    const isLatest = takeTurn('anew')
    const result = await listEvents(when)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setEvents(result.data.events)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another period is the one reason to load anew
  useEffect(() => void load(), [when])

  const rows = (events ?? []).map((event): Row => {
    const { id, title, startsAt, areas, place, places, people, waiting, openQuestions } = event
    return [
      id,
      [
        event.mayManage ? (
          <a className="kern-link event-link" href={`#/events/${id}`} key="title">
            {title}
          </a>
        ) : (
          title
        ),
        moment(language, startsAt),
        [
          place ?? text('events.noPlace'),
          areas.map(({ name }) => name).join(', ') || text('events.wholeCity'),
        ].join(' · '),
        <EventBadges event={event} key="state" />,
        [
          text('events.people', { people, places: places ?? -1 }),
          waiting > 0 && text('events.waiting', { count: waiting }),
          openQuestions > 0 && text('events.openQuestions', { count: openQuestions }),
        ]
          .filter(Boolean)
          .join(', '),
      ],
    ]
  })
  return (
    <Page title={text('events.title')}>
      <p className="kern-body lead">{text('events.lead')}</p>
      <ChangeAlerts />
      <div className="page-fields">
        <SelectField
          label={text('events.when')}
          value={when}
          options={[
            ['coming', text('events.coming')],
            ['over', text('events.over')],
          ]}
          onChange={(chosen) => {
            location.hash = addressOf('events', { when: chosen })
          }}
        />
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {events === null && !problem && <Loading />}
      {events?.length === 0 && <p className="kern-body empty">{text('events.none')}</p>}
      {rows.length > 0 && (
        <DataTable
          label={text('events.title')}
          columns={columns.map((column) => text(`events.list.${column}`))}
          rows={rows}
        />
      )}
    </Page>
  )
}
