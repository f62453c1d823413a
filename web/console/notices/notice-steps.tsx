import { useState } from 'react'
import type { Problem } from '../data/client.ts'
import { archiveNotice, copyNotice, type Notice as NoticeData, type NoticeOptions } from '../data/notices.ts'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import type { CityNames } from '../frame/city-names.ts'
import { DeskDialog } from '../frame/dialog.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { kindName, noticeAddress, topicName } from './names.ts'

interface NoticeStepsProps {
  notice: NoticeData
  options: NoticeOptions
  names: CityNames
  onNotice: (notice: NoticeData) => void
}

/** What a notice is and belongs to, and what can be done with it as a whole. */
export function NoticeSteps({ notice, options, names, onNotice }: NoticeStepsProps) {
  const texts = useTexts()
  const { text } = texts
  const [asking, setAsking] = useState<'archive' | 'template' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [kept, setKept] = useState(false)
  const districts = notice.districts.map(names.area).join(', ') || text('notices.wholeCity')

  async function copy() {
    const result = await copyNotice(notice.id, null)
    if ('problem' in result) return setProblem(result.problem)
    location.hash = noticeAddress(result.data.id)
  }
  async function keepTemplate(name: string) {
    setAsking(null)
    const result = await copyNotice(notice.id, name)
    if ('problem' in result) return setProblem(result.problem)
    setKept(true)
  }
  async function archive() {
    setAsking(null)
    const result = await archiveNotice(notice.id)
    if ('problem' in result) return setProblem(result.problem)
    onNotice(result.data)
  }
  return (
    <div className="notice-steps">
      <p className="kern-body about">
        {[kindName(texts, options, notice.kind), topicName(texts, options, notice.topic), districts].join(
          ' · ',
        )}
      </p>
      {notice.eventId !== null && (
        <p className="kern-body">
          <a className="kern-link" href={`#/events/${notice.eventId}`}>
            {text('notice.eventLink')}
          </a>
        </p>
      )}
      {notice.mayWrite && (
        <div className="buttons">
          <DeskButton small onClick={() => void copy()}>
            {text('notice.copy')}
          </DeskButton>
          {notice.templateName === null && (
            <DeskButton small look="tertiary" onClick={() => setAsking('template')}>
              {text('notice.keepTemplate')}
            </DeskButton>
          )}
          {notice.archivedAt === null && (
            <DeskButton small look="tertiary" onClick={() => setAsking('archive')}>
              {text('notice.archive')}
            </DeskButton>
          )}
        </div>
      )}
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      {kept && <Notice tone="success">{text('notice.templateKept')}</Notice>}
      {asking === 'archive' && (
        <DeskDialog
          title={text('notice.archiveTitle')}
          onClose={() => setAsking(null)}
          footer={
            <>
              <DeskButton onClick={() => setAsking(null)}>{text('notice.keep')}</DeskButton>
              <DeskButton look="primary" onClick={() => void archive()}>
                {text('notice.archive')}
              </DeskButton>
            </>
          }
        >
          <p className="kern-body">{text('notice.archiveLead')}</p>
        </DeskDialog>
      )}
      {asking === 'template' && (
        <TemplateDialog onClose={() => setAsking(null)} onKeep={(name) => void keepTemplate(name)} />
      )}
    </div>
  )
}

function TemplateDialog({ onClose, onKeep }: { onClose: () => void; onKeep: (name: string) => void }) {
  const { text } = useTexts()
  const [name, setName] = useState('')
  return (
    <DeskDialog
      title={text('notice.keepTemplate')}
      onClose={onClose}
      footer={
        <DeskButton look="primary" disabled={name.trim() === ''} onClick={() => onKeep(name.trim())}>
          {text('save')}
        </DeskButton>
      }
    >
      <TextField label={text('notice.templateName')} maxLength={80} value={name} onChange={setName} />
    </DeskDialog>
  )
}
