import type { NoticeFile, NoticeKind } from '../data/notices.ts'
import { AreaField } from '../form/area-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { useTexts } from '../frame/text.ts'
import { wordName } from './names.ts'

/** What a picture shows, in words: as long as content/notices/words.ts allows. */
const mostCaption = 250

/** A field of words without its label, which the desk has itself. */
export type WordField = Omit<NoticeKind['words'][number], 'label'>

interface WordFieldsProps {
  kind: NoticeKind
  files: readonly NoticeFile[]
  /** What it has besides those of its kind: a poll's. */
  more?: readonly WordField[]
  words: Readonly<Record<string, string>>
  /** BCP 47 and direction of what is written. */
  language: string
  direction: 'ltr' | 'rtl'
  errorOf?: (field: string) => string | null
  onChange: (words: Record<string, string>) => void
}

/** The fields of words of a kind, and one for what each file shows. */
export function WordFields(props: WordFieldsProps) {
  const { kind, files, more = [], words, language, direction, errorOf = () => null, onChange } = props
  const texts = useTexts()
  const { text } = texts
  const captions = files
    .filter((file) => file.language === null || file.language === language)
    .map(({ id }) => ({ id: `caption.${id}`, most: mostCaption, needed: false, long: false }))
  return (
    <div className="stack word-fields">
      {[...kind.words, ...more, ...captions].map(({ id, most, needed, long }) => {
        const value = words[id] ?? ''
        const name = wordName(texts, id, kind, files)
        const count = text('noticeText.length', { count: value.length, most })
        const shared = {
          label: needed ? name : `${name} (${text('noticeText.optional')})`,
          hint: id.startsWith('caption.') ? `${text('noticeWord.captionHint')} ${count}` : count,
          value,
          error: errorOf(id),
          lang: language,
          dir: direction,
          onChange: (written: string) => onChange({ ...words, [id]: written }),
        }
        return long ? <AreaField key={id} {...shared} rows={9} /> : <TextField key={id} {...shared} />
      })}
    </div>
  )
}
