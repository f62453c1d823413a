import { useEffect, useState } from 'react'
import { type CaseDetail, readCase } from '../data/case.ts'
import type { Problem } from '../data/client.ts'
import { useLive } from '../frame/live.ts'
import { areaName, contentName, kindLine, languageName, moment, StateBadge } from '../frame/names.tsx'
import { Failure, Notice } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'
import { AnswerForm, type Drafts } from './answer-form.tsx'
import { ContactLink } from './contact-link.tsx'
import { History } from './history.tsx'
import { MediaList } from './media-list.tsx'
import { Place } from './place.tsx'
import { Publication } from './publication/publication.tsx'
import { Similar } from './similar.tsx'
import { Translated } from './translated.tsx'
import { Tasks } from './work/tasks.tsx'
import { WorkBar } from './work/work-bar.tsx'

const lookAgainMs = 3000
const onTheWay = new Set(['queued', 'sending'])

/** One case: the words, the place, what happened, and the answer. */
export function CasePage({ id, drafts }: { id: string; drafts: Drafts }) {
  const { text } = useTexts()
  const [found, setFound] = useState<CaseDetail | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function load() {
    const result = await readCase(id)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFound(result.data)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for each case
  useEffect(() => void load(), [])
  useLive(() => void load())

  // A message on its way changes its status without a change to the case: look again until it has left.
  const underWay = found?.lastMessage ? onTheWay.has(found.lastMessage.status) : false
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server starts the next look
  useEffect(() => {
    if (!underWay) return
    const timer = setTimeout(() => void load(), lookAgainMs)
    return () => clearTimeout(timer)
  }, [underWay, found])

  return (
    <>
      <p className="back">
        <a className="kern-link" href="#/cases">
          <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
          {text('back')}
        </a>
      </p>
      {problem && <Failure problem={problem} onRetry={load} />}
      {found === null && problem === null && (
        <p className="kern-body" role="status">
          {text('loading')}
        </p>
      )}
      {found && (
        <Page
          title={text('case.title', { reference: found.reference })}
          aside={<StateBadge state={found.state} />}
        >
          <div className="case">
            <div className="case-words">
              <Words found={found} />
              <MediaList found={found} />
            </div>
            <div className="case-facts">
              <Facts found={found} />
              <Place found={found} />
              <Similar found={found} onDone={setFound} key={found.id} />
            </div>
            <div className="case-talk">
              <History found={found} />
              <Tasks found={found} onDone={setFound} />
              <WorkBar found={found} onDone={setFound} />
              <AnswerForm found={found} drafts={drafts} onDone={setFound} />
              <Publication found={found} />
            </div>
          </div>
        </Page>
      )}
    </>
  )
}

function Words({ found }: { found: CaseDetail }) {
  const { language, text } = useTexts()
  return (
    <section aria-labelledby="words">
      <h2 className="kern-heading-small" id="words">
        {text('case.words')}
      </h2>
      <blockquote className="words" lang={found.language.tag} dir={found.language.direction}>
        {found.text}
      </blockquote>
      <Translated found={found} part="concern" />
      <p className="kern-body kern-body--small kern-body--muted">
        {text('case.writtenIn', { language: languageName(language, found.language) })}
      </p>
    </section>
  )
}

function Facts({ found }: { found: CaseDetail }) {
  const texts = useTexts()
  const { language, text, has } = texts
  const status = `status.${found.lastMessage?.status}`
  const facts: [string, string | null][] = [
    [text('list.kind'), kindLine(texts, found)],
    [text('list.area'), areaName(found)],
    [text('case.responsible'), found.responsibleBody && contentName(language, found.responsibleBody)],
    [text('case.received'), moment(language, found.createdAt)],
    [text('case.person'), found.resident?.pseudonym ?? null],
    [text('case.reads'), found.resident && languageName(language, found.resident.language)],
    [text('case.lastMessage'), has(status) ? text(status) : null],
    [text('case.reason'), reasonOf(found)],
    [text('work.team'), found.team && contentName(language, found.team)],
    [text('work.person'), found.assignee?.name ?? null],
    [text('work.priority'), found.priority === 'normal' ? null : text(`priority.${found.priority}`)],
    [text('work.due'), dueOf(found)],
    [text('work.coAffected'), found.coAffected === 0 ? null : String(found.coAffected)],
    [text('work.reopened'), found.reopened === 0 ? null : `${found.reopened} ×`],
  ]
  function reasonOf({ reasonCode, stateReason }: CaseDetail): string | null {
    const key = `code.${reasonCode}`
    return [has(key) ? text(key) : null, stateReason].filter(Boolean).join(': ') || null
  }

  function dueOf({ dueAt, escalatedAt }: CaseDetail): string | null {
    if (dueAt === null) return null
    return escalatedAt ? `${moment(language, dueAt)} · ${text('work.overdueSince')}` : moment(language, dueAt)
  }

  return (
    <section aria-labelledby="facts">
      <h2 className="kern-heading-small" id="facts">
        {text('case.facts')}
      </h2>
      {found.sensitive && <Notice tone="warning">{text('work.sensitive')}</Notice>}
      {found.resident === null && <Notice tone="warning">{text('case.erased')}</Notice>}
      {found.resident?.reachable === false && <Notice tone="warning">{text('case.unreachable')}</Notice>}
      <dl className="kern-description-list">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div className="kern-description-list-item" key={name}>
              <dt className="kern-description-list-item__key">{name}</dt>
              <dd className="kern-description-list-item__value">{value}</dd>
            </div>
          ))}
      </dl>
      <Together found={found} />
      <ContactLink found={found} />
    </section>
  )
}

/** Cases that belong together, and what people said afterwards. */
function Together({ found }: { found: CaseDetail }) {
  const { text, has } = useTexts()
  const links = [
    ...(found.duplicateOf ? [{ ...found.duplicateOf, label: text('work.duplicateOf') }] : []),
    ...found.duplicates.map((one) => ({ ...one, label: text('work.duplicates') })),
  ]
  if (links.length === 0 && found.followUps.length === 0) return null
  return (
    <ul className="together">
      {links.map(({ id, reference, label }) => (
        <li key={id}>
          {label}: <a href={`#/cases/${id}`}>{reference}</a>
        </li>
      ))}
      {found.followUps.map(({ solved, rating, comment, answeredAt }, index) => {
        const key = `followUp.${solved ?? 'open'}`
        return (
          <li key={answeredAt ?? index}>
            {text('work.followUp')}:{' '}
            {[has(key) && text(key), rating && `${rating}/5`].filter(Boolean).join(', ')}
            {comment && <p className="words">{comment}</p>}
          </li>
        )
      })}
    </ul>
  )
}
