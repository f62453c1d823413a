import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { CaseDetail } from '../../data/case.ts'
import type { Problem } from '../../data/client.ts'
import { type ActionName, actOn } from '../../data/work.ts'
import { DeskButton } from '../../frame/button.tsx'
import { DeskDialog } from '../../frame/dialog.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'

interface ActionDialogProps {
  found: CaseDetail
  name: ActionName
  title: string
  lead?: string
  /** What is sent; null while something is missing. */
  body: () => object | null
  children: ReactNode
  onDone: (found: CaseDetail) => void
  onClose: () => void
}

/** A short form above the case: fill in, press once, done. What is wrong stands in the dialog, and nothing typed is lost. */
export function ActionDialog({
  found,
  name,
  title,
  lead,
  body,
  children,
  onDone,
  onClose,
}: ActionDialogProps) {
  const texts = useTexts()
  const { text } = texts
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const given = body()
    if (given === null) return setProblem({ code: 'incomplete' })
    setBusy(true)
    const result = await actOn(found.id, name, given)
    setBusy(false)
    if ('problem' in result) return setProblem(result.problem)
    if (result.data) onDone(result.data)
    else location.hash = '#/cases'
    onClose()
  }

  return (
    <DeskDialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <DeskButton onClick={onClose}>{text('cancel')}</DeskButton>
          <DeskButton look="primary" type="submit" form={form} disabled={busy}>
            {text(busy ? 'work.saving' : 'work.save')}
          </DeskButton>
        </>
      }
    >
      {lead && <p className="kern-body">{lead}</p>}
      <form id={form} onSubmit={submit} noValidate className="stack">
        {children}
      </form>
      <div role="alert">
        {problem && (
          <Notice tone="danger">
            {problem.code === 'incomplete' ? text('work.incomplete') : problemText(texts, problem)}
          </Notice>
        )}
      </div>
    </DeskDialog>
  )
}
