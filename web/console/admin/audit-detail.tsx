import type { AuditPageData } from '../data/audit.ts'
import type { CityWords } from '../data/city.ts'
import { contentName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

interface AuditDetailProps {
  detail: AuditPageData['entries'][number]['detail']
  city: CityWords | null
}

/** What belongs to a line of the log, in words: where a case went, which state it got and why. Nothing for what says it all already. */
export function AuditDetail({ detail, city }: AuditDetailProps) {
  const { language, text, has } = useTexts()
  const wordOf = (set: 'state' | 'code' | 'task', id: unknown) => {
    const key = `${set}.${id}`
    return has(key) ? [text(key)] : []
  }
  const namesOf = (list: 'teams' | 'bodies', ids: unknown) =>
    (typeof ids === 'string' ? ids.split(' ') : []).flatMap((id) => {
      const found = city?.[list].find((one) => one.id === id)
      return found ? [contentName(language, found)] : []
    })
  const words = [
    ...namesOf('bodies', detail?.bodies ?? detail?.body),
    ...namesOf('teams', detail?.team),
    ...wordOf('task', detail?.state),
    ...wordOf('state', detail?.toState),
    ...wordOf('code', detail?.reasonCode),
  ]
  if (words.length === 0) return null
  return <span className="audit-detail">{words.join(' · ')}</span>
}
