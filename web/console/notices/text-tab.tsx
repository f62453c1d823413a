import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { saveNotice } from '../data/notices.ts'
import { TickField } from '../form/tick-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { bodyOf, draftOf, isChanged } from './draft.ts'
import { FilesPart } from './files-part.tsx'
import { FindingList } from './finding-list.tsx'
import { NoticeForm } from './notice-form.tsx'
import type { TabInput } from './tab-input.ts'

/** The source words and the facts of a notice, with what stands out in them. */
export function TextTab({ notice, kind, options, names, onNotice }: TabInput) {
  const texts = useTexts()
  const { text } = texts
  const [draft, setDraft] = useState(() => draftOf(notice))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)
  const readOnly = !notice.mayWrite || notice.archivedAt !== null
  const changed = isChanged(draft, notice)
  const hasTranslations = notice.versions.some(
    ({ status, language }) => language.tag !== notice.sourceLanguage && status !== 'missing',
  )
  useWarningBeforeLeaving(changed)

  async function save() {
    setBusy(true)
    const result = await saveNotice(notice.id, {
      ...bodyOf(notice.kind, draft),
      waitsFor: notice.waitsFor,
      seenAt: notice.updatedAt,
    })
    setBusy(false)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setSaved(true)
    setDraft(draftOf(result.data))
    onNotice(result.data)
  }
  if (kind === undefined) {
    return <Notice tone="danger">{problemText(texts, { code: 'unknownKind' })}</Notice>
  }
  return (
    <div className="beside">
      <div>
        {readOnly && <Notice tone="info">{text('notice.readOnly')}</Notice>}
        <NoticeForm
          kind={kind}
          options={options}
          names={names}
          draft={draft}
          files={notice.files}
          problem={problem}
          readOnly={readOnly}
          released={notice.broadcasts.some(({ releasedAt }) => releasedAt !== null)}
          onChange={(next) => {
            setDraft(next)
            setSaved(false)
          }}
          onSubmit={() => void save()}
        >
          {!readOnly && (
            <>
              {hasTranslations && (
                <div>
                  <TickField checked={draft.minor} onChange={(minor) => setDraft({ ...draft, minor })}>
                    {text('noticeText.minor')}
                  </TickField>
                  <p className="kern-hint">{text('noticeText.minorHint')}</p>
                </div>
              )}
              <div className="buttons">
                <DeskButton type="submit" look="primary" disabled={busy}>
                  {text('noticeText.save')}
                </DeskButton>
                <span role="status">
                  {saved ? text('noticeText.saved') : changed && text('noticeText.unsaved')}
                </span>
              </div>
            </>
          )}
        </NoticeForm>
        <FilesPart notice={notice} names={names} readOnly={readOnly} onNotice={onNotice} />
      </div>
      <FindingList notice={notice} kind={kind} names={names} />
    </div>
  )
}

/** The browser asks before a tab is closed over words that were not saved. */
function useWarningBeforeLeaving(changed: boolean): void {
  useEffect(() => {
    if (!changed) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [changed])
}
