import type { Contact } from '../data/directory.ts'
import type { CityNames } from '../frame/city-names.ts'
import { contentName, languageName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

interface ContactCardProps {
  contact: Contact
  names: CityNames
  /** Tag of the language that is looked for; empty: any. */
  wanted: string
}

/** One contact person: for what, where, when, in which languages, and how to reach them. */
export function ContactCard({ contact, names, wanted }: ContactCardProps) {
  const { language, text } = useTexts()
  const { id, name, role, hours, areas, topics, languages, phone, room, sample } = contact
  const words = (one: Record<string, string>) => contentName(language, { id, name: one })
  const everywhere = areas.length >= names.districts.length
  const facts: [string, string | undefined][] = [
    [text('list.area'), everywhere ? text('routing.wholeCity') : areas.map((area) => area.name).join(', ')],
    [
      text('contacts.topics'),
      topics.map((topic) => contentName(language, topic)).join(', ') || text('contacts.everything'),
    ],
    [text('contacts.hours'), words(hours)],
    [text('contacts.room'), room && words(room)],
  ]
  return (
    <article className="card contact">
      <h2 className="kern-title">
        {name}
        {sample && (
          <span className="kern-badge kern-badge--small kern-badge--info">
            <span className="kern-label">{text('contacts.sample')}</span>
          </span>
        )}
      </h2>
      <p className="about">{words(role)}</p>
      <dl className="facts">
        {facts.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{text('contacts.languages')}</dt>
          <dd>
            {languages.map((one, index) => (
              <span key={one.tag}>
                {index > 0 && ', '}
                {isSame(one.tag, wanted) ? (
                  <strong>{languageName(language, one)}</strong>
                ) : (
                  languageName(language, one)
                )}
              </span>
            ))}
          </dd>
        </div>
        {phone && (
          <div>
            <dt>{text('contacts.phone')}</dt>
            <dd>
              <a className="kern-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                {phone}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </article>
  )
}

/** Who speaks German speaks Leichte Sprache. */
function isSame(tag: string, wanted: string): boolean {
  return wanted !== '' && tag.split('-')[0] === wanted.split('-')[0]
}
