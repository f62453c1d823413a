import { type FormEvent, useId, useState } from 'react'
import { DateField } from '../form/date-field.tsx'
import { SelectField } from '../form/select-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { useTexts } from '../frame/text.ts'
import { type CaseFilter, filterAddress, type Narrowing, narrowings, narrowingsOf } from './filter.ts'
import { type FilterOptions, useFilterOptions } from './use-filter-options.ts'

interface FilterBarProps {
  filter: CaseFilter
  /** The page whose address the filter changes. */
  page: 'cases' | 'map'
}

/** Words to look for, what narrows the list, and what does so now. */
export function FilterBar({ filter, page }: FilterBarProps) {
  const { text } = useTexts()
  const id = useId()
  const options = useFilterOptions(filter)
  const [words, setWords] = useState(filter.search)
  const [open, setOpen] = useState(false)
  const active = narrowingsOf(filter)

  function show(changed: CaseFilter) {
    location.hash = filterAddress(changed, undefined, page)
  }

  function search(event: FormEvent) {
    event.preventDefault()
    show({ ...filter, search: words.trim() })
  }

  return (
    <search className="filter">
      <form className="search" onSubmit={search}>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={id}>
            {text('list.search')}
          </label>
          <input
            id={id}
            type="search"
            className="kern-form-input__input search-input"
            autoComplete="off"
            maxLength={200}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <DeskButton type="submit" look="primary">
          {text('list.doSearch')}
        </DeskButton>
        <DeskButton aria-expanded={open} aria-controls={`${id}-filter`} onClick={() => setOpen(!open)}>
          {active.length > 0 ? text('list.filterCount', { count: active.length }) : text('list.filter')}
        </DeskButton>
      </form>
      <div id={`${id}-filter`} hidden={!open}>
        {open && <FilterFields filter={filter} options={options} onChange={show} />}
      </div>
      <Chips filter={filter} options={options} onChange={show} />
    </search>
  )
}

interface PartProps {
  filter: CaseFilter
  options: FilterOptions
  onChange: (filter: CaseFilter) => void
}

/** One field for each thing that can narrow the list. Nothing happens before "search" is pressed but here: a choice shows at once. */
function FilterFields({ filter, options, onChange }: PartProps) {
  const { text } = useTexts()
  const set = (key: Narrowing, value: string) => onChange(withValue(filter, key, value))
  return (
    <fieldset className="filter-fields">
      <legend className="kern-sr-only">{text('list.filterHint')}</legend>
      {narrowings.map((key) => {
        if (key === 'from' || key === 'to') {
          return (
            <DateField
              key={key}
              label={text(`filter.${key}`)}
              value={filter[key] ?? ''}
              onChange={(day) => set(key, day)}
            />
          )
        }
        return (
          <SelectField
            key={key}
            label={text(`filter.${key}`)}
            value={filter[key] ?? ''}
            options={options[key]}
            none={text('list.any')}
            onChange={(value) => set(key, value)}
          />
        )
      })}
    </fieldset>
  )
}

/** What narrows the list now; each can be taken away. */
function Chips({ filter, options, onChange }: PartProps) {
  const { text } = useTexts()
  const chips: [string, CaseFilter][] = narrowingsOf(filter).map((key) => {
    const value = filter[key] ?? ''
    const name = key === 'from' || key === 'to' ? value : options[key].find(([one]) => one === value)?.[1]
    return [`${text(`filter.${key}`)}: ${name ?? value}`, withValue(filter, key, '')]
  })
  if (filter.search) chips.unshift([text('list.words', { words: filter.search }), { ...filter, search: '' }])
  if (chips.length === 0) return null
  return (
    <ul className="chips">
      {chips.map(([name, without]) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={text('list.removeFilter', { name })}
            onClick={() => onChange(without)}
          >
            {name}
            <span className="kern-icon kern-icon--small kern-icon--close" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function withValue(filter: CaseFilter, key: Narrowing, value: string): CaseFilter {
  const rest: CaseFilter = { ...filter }
  delete rest[key]
  if (key === 'district') delete rest.subdistrict
  return value === '' ? rest : { ...rest, [key]: value }
}
