import type { CasePage } from '../data/cases.ts'
import { useTexts } from '../frame/text.ts'
import { type CaseFilter, filterAddress, type Place } from './filter.ts'

/** The ways to the neighbouring pages; nothing when there is one page only. */
export function Pager({ shown, filter, place }: { shown: CasePage; filter: CaseFilter; place: Place }) {
  const { text } = useTexts()
  const { next, previous } = shown
  const { page } = place
  if (next === null && page === 1) return null
  return (
    <nav className="pager" aria-label={text('list.pages')}>
      {page > 1 && (
        <a className="kern-link" href={filterAddress(filter)}>
          {text('list.first')}
        </a>
      )}
      {previous !== null && page > 1 && (
        <a
          className="kern-link"
          href={filterAddress(filter, { before: previous, page: page - 1 })}
          rel="prev"
        >
          {text('list.previous')}
        </a>
      )}
      <span aria-current="page">{text('list.page', { page })}</span>
      {next !== null && (
        <a className="kern-link" href={filterAddress(filter, { after: next, page: page + 1 })} rel="next">
          {text('list.next')}
        </a>
      )}
    </nav>
  )
}
