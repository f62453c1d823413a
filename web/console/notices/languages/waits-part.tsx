import { useState } from 'react'
import type { Problem } from '../../data/client.ts'
import { type Notice as NoticeData, saveNotice } from '../../data/notices.ts'
import { CheckList } from '../../form/check-list.tsx'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { bodyOf, draftOf } from '../draft.ts'

interface WaitsPartProps {
  notice: NoticeData
  names: CityNames
  onNotice: (notice: NoticeData) => void
}

/** Which languages must be reviewed before the notice may go out; readers of the others get the source words with a note. */
export function WaitsPart({ notice, names, onNotice }: WaitsPartProps) {
  const texts = useTexts()
  const { text } = texts
  const [waitsFor, setWaitsFor] = useState(notice.waitsFor)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState(false)

  async function save() {
    const body = bodyOf(notice.kind, draftOf(notice))
    const result = await saveNotice(notice.id, { ...body, waitsFor, seenAt: notice.updatedAt })
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setSaved(true)
    onNotice(result.data)
  }
  return (
    <details className="waits card">
      <summary>
        {text('versions.waits')}
        {': '}
        {notice.waitsFor.map(names.language).join(', ') || text('versions.waitsNone')}
      </summary>
      <CheckList
        label={text('versions.waits')}
        hint={text('versions.waitsHint', { language: names.language(notice.sourceLanguage) })}
        options={names.languages.filter(([tag]) => tag !== notice.sourceLanguage)}
        chosen={waitsFor}
        onChange={(chosen) => {
          setWaitsFor(chosen)
          setSaved(false)
        }}
      />
      <div className="buttons">
        <DeskButton onClick={() => void save()}>{text('versions.waitsSave')}</DeskButton>
        <span role="status">{saved && text('versions.waitsSaved')}</span>
      </div>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
    </details>
  )
}
