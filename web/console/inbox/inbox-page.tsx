import { useEffect, useId, useRef, useState } from 'react'
import { type CaseFilter, type CaseLine, listCases } from '../data/cases.ts'
import type { Problem } from '../data/client.ts'
import { useLive } from '../frame/live.ts'
import { Ago, areaName, kindLine, languageName, StateBadge } from '../frame/names.tsx'
import { Failure } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { caseAddress, listAddress } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'

interface Loaded {
  cases: CaseLine[]
  next: string | null
}

/** The cases, newest first. It keeps itself up to date; pages that were opened stay open. */
export function CaseListPage({ filter }: { filter: CaseFilter }) {
  const { text } = useTexts()
  const { loaded, problem, busy, showMore, reload } = useCases(filter)
  return (
    <Page title={text('cases')}>
      <Filter filter={filter} />
      {problem && <Failure problem={problem} onRetry={reload} />}
      <p className="kern-body kern-body--muted" role="status">
        {loaded === null
          ? problem === null && text('loading')
          : text(loaded.next === null ? 'list.count' : 'list.countMore', { count: loaded.cases.length })}
      </p>
      {loaded !== null && loaded.cases.length === 0 && <Empty filter={filter} />}
      {loaded !== null && loaded.cases.length > 0 && <CaseTable cases={loaded.cases} />}
      {loaded !== null && loaded.next !== null && (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={showMore} disabled={busy}>
          <span className="kern-label">{text('list.more')}</span>
        </button>
      )}
    </Page>
  )
}

function useCases(filter: CaseFilter) {
  const { state, search } = filter
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const turn = useRef(0)

  /** Reads on until `wanted` cases are there, from the top or from what is shown. An answer to an older question is dropped. */
  async function load(wanted: number, from: Loaded | null = null) {
    turn.current += 1
    const mine = turn.current
    setBusy(true)
    const cases = [...(from?.cases ?? [])]
    let next = from?.next ?? null
    do {
      const result = await listCases({ state, search }, next)
      if (mine !== turn.current) return
      if ('problem' in result) {
        setProblem(result.problem)
        setBusy(false)
        return
      }
      cases.push(...result.data.cases)
      next = result.data.next
    } while (next !== null && cases.length < wanted)
    setLoaded({ cases, next })
    setProblem(null)
    setBusy(false)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new filter is the one reason to start anew
  useEffect(() => {
    setLoaded(null)
    void load(1)
  }, [state, search])
  const shown = loaded?.cases.length ?? 0
  const reload = () => void load(Math.max(1, shown))
  useLive(reload)
  return { loaded, problem, busy, reload, showMore: () => void load(shown + 1, loaded) }
}

function Filter({ filter }: { filter: CaseFilter }) {
  const { text } = useTexts()
  const id = useId()
  return (
    <search className="filter">
      <fieldset className="choices">
        <legend className="kern-label">{text('list.state')}</legend>
        {(['open', 'closed', 'all'] as const).map((state) => (
          <a
            key={state}
            href={listAddress({ ...filter, state })}
            aria-current={filter.state === state ? 'true' : undefined}
          >
            {text(`list.${state}`)}
          </a>
        ))}
      </fieldset>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor={id}>
          {text('list.search')}
        </label>
        <input
          id={id}
          type="search"
          className="kern-form-input__input"
          autoComplete="off"
          maxLength={40}
          value={filter.search}
          onChange={(event) => location.replace(listAddress({ ...filter, search: event.target.value }))}
        />
      </div>
    </search>
  )
}

function Empty({ filter: { state, search } }: { filter: CaseFilter }) {
  const { text } = useTexts()
  if (search !== '') return <p className="kern-body empty">{text('list.emptySearch', { search })}</p>
  return <p className="kern-body empty">{text(state === 'open' ? 'list.emptyOpen' : 'list.empty')}</p>
}

function CaseTable({ cases }: { cases: CaseLine[] }) {
  const texts = useTexts()
  const { language, text } = texts
  return (
    <table className="kern-table cases">
      <caption className="kern-sr-only">{text('cases')}</caption>
      <thead className="kern-table__header">
        <tr className="kern-table__row">
          <th scope="col">{text('list.concern')}</th>
          <th scope="col" className="wide">
            {text('list.kind')}
          </th>
          <th scope="col" className="wide">
            {text('list.area')}
          </th>
          <th scope="col" className="wide">
            {text('list.state')}
          </th>
          <th scope="col" className="wide">
            {text('list.age')}
          </th>
          <th scope="col" className="wide">
            {text('list.language')}
          </th>
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {cases.map((line) => (
          <tr className="kern-table__row" key={line.id}>
            <th scope="row">
              <a className="kern-link case-link" href={caseAddress(line.id)}>
                {line.reference}
              </a>
              <span className="excerpt" lang={line.language.tag} dir={line.language.direction}>
                {line.excerpt}
              </span>
              <span className="narrow kern-body--small">
                <StateBadge state={line.state} />{' '}
                {[kindLine(texts, line), areaName(line), languageName(language, line.language)]
                  .filter(Boolean)
                  .join(' · ')}
                {' · '}
                <Ago at={line.createdAt} />
              </span>
            </th>
            <td className="wide">{kindLine(texts, line)}</td>
            <td className="wide">{areaName(line)}</td>
            <td className="wide">
              <StateBadge state={line.state} />
            </td>
            <td className="wide">
              <Ago at={line.createdAt} />
            </td>
            <td className="wide">{languageName(language, line.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
