import type { CaseDetail } from '../data/case.ts'
import { isAllowed, useSession } from '../frame/person.ts'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'

/** The way to who is there for the area, the topic and the language of a case. */
export function ContactLink({ found }: { found: CaseDetail }) {
  const { text } = useTexts()
  const session = useSession()
  if (!isAllowed(session, 'contact.read')) return null
  const asked = {
    area: found.subdistrict?.code ?? found.district?.code,
    topic: found.category?.id,
    language: found.resident?.language.tag,
  }
  return (
    <p className="kern-body">
      <a className="kern-link" href={addressOf('contacts', asked)}>
        {text('contacts.ofCase')}
      </a>
    </p>
  )
}
