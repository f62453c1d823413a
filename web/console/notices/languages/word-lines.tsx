import type { NoticeFile, NoticeKind } from '../../data/notices.ts'
import { useTexts } from '../../frame/text.ts'
import { wordName } from '../names.ts'
import { questionField } from '../poll-words.ts'

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
  const order = [...kind.words.map(({ id }) => id), questionField]
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  const lines = Object.entries(words).sort(([one], [other]) => place(one) - place(other))
  return (
    <dl className="word-lines">
      {lines.map(([field, said]) => (
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
