import { type ChangeEvent, useId, useState } from 'react'
import type { Problem, Result } from '../data/client.ts'
import {
  addFile,
  fileAddress,
  type Notice as NoticeData,
  type NoticeFile,
  removeFile,
} from '../data/notices.ts'
import { SelectField } from '../form/select-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import type { CityNames } from '../frame/city-names.ts'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

interface FilesPartProps {
  notice: NoticeData
  names: CityNames
  readOnly: boolean
  onNotice: (notice: NoticeData) => void
}

/** Pictures and documents of a notice. They are kept as soon as they are chosen. */
export function FilesPart({ notice, names, readOnly, onNotice }: FilesPartProps) {
  const texts = useTexts()
  const { language, text } = texts
  const id = useId()
  const [state, setState] = useState<'uploading' | 'added' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** "": every language. */
  const [goesWith, setGoesWith] = useState('')

  function take(result: Result<NoticeData>): boolean {
    if ('problem' in result) {
      setProblem(result.problem)
      return false
    }
    setProblem(null)
    onNotice(result.data)
    return true
  }
  async function add(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? []
    if (file === undefined) return
    const input = event.target
    setState('uploading')
    setState(take(await addFile(notice.id, file, goesWith || null)) ? 'added' : null)
    input.value = ''
  }
  const goesWithWords = (tag: string | null) =>
    tag === null ? text('noticeFiles.every') : text('noticeFiles.only', { language: names.language(tag) })
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  return (
    <section className="block" aria-labelledby={`${id}-title`}>
      <h2 className="kern-heading-small" id={`${id}-title`}>
        {text('noticeFiles.title')}
      </h2>
      {notice.files.length === 0 && <p className="kern-body">{text('noticeFiles.none')}</p>}
      <ul className="notice-files">
        {notice.files.map((file) => (
          <li key={file.id}>
            {file.kind === 'photo' && (
              <img src={fileAddress(notice.id, file.id)} alt={captionOf(notice, file)} />
            )}
            <a className="kern-link" href={fileAddress(notice.id, file.id)} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <span className="about">
              {size.format(file.bytes / 1000)}
              {' · '}
              {goesWithWords(file.language)}
            </span>
            {!readOnly && (
              <DeskButton
                small
                look="tertiary"
                onClick={() => void removeFile(notice.id, file.id).then(take)}
              >
                {text('noticeFiles.remove', { name: file.name })}
              </DeskButton>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <SelectField
          label={text('noticeFiles.language')}
          value={goesWith}
          none={text('noticeFiles.every')}
          options={names.languages.map(([tag]) => [tag, goesWithWords(tag)])}
          onChange={setGoesWith}
        />
      )}
      {!readOnly && (
        <div className="kern-form-input">
          <label className="kern-label" htmlFor={id}>
            {text('noticeFiles.add')}
          </label>
          <div className="kern-hint" id={`${id}-hint`}>
            {text('noticeFiles.hint')}
          </div>
          <input
            id={id}
            type="file"
            className="kern-form-input__input"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            aria-describedby={`${id}-hint`}
            onChange={(event) => void add(event)}
          />
        </div>
      )}
      <div role="status">{state && text(`noticeFiles.${state}`)}</div>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
    </section>
  )
}

/** What a file shows, in the language it goes with, or in that of the notice. */
function captionOf({ versions, sourceLanguage }: NoticeData, { id, language }: NoticeFile): string {
  const version = versions.find((one) => one.language.tag === (language ?? sourceLanguage))
  return version?.words[`caption.${id}`] ?? ''
}
