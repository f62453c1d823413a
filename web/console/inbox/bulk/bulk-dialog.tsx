import { useState } from 'react'
import { type BulkChange, type BulkResult, changeMany } from '../../data/bulk.ts'
import type { CaseLine } from '../../data/cases.ts'
import type { Problem } from '../../data/client.ts'
import { ComboField } from '../../form/combo-field.tsx'
import { SelectField } from '../../form/select-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import { DeskDialog } from '../../frame/dialog.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { useFilterOptions } from '../use-filter-options.ts'

/** What can be done to many cases at once. */
export const bulkNames = ['assignee', 'team', 'priority', 'state'] as const
export type BulkName = (typeof bulkNames)[number]

/** States that need no reason and no other case; the rest is done in the case itself. */
const plainStates = new Set(['inReview', 'inProgress', 'resolved'])

function changeOf(name: BulkName, value: string): BulkChange {
  const given = value === 'none' ? null : value
  if (name === 'assignee') return { assignment: { assignee: given } }
  if (name === 'team') return { assignment: { team: given } }
  // The value is one of the choices that were offered; the server looks again.
  if (name === 'priority') return { priority: { priority: value as CaseLine['priority'] } }
  return { state: { toState: value as CaseLine['state'] } }
}

interface BulkDialogProps {
  name: BulkName
  chosen: readonly CaseLine[]
  /** With the result when something was done. */
  onClose: (result: BulkResult | null) => void
}

/** Asks what and says for how many; afterwards names what was refused and why. */
export function BulkDialog({ name, chosen, onClose }: BulkDialogProps) {
  const texts = useTexts()
  const { text } = texts
  const options = useFilterOptions({ view: 'all', search: '' })
  const [value, setValue] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [result, setResult] = useState<BulkResult | null>(null)
  const choices = options[name].filter(([one]) => name !== 'state' || plainStates.has(one))

  async function change() {
    if (value === '') return setProblem({ code: 'choose' })
    setBusy(true)
    const answer = await changeMany(
      chosen.map(({ id }) => id),
      changeOf(name, value),
    )
    setBusy(false)
    if ('problem' in answer) setProblem(answer.problem)
    else setResult(answer.data)
  }

  const title = text(`bulk.${name}`)
  if (result) return <Result title={title} result={result} chosen={chosen} onClose={() => onClose(result)} />
  return (
    <DeskDialog
      title={title}
      onClose={() => onClose(null)}
      footer={
        <>
          <DeskButton onClick={() => onClose(null)}>{text('cancel')}</DeskButton>
          <DeskButton look="primary" onClick={change} disabled={busy}>
            {text(busy ? 'bulk.doing' : 'bulk.do')}
          </DeskButton>
        </>
      }
    >
      <p className="kern-body">{text('bulk.lead', { count: chosen.length })}</p>
      {name === 'state' && <p className="kern-body">{text('bulk.stateHint')}</p>}
      {name === 'assignee' && chosen.some(({ state }) => state === 'received') && (
        <p className="kern-body">{text('work.assignLead')}</p>
      )}
      {name === 'assignee' ? (
        <ComboField label={text('filter.assignee')} value={value} options={choices} onChange={setValue} />
      ) : (
        <SelectField
          label={text(`filter.${name}`)}
          value={value}
          options={choices}
          none=""
          onChange={setValue}
        />
      )}
      {problem && (
        <Notice tone="danger">
          {problem.code === 'choose' ? text('bulk.choose') : problemText(texts, problem)}
        </Notice>
      )}
    </DeskDialog>
  )
}

interface ResultProps {
  title: string
  result: BulkResult
  chosen: readonly CaseLine[]
  onClose: () => void
}

function Result({ title, result: { done, refused }, chosen, onClose }: ResultProps) {
  const texts = useTexts()
  const { text } = texts
  const referenceOf = (id: string) => chosen.find((line) => line.id === id)?.reference ?? id
  return (
    <DeskDialog
      title={title}
      onClose={onClose}
      footer={
        <DeskButton look="primary" onClick={onClose}>
          {text('close')}
        </DeskButton>
      }
    >
      <Notice tone="success">{text('bulk.done', { count: done.length })}</Notice>
      {refused.length > 0 && (
        <>
          <Notice tone="warning">{text('bulk.refused', { count: refused.length })}</Notice>
          <ul className="kern-list kern-list--bullet">
            {refused.map(({ id, code }) => (
              <li key={id}>
                {referenceOf(id)}: {problemText(texts, { code })}
              </li>
            ))}
          </ul>
        </>
      )}
    </DeskDialog>
  )
}
