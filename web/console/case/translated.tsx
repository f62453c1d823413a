import type { CaseDetail } from '../data/case.ts'
import { useTexts } from '../frame/text.ts'

interface TranslatedProps {
  found: CaseDetail
  /** "concern", or "entry:" and the id of a line. */
  part: string
}

/** The German a machine made of a person's words; the original stands above it. */
export function Translated({ found, part }: TranslatedProps) {
  const { text } = useTexts()
  const german = found.translations.find((one) => one.part === part && one.language.tag === 'de')
  if (!german?.text) return null
  return (
    <div className="translated">
      <p className="kern-body kern-body--small kern-body--muted">{text('case.translation')}</p>
      <p className="words" lang="de">
        {german.text}
      </p>
    </div>
  )
}
