import { useState } from 'react'
import type { CaseDetail, Language } from '../data/case.ts'
import { retryTranslation } from '../data/work.ts'
import { DeskButton } from '../frame/button.tsx'
import { languageName } from '../frame/names.tsx'
import { problemText } from '../frame/notice.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'

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
  const texts = useTexts()
  const { text } = texts
  const mayWork = isAllowed(useSession(), 'case.work')
  const [problem, setProblem] = useState<string | null>(null)
  const { language, state, provider } = version

  async function again() {
    const result = await retryTranslation(found.id, version.part, language.tag)
    if ('problem' in result) setProblem(problemText(texts, result.problem))
    else onDone(result.data)
  }

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
        <>
          <p className="kern-body">{text('translation.failed')}</p>
          {mayWork && (
            <DeskButton small onClick={() => void again()}>
              {text('retry')}
            </DeskButton>
          )}
          <p role="status">{problem}</p>
        </>
      )}
    </div>
  )
}
