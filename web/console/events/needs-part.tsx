import type { EventDetail } from '../data/events.ts'
import { languageName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

/** What those who come need, added up: for whoever books interpreters and rooms. */
export function NeedsPart({ detail: { needs } }: { detail: EventDetail }) {
  const { language, text } = useTexts()
  const { interpreters, children, stepFree, signLanguage } = needs
  const lines = [
    ...interpreters.map((one) => [
      text('events.needInterpreter', { language: languageName(language, one.language) }),
      text('events.needPeople', { registrations: one.registrations, people: one.people }),
    ]),
    ...(children > 0
      ? [[text('events.offer.childcare'), text('events.needChildren', { count: children })]]
      : []),
    ...(stepFree > 0
      ? [[text('events.offer.stepFree'), text('events.needRegistrations', { count: stepFree })]]
      : []),
    ...(signLanguage > 0
      ? [[text('events.offer.signLanguage'), text('events.needRegistrations', { count: signLanguage })]]
      : []),
  ]
  return (
    <section className="block" aria-labelledby="event-needs">
      <h2 className="kern-heading-small" id="event-needs">
        {text('events.needs')}
      </h2>
      {lines.length === 0 ? (
        <p className="kern-body empty">{text('events.noNeeds')}</p>
      ) : (
        <dl className="facts event-needs">
          {lines.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
