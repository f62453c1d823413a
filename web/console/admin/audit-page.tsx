import { useEffect, useState } from 'react'
import { type AuditPageData, readAudit } from '../data/audit.ts'
import { type CityWords, readCityWords } from '../data/city.ts'
import type { Problem } from '../data/client.ts'
import { DateField } from '../form/date-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { DataTable } from '../frame/data-table.tsx'
import { moment } from '../frame/names.tsx'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { addressOf, caseAddress } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { AuditDetail } from './audit-detail.tsx'

type Entry = AuditPageData['entries'][number]

/** Who did what to which thing, newest first. Nobody can change it. */
export function AuditPage({ query }: { query: URLSearchParams }) {
  const { text } = useTexts()
  const [found, setFound] = useState<AuditPageData | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const asked = query.toString()
  const given = (key: string) => query.get(key) ?? ''
  const day = (key: string, time: string) => {
    const at = new Date(`${given(key)}T${time}`)
    return Number.isNaN(at.getTime()) ? given(key) : at.toISOString()
  }

  async function load() {
    const isLatest = takeTurn('anew')
    const wanted = {
      subject: given('subject'),
      from: day('from', '00:00:00'),
      to: day('to', '23:59:59'),
      after: given('after'),
    }
    const result = await readAudit(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)))
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFound(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the question
  useEffect(() => void load(), [asked])

  function show(changed: Record<string, string>) {
    const { after: _, ...rest } = { ...Object.fromEntries(query), ...changed }
    location.hash = addressOf('audit', rest)
  }

  return (
    <Page title={text('audit.title')}>
      <p className="kern-body lead">{text('audit.lead')}</p>
      <Subject key={given('subject')} subject={given('subject')} onShow={(subject) => show({ subject })} />
      <div className="page-fields">
        <DateField label={text('audit.from')} value={given('from')} onChange={(from) => show({ from })} />
        <DateField label={text('audit.to')} value={given('to')} onChange={(to) => show({ to })} />
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {found === null && problem === null && <Loading />}
      {found && <Entries entries={found.entries} />}
      {found?.next && (
        <p>
          <a
            className="kern-link"
            href={addressOf('audit', { ...Object.fromEntries(query), after: found.next })}
          >
            {text('audit.older')}
          </a>
        </p>
      )}
    </Page>
  )
}

function Subject({ subject, onShow }: { subject: string; onShow: (subject: string) => void }) {
  const { text } = useTexts()
  const [words, setWords] = useState(subject)
  return (
    <form
      className="search audit-search"
      onSubmit={(event) => {
        event.preventDefault()
        onShow(words.trim())
      }}
    >
      <TextField label={text('audit.subject')} type="search" value={words} onChange={setWords} />
      <DeskButton type="submit" look="primary">
        {text('list.doSearch')}
      </DeskButton>
    </form>
  )
}

function Entries({ entries }: { entries: Entry[] }) {
  const { language, text, has } = useTexts()
  const [city, setCity] = useState<CityWords | null>(null)
  useEffect(() => {
    void readCityWords().then((result) => 'data' in result && setCity(result.data))
  }, [])
  const wordOf = (set: 'audit.action' | 'audit.actor' | 'channel', id: string) => {
    const key = `${set}.${id}`
    return has(key) ? text(key) : id
  }
  return (
    <DataTable
      label={text('audit.title')}
      columns={[text('audit.at'), text('audit.actor'), text('audit.what'), text('audit.subject')]}
      rows={entries.map(({ id, at, actor, action, subject, detail }) => [
        id,
        [
          <time dateTime={at} key="at">
            {moment(language, at)}
          </time>,
          actor.name ?? wordOf('audit.actor', actor.id),
          <span key="what">
            {wordOf('audit.action', action)} <AuditDetail detail={detail} city={city} />
          </span>,
          subject.kind === 'case' && subject.name ? (
            <a className="kern-link" href={caseAddress(subject.id)} key="subject">
              {subject.name}
            </a>
          ) : (
            (subject.name ?? wordOf('channel', subject.id))
          ),
        ],
      ])}
    />
  )
}
