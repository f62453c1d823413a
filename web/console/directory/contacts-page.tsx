import { type FormEvent, useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type ContactList, listContacts } from '../data/directory.ts'
import { SelectField } from '../form/select-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { type CityNames, useCityNames } from '../frame/city-names.ts'
import { Failure, Loading, Notice } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { ContactCard } from './contact-card.tsx'

/** Who is there for an area and a topic, when, and in which languages. */
export function ContactsPage({ query }: { query: URLSearchParams }) {
  const { text } = useTexts()
  const { names, problem: noNames } = useCityNames()
  const [found, setFound] = useState<ContactList | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const asked = query.toString()

  async function load() {
    const isLatest = takeTurn('anew')
    const result = await listContacts(Object.fromEntries(query))
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFound(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the question
  useEffect(() => void load(), [asked])

  const wrong = problem ?? noNames
  return (
    <Page title={text('contacts.title')}>
      <p className="kern-body lead">{text('contacts.lead')}</p>
      {names && <Search query={query} names={names} key={asked} />}
      {wrong && <Failure problem={wrong} onRetry={() => void load()} />}
      {!wrong && !(found && names) && <Loading />}
      {found && names && <Found found={found} query={query} names={names} />}
    </Page>
  )
}

interface PartProps {
  query: URLSearchParams
  names: CityNames
}

function Search({ query, names }: PartProps) {
  const { text } = useTexts()
  const given = Object.fromEntries(query)
  const named = given.area ? names.area(given.area) : (given.place ?? '')
  const [place, setPlace] = useState(named)
  const show = (changed: Record<string, string>) => {
    location.hash = addressOf('contacts', { ...given, ...changed })
  }
  function look(event: FormEvent) {
    event.preventDefault()
    if (place.trim() !== named) show({ place: place.trim(), area: '' })
  }
  return (
    <form className="contact-search" onSubmit={look}>
      <div className="search">
        <TextField
          label={text('contacts.place')}
          hint={text('contacts.placeHint')}
          type="search"
          maxLength={120}
          value={place}
          onChange={setPlace}
        />
        <DeskButton type="submit" look="primary">
          {text('list.doSearch')}
        </DeskButton>
      </div>
      <div className="page-fields">
        <SelectField
          label={text('contacts.topic')}
          value={given.topic ?? ''}
          none={text('list.any')}
          options={names.categories}
          onChange={(topic) => show({ topic })}
        />
        <SelectField
          label={text('filter.language')}
          value={given.language ?? ''}
          none={text('list.any')}
          options={names.languages}
          onChange={(language) => show({ language })}
        />
      </div>
    </form>
  )
}

function Found({ found: { contacts, areas }, query, names }: PartProps & { found: ContactList }) {
  const { text } = useTexts()
  const given = Object.fromEntries(query)
  if (given.place && areas.length === 0) return <Notice tone="info">{text('contacts.unknown')}</Notice>
  if (areas.length > 1) {
    return (
      <section className="block" aria-labelledby="contact-areas">
        <h2 className="kern-heading-small" id="contact-areas">
          {text('contacts.several')}
        </h2>
        <ul className="choice-links">
          {areas.map(({ code, name }) => (
            <li key={code}>
              <a className="kern-link" href={addressOf('contacts', { ...given, place: '', area: code })}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  const [area] = areas
  const count = contacts.length
  return (
    <>
      <p className="kern-body kern-body--muted" role="status">
        {area ? text('contacts.foundIn', { count, area: area.name }) : text('contacts.found', { count })}
      </p>
      <ul className="contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <ContactCard contact={contact} names={names} wanted={given.language ?? ''} />
          </li>
        ))}
      </ul>
    </>
  )
}
