import { useEffect, useState } from 'react'
import type { Problem, Result } from '../data/client.ts'
import {
  confirmEvent,
  type EventCorrection,
  type EventDetail,
  readEvent,
  tellChange,
} from '../data/events.ts'
import { DeskButton } from '../frame/button.tsx'
import { useCityNames } from '../frame/city-names.ts'
import { moment } from '../frame/names.tsx'
import { Failure, Loading, Notice, problemText } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { useEvery } from '../notices/use-every.ts'
import { CancelPart } from './cancel-part.tsx'
import { EventBadges } from './event-badges.tsx'
import { NeedsPart } from './needs-part.tsx'
import { PosterPart } from './poster-part.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { RegistrationsPart } from './registrations-part.tsx'
import { SettingsPart } from './settings-part.tsx'
import { ThanksPart } from './thanks-part.tsx'

/** How often new registrations and questions are fetched: soon enough for a moderator on the stage. */
const reloadMs = 10_000

/** One event: its settings, who comes with which needs, what is asked, and what is told. */
export function EventPage({ id }: { id: string }) {
  const texts = useTexts()
  const { text } = texts
  const { names } = useCityNames()
  const [detail, setDetail] = useState<EventDetail | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [said, setSaid] = useState('')
  const [correction, setCorrection] = useState<EventCorrection | null>(null)
  const takeTurn = useTurns()

  async function load() {
    const isLatest = takeTurn()
    const result = await readEvent(id)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setDetail(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for an event; every change gives it anew
  useEffect(() => void load(), [])
  useEvery(reloadMs, () => void load())

  /** Takes what a change gave, which is newer than any look that was begun before, and says what came of it. */
  function settled(result: Result<EventDetail>, words: string): boolean {
    setSaid('problem' in result ? problemText(texts, result.problem) : words)
    if ('data' in result) {
      takeTurn('anew')()
      setDetail(result.data)
    }
    return 'data' in result
  }
  function corrected(result: Result<EventCorrection>, words: string) {
    if ('data' in result) setCorrection(result.data)
    settled('data' in result ? { data: result.data.list } : result, words)
  }

  return (
    <>
      <p className="back">
        <a className="kern-link" href="#/events">
          <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
          {text('events.back')}
        </a>
      </p>
      {detail === null ? (
        <Page title={text('events.title')}>
          {problem ? <Failure problem={problem} onRetry={() => void load()} /> : <Loading />}
        </Page>
      ) : (
        <Page title={detail.event.title}>
          <EventHead detail={detail} />
          <div role="status" className="event-said">
            {said}
          </div>
          {correction?.noticeId && (
            <Notice tone="info">
              {text('events.correctionReady')}{' '}
              <a className="kern-link" href={`#/notices/${correction.noticeId}`}>
                {text('events.correctionOpen')}
              </a>
            </Notice>
          )}
          {correction?.beyondReach && <Notice tone="warning">{text('events.beyondReach')}</Notice>}
          {detail.event.state === 'doubtful' && (
            <Notice tone="warning">
              {text('events.doubtful')}{' '}
              <DeskButton
                small
                onClick={async () => settled(await confirmEvent(id), text('events.confirmed'))}
              >
                {text('events.confirm')}
              </DeskButton>
            </Notice>
          )}
          {detail.event.newsDueAt !== null && (
            <Notice tone="warning">
              {text('events.untold')}{' '}
              {text('alerts.due', { at: moment(texts.language, detail.event.newsDueAt) })}{' '}
              <DeskButton small onClick={async () => corrected(await tellChange(id), text('events.told'))}>
                {text('events.tell')}
              </DeskButton>
            </Notice>
          )}
          <NeedsPart detail={detail} />
          <RegistrationsPart detail={detail} onResult={settled} />
          <QuestionsPart detail={detail} onResult={settled} />
          {names && detail.event.state !== 'cancelled' && (
            <SettingsPart event={detail.event} zone={names.city.timeZone} onResult={settled} />
          )}
          {names && detail.event.published && detail.event.state !== 'cancelled' && (
            <PosterPart id={id} languages={names.languages} />
          )}
          {detail.event.state !== 'cancelled' && (
            <ThanksPart event={detail.event} onProblem={(one) => setSaid(problemText(texts, one))} />
          )}
          {detail.event.state !== 'cancelled' && <CancelPart detail={detail} onCorrected={corrected} />}
        </Page>
      )}
    </>
  )
}

function EventHead({ detail: { event } }: { detail: EventDetail }) {
  const { language, text } = useTexts()
  const { startsAt, place, areas, places, people, waiting } = event
  const facts = [
    moment(language, startsAt),
    place ?? text('events.noPlace'),
    areas.map(({ name }) => name).join(', ') || text('events.wholeCity'),
    text('events.people', { people, places: places ?? -1 }),
    waiting > 0 && text('events.waiting', { count: waiting }),
  ]
  return (
    <div className="event-head">
      <p className="kern-body">{facts.filter(Boolean).join(' · ')}</p>
      <EventBadges event={event} />
      <p className="event-links">
        <a className="kern-link" href={`#/notices/${event.noticeId}`}>
          {text('events.notice')}
        </a>
        {event.published && (
          <a className="kern-link" href={`/events/${event.code}`}>
            {text('events.page')}
          </a>
        )}
        <span>
          {text('events.code')}: <code>{`${location.origin}/e/${event.code}`}</code>
        </span>
      </p>
    </div>
  )
}
