import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'
import { type CaseFilter, filterAddress, views } from './filter.ts'

/** The views everybody has. On a narrow screen they stand in a row that wraps. */
export function ViewList({ filter }: { filter: CaseFilter }) {
  const { text } = useTexts()
  const session = useSession()
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
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
