import { useEffect, useState } from 'react'
import { type CaseCounts, countCases } from '../data/cases.ts'
import { useLive } from '../frame/live.ts'
import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'
import { type CaseFilter, filterAddress, views } from './filter.ts'
import { OwnViews } from './own-views.tsx'

/** Views whose number says how much there is to do; "all" and "closed" only grow. */
const counted = new Set(['mine', 'team', 'overdue', 'unanswered', 'sensitive', 'open'])

/** The views everybody has with their numbers, and one's own. On a narrow screen they stand in a row that wraps. */
export function ViewList({ filter }: { filter: CaseFilter }) {
  const { text, language } = useTexts()
  const session = useSession()
  const [counts, setCounts] = useState<CaseCounts | null>(null)
  const count = () => void countCases().then((result) => 'data' in result && setCounts(result.data))
  useEffect(count, [])
  useLive(count)

  const open = views.filter((view) => view !== 'sensitive' || isAllowed(session, 'case.readSensitive'))
  return (
    <nav className="views" aria-label={text('list.views')}>
      <ul>
        {open.map((view) => (
          <li key={view}>
            <a
              href={filterAddress({ view, search: '' })}
              aria-current={filter.view === view ? 'true' : undefined}
            >
              {text(`view.${view}`)}
              {counts && counted.has(view) && (
                <span className="view-count">
                  {new Intl.NumberFormat(language).format(counts[view].count)}
                  {counts[view].more && '+'}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <OwnViews filter={filter} />
    </nav>
  )
}
