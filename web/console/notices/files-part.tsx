import { type ChangeEvent, useId, useState } from 'react'
import type { Problem, Result } from '../data/client.ts'
import { addFile, fileAddress, type Notice as NoticeData, removeFile } from '../data/notices.ts'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

interface FilesPartProps {
  notice: NoticeData
  readOnly: boolean
  onNotice: (notice: NoticeData) => void
}

/** Pictures and documents of a notice. They are kept as soon as they are chosen. */
export function FilesPart({ notice, readOnly, onNotice }: FilesPartProps) {
  const texts = useTexts()
  const { language, text } = texts
  const id = useId()
  const [state, setState] = useState<'uploading' | 'added' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

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
    setState(take(await addFile(notice.id, file)) ? 'added' : null)
    input.value = ''
  }
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
              <img
                src={fileAddress(notice.id, file.id)}
                alt={
                  notice.versions.find(({ status }) => status === 'reviewed')?.words[`caption.${file.id}`] ??
                  ''
                }
              />
            )}
            <a className="kern-link" href={fileAddress(notice.id, file.id)} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <span className="about">{size.format(file.bytes / 1000)}</span>
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
