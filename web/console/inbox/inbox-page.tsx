import { useRef, useState } from 'react'
import { DeskButton } from '../frame/button.tsx'
import { Failure } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { CaseTable } from './case-table.tsx'
import { type CaseFilter, filterAddress, narrowingsOf, parseFilter, parsePlace } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Pager } from './pager.tsx'
import { useCases } from './use-cases.ts'
import { useKeys } from './use-keys.ts'
import { ViewList } from './view-list.tsx'

/** The cases: views at the side, search and filter above, the list page by page. It keeps itself up to date. */
export function InboxPage({ query }: { query: URLSearchParams }) {
  const { text } = useTexts()
  const session = useSession()
  const filter = parseFilter(query)
  const place = parsePlace(query)
  const { shown, problem, news, reload } = useCases(filter, place)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [help, setHelp] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const toggle = (id: string) => setSelected(toggled(selected, id))
  useKeys(list, { toggle, help: () => setHelp(true) })

  const mayWork = isAllowed(session, 'case.work')
  const chosen = shown?.cases.filter(({ id }) => selected.has(id)) ?? []
  return (
    <div className="inbox">
      <ViewList filter={filter} />
      <div className="inbox-main">
        <Page
          title={text(`view.${filter.view}`)}
          aside={
            <span className="inbox-aside">
              {filter.view === 'sensitive' && isAllowed(session, 'case.exportSensitive') && (
                <a className="kern-link" href={addressOf('sensitive')}>
                  {text('sensitive.export')}
                </a>
              )}
              <a className="kern-link" href={filterAddress(filter, undefined, 'map')}>
                {text('list.onMap')}
              </a>
              <DeskButton look="tertiary" small icon="help" onClick={() => setHelp(true)}>
                {text('keys.open')}
              </DeskButton>
            </span>
          }
        >
          <FilterBar filter={filter} page="cases" key={JSON.stringify(filter)} />
          {problem && <Failure problem={problem} onRetry={reload} />}
          <div role="status" className="list-status">
            {shown === null
              ? problem === null && text('loading')
              : text('list.count', { count: shown.cases.length })}
            {news !== null && (
              <DeskButton look="secondary" small icon="autorenew" onClick={reload}>
                {news === 'changed' ? text('list.changed') : text('list.news', { count: news })}
              </DeskButton>
            )}
          </div>
          {mayWork && chosen.length > 0 && (
            <BulkBar
              chosen={chosen}
              onDone={reload}
              onClear={() => setSelected(new Set())}
              onKeep={(ids) => setSelected(new Set(ids))}
            />
          )}
          <div ref={list}>
            {shown !== null &&
              (shown.cases.length === 0 ? (
                <Empty filter={filter} />
              ) : (
                <CaseTable
                  cases={shown.cases}
                  selectable={mayWork}
                  selected={selected}
                  onSelect={setSelected}
                />
              ))}
          </div>
          {shown !== null && <Pager shown={shown} filter={filter} place={place} />}
        </Page>
      </div>
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </div>
  )
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

function Empty({ filter }: { filter: CaseFilter }) {
  const { text } = useTexts()
  const narrowed = filter.search !== '' || narrowingsOf(filter).length > 0
  const key = narrowed ? 'list.emptySearch' : filter.view === 'open' ? 'list.emptyOpen' : 'list.empty'
  return <p className="kern-body empty">{text(key)}</p>
}
