import { type FormEvent, useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { listNotices, type NoticeLine, type NoticeOptions, type NoticeQuery } from '../data/notices.ts'
import { ChangeAlerts } from '../events/alerts.tsx'
import { SelectField } from '../form/select-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { type CityNames, useCityNames } from '../frame/city-names.ts'
import { DataTable, type Row } from '../frame/data-table.tsx'
import { Ago } from '../frame/names.tsx'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { BroadcastBadge } from './badges.tsx'
import { kindName, noticeAddress, topicName } from './names.ts'
import { useNoticeOptions } from './use-options.ts'

const lists = ['current', 'templates', 'archived'] as const
const states = ['draft', 'awaitingRelease', 'scheduled', 'sending', 'stopped', 'done', 'cancelled'] as const

/** All notices: what is being written, what waits for release, what went out. */
export function NoticesPage({ query }: { query: URLSearchParams }) {
  const texts = useTexts()
  const { text } = texts
  const { names } = useCityNames()
  const { options } = useNoticeOptions()
  const session = useSession()
  const [notices, setNotices] = useState<NoticeLine[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const filter = Object.fromEntries(query)
  const asked = query.toString()

  async function load(after: string | null) {
    const isLatest = takeTurn('anew')
    // What somebody wrote into the address by hand is for the server to refuse.
    const result = await listNotices({ ...filter, ...(after !== null && { after }) } as NoticeQuery)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    const { notices: found, next: further } = result.data
    setNotices((known) => (after === null ? found : [...(known ?? []), ...found]))
    setNext(further)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the one reason to start anew
  useEffect(() => {
    setNotices(null)
    void load(null)
  }, [asked])

  const narrow = (changed: Record<string, string>) => {
    location.hash = addressOf('notices', { ...filter, ...changed })
  }
  return (
    <Page
      title={text('notices.title')}
      aside={
        isAllowed(session, 'notice.write') && (
          <a className="kern-btn kern-btn--primary page-aside" href={noticeAddress('new')}>
            <span className="kern-icon kern-icon--add" aria-hidden="true" />
            <span className="kern-label">{text('notices.new')}</span>
          </a>
        )
      }
    >
      <p className="kern-body lead">{text('notices.lead')}</p>
      <ChangeAlerts />
      <Search
        words={filter.search ?? ''}
        key={filter.search ?? ''}
        onSearch={(search) => narrow({ search })}
      />
      <div className="page-fields">
        <SelectField
          label={text('notices.list')}
          value={filter.list ?? 'current'}
          options={lists.map((list) => [list, text(`notices.list.${list}`)])}
          onChange={(list) => narrow({ list })}
        />
        <SelectField
          label={text('notices.state')}
          value={filter.state ?? ''}
          none={text('list.any')}
          options={states.map((state) => [state, text(`broadcastState.${state}`)])}
          onChange={(state) => narrow({ state })}
        />
        <SelectField
          label={text('notices.kind')}
          value={filter.kind ?? ''}
          none={text('list.any')}
          options={(options?.kinds ?? []).map(({ id }) => [id, options ? kindName(texts, options, id) : id])}
          onChange={(kind) => narrow({ kind })}
        />
        <SelectField
          label={text('notices.district')}
          value={filter.district ?? ''}
          none={text('list.any')}
          options={names?.districts ?? []}
          onChange={(district) => narrow({ district })}
        />
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load(null)} />}
      {notices === null && problem === null && <Loading />}
      {notices?.length === 0 && (
        <p className="kern-body empty">{text(asked === '' ? 'notices.none' : 'notices.noneFound')}</p>
      )}
      {notices !== null && notices.length > 0 && options !== null && (
        <NoticeTable notices={notices} options={options} names={names} />
      )}
      {next !== null && <DeskButton onClick={() => void load(next)}>{text('notices.more')}</DeskButton>}
    </Page>
  )
}

function Search({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { text } = useTexts()
  const [written, setWritten] = useState(words)
  function submit(event: FormEvent) {
    event.preventDefault()
    onSearch(written.trim())
  }
  return (
    <search>
      <form className="notice-search" onSubmit={submit}>
        <TextField
          label={text('notices.search')}
          type="search"
          maxLength={200}
          autoComplete="off"
          value={written}
          onChange={setWritten}
        />
        <DeskButton type="submit">{text('notices.searchSubmit')}</DeskButton>
      </form>
    </search>
  )
}

interface NoticeTableProps {
  notices: readonly NoticeLine[]
  options: NoticeOptions
  names: CityNames | null
}

function NoticeTable({ notices, options, names }: NoticeTableProps) {
  const texts = useTexts()
  const { text } = texts
  const rows = notices.map((notice): Row => {
    const { id, kind, topic, districts, broadcast } = notice
    const where =
      districts.length === 0
        ? text('notices.wholeCity')
        : districts.map((code) => names?.area(code) ?? code).join(', ')
    return [
      id,
      [
        <div key="notice">
          <a className="kern-link notice-link" href={noticeAddress(id)} lang={notice.sourceLanguage}>
            {notice.templateName ?? (notice.title || text('notices.untitled'))}
          </a>
          <span className="about">
            {[kindName(texts, options, kind), topicName(texts, options, topic), where].join(' · ')}
          </span>
        </div>,
        text('notices.languagesReady', { ready: notice.reviewed, all: notice.languages }),
        <BroadcastBadge key="state" state={broadcast?.state ?? 'draft'} />,
        <div key="changed">
          <Ago at={notice.updatedAt} />
          <span className="about">{notice.author || text('notices.fromFeed')}</span>
        </div>,
      ],
    ]
  })
  const columns = ['Title', 'Languages', 'State', 'Changed'] as const
  return (
    <DataTable
      label={text('notices.title')}
      columns={columns.map((column) => text(`notices.column${column}`))}
      rows={rows}
    />
  )
}
