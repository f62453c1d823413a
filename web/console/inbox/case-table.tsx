import type { CaseLine } from '../data/cases.ts'
import {
  Ago,
  areaName,
  contentName,
  dateLocale,
  kindLine,
  languageName,
  moment,
  StateBadge,
} from '../frame/names.tsx'
import { caseAddress } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { Marks } from './marks.tsx'

interface CaseTableProps {
  cases: readonly CaseLine[]
  /** True: lines can be chosen for doing something to many at once. */
  selectable: boolean
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
}

/** The lines: a table on a wide screen, one card below the other on a narrow one. */
export function CaseTable({ cases, selectable, selected, onSelect }: CaseTableProps) {
  const { text } = useTexts()
  const all = cases.every(({ id }) => selected.has(id))
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  return (
    <table className="kern-table cases">
      <caption className="kern-sr-only">{text('cases')}</caption>
      <thead>
        <tr>
          {selectable && (
            <th scope="col" className="tick">
              <input
                type="checkbox"
                className="kern-form-check__checkbox"
                aria-label={text('list.selectAll')}
                checked={all}
                onChange={() => onSelect(all ? new Set() : new Set(cases.map(({ id }) => id)))}
              />
            </th>
          )}
          <th scope="col">{text('list.concern')}</th>
          <th scope="col">{text('list.state')}</th>
          <th scope="col">{text('list.who')}</th>
          <th scope="col">{text('list.due')}</th>
          <th scope="col">{text('list.age')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((line) => (
          <tr key={line.id} className={selected.has(line.id) ? 'chosen' : undefined} data-case={line.id}>
            {selectable && (
              <td className="tick">
                <input
                  type="checkbox"
                  className="kern-form-check__checkbox"
                  aria-label={text('list.selectOne', { reference: line.reference })}
                  checked={selected.has(line.id)}
                  onChange={() => toggle(line.id)}
                />
              </td>
            )}
            <Cells line={line} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cells({ line }: { line: CaseLine }) {
  const texts = useTexts()
  const { language } = texts
  const about = [kindLine(texts, line), areaName(line), languageName(language, line.language)].filter(Boolean)
  return (
    <>
      <th scope="row">
        <a className="kern-link case-link" href={caseAddress(line.id)}>
          {line.reference}
        </a>
        {line.excerpt && (
          <span className="excerpt" lang={line.language.tag} dir={line.language.direction}>
            {line.excerpt}
          </span>
        )}
        <span className="about">{about.join(' · ')}</span>
      </th>
      <td>
        <StateBadge state={line.state} />
        <Marks line={line} />
      </td>
      <td>{line.assignee?.name ?? (line.team && contentName(language, line.team)) ?? '–'}</td>
      <td>
        {line.dueAt ? (
          <time dateTime={line.dueAt} title={moment(language, line.dueAt)}>
            {new Intl.DateTimeFormat(dateLocale(language), { day: '2-digit', month: '2-digit' }).format(
              new Date(line.dueAt),
            )}
          </time>
        ) : (
          '–'
        )}
      </td>
      <td>
        <Ago at={line.createdAt} />
      </td>
    </>
  )
}
