import type { NoticeFile, NoticeKind } from '../../data/notices.ts'
import { useTexts } from '../../frame/text.ts'
import { wordName } from '../names.ts'

interface WordLinesProps {
  kind: NoticeKind
  files: readonly NoticeFile[]
  words: Readonly<Record<string, string>>
  language: string
  direction: 'ltr' | 'rtl'
}

/** Words of a notice to be read, field by field. */
export function WordLines({ kind, files, words, language, direction }: WordLinesProps) {
  const texts = useTexts()
  return (
    <dl className="word-lines">
      {Object.entries(words).map(([field, said]) => (
        <div key={field}>
          <dt>{wordName(texts, field, kind, files)}</dt>
          <dd className="words" lang={language} dir={direction}>
            {said}
          </dd>
        </div>
      ))}
    </dl>
  )
}
