import { type ComponentType, useState } from 'react'
import type { CaseDetail } from '../../data/case.ts'
import { DeskButton } from '../../frame/button.tsx'
import { type TextKey, useTexts } from '../../frame/text.ts'
import {
  AssignDialog,
  CorrectDialog,
  DueDialog,
  ForwardDialog,
  MergeDialog,
  NoteDialog,
  PriorityDialog,
  type WorkDialogProps,
} from './dialogs.tsx'
import { InquiryDialog } from './inquiry-dialog.tsx'

interface WorkItem {
  name: TextKey
  dialog: ComponentType<WorkDialogProps>
  /** Only while the case is open. */
  open: boolean
  /** Also for who only helps with it. */
  helps?: true
}

/** What can be done besides answering, in the order it is usually done. */
const items: readonly WorkItem[] = [
  { name: 'work.assign', dialog: AssignDialog, open: false },
  { name: 'work.inquiry', dialog: InquiryDialog, open: true },
  { name: 'work.forward', dialog: ForwardDialog, open: true },
  { name: 'work.note', dialog: NoteDialog, open: false, helps: true },
  { name: 'work.priority', dialog: PriorityDialog, open: true },
  { name: 'work.due', dialog: DueDialog, open: true },
  { name: 'work.correct', dialog: CorrectDialog, open: false },
  { name: 'work.merge', dialog: MergeDialog, open: true },
]

const closed = new Set(['resolved', 'notFeasible', 'notResponsible', 'duplicate', 'withdrawn'])

interface WorkBarProps {
  found: CaseDetail
  onDone: (found: CaseDetail) => void
}

/** The buttons of a case. Each opens one short form. Nothing for who only reads. */
export function WorkBar({ found, onDone }: WorkBarProps) {
  const { text } = useTexts()
  const [chosen, setChosen] = useState<WorkItem | null>(null)
  const offered = items.filter(
    ({ open, helps }) => (!open || !closed.has(found.state)) && (helps || found.mayDo === 'everything'),
  )
  if (found.mayDo === 'nothing') return null
  return (
    <section aria-labelledby="work">
      <h2 className="kern-heading-small" id="work">
        {text('work.title')}
      </h2>
      <div className="work-bar">
        {offered.map((item) => (
          <DeskButton key={item.name} small onClick={() => setChosen(item)}>
            {text(item.name)}
          </DeskButton>
        ))}
      </div>
      {chosen && <chosen.dialog found={found} onDone={onDone} onClose={() => setChosen(null)} />}
    </section>
  )
}
