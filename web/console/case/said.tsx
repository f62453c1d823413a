import type { CaseDetail, Language } from '../data/case.ts'
import { retryTranslation } from '../data/work.ts'
import { languageName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'
import { GivenUp } from './given-up.tsx'

type Version = CaseDetail['translations'][number]

/** What the parts of a page that show somebody's words are given. */
export interface WordsProps {
  found: CaseDetail
  onDone: (found: CaseDetail) => void
}

interface SaidProps extends WordsProps {
  /** "concern", or "entry:", "media:" or "followUp:" and an id. */
  part: string
  words: string
  language: Language | null
}

/** Somebody's words as they are, and beside them what they are in other languages, marked as whose work that is. */
export function Said({ found, part, words, language, onDone }: SaidProps) {
  const versions = found.translations.filter((one) => one.part === part && one.state !== 'needless')
  const Words = part === 'concern' ? 'blockquote' : 'p'
  const original = (
    <Words className="words" lang={language?.tag} dir={language?.direction}>
      {words}
    </Words>
  )
  if (versions.length === 0) return original
  return (
    <div className="side-by-side">
      <div>
        <Caption language={language} />
        {original}
      </div>
      {versions.map((version) => (
        <VersionView key={version.language.tag} found={found} version={version} onDone={onDone} />
      ))}
    </div>
  )
}

function Caption({ language, by }: { language: Language | null; by?: 'machine' | 'staff' }) {
  const texts = useTexts()
  const { text } = texts
  const name = language ? languageName(texts.language, language) : text('case.none')
  return (
    <p className="kern-body kern-body--small kern-body--muted">
      {by
        ? text(`translation.by.${by}`, { language: name })
        : text('translation.original', { language: name })}
    </p>
  )
}

function VersionView({ found, version, onDone }: WordsProps & { version: Version }) {
  const { text } = useTexts()
  const { language, state, provider } = version
  return (
    <div className="translated">
      <Caption language={language} by={provider === 'staff' ? 'staff' : 'machine'} />
      {state === 'done' && (
        <p className="words" lang={language.tag} dir={language.direction}>
          {version.text}
        </p>
      )}
      {state === 'wanted' && <p className="kern-body">{text('translation.wanted')}</p>}
      {state === 'failed' && (
        <GivenUp again={() => retryTranslation(found.id, version.part, language.tag)} onDone={onDone}>
          {text('translation.failed')}
        </GivenUp>
      )}
    </div>
  )
}
