import { useState } from 'react'
import type { CaseDetail } from '../../data/case.ts'
import { ComboField } from '../../form/combo-field.tsx'
import { DateField } from '../../form/date-field.tsx'
import { Field } from '../../form/field.tsx'
import { type Option, SelectField } from '../../form/select-field.tsx'
import { useTexts } from '../../frame/text.ts'
import { ActionDialog } from './action-dialog.tsx'
import { useChoices } from './use-choices.ts'
import { WordsField } from './words-field.tsx'

/** What every dialog of a case is given. */
export interface WorkDialogProps {
  found: CaseDetail
  onDone: (found: CaseDetail) => void
  onClose: () => void
}

const priorities = ['low', 'normal', 'high', 'urgent'] as const
const kinds = ['defect', 'complaint', 'question', 'idea', 'praise'] as const

/** Whose case it is. */
export function AssignDialog(props: WorkDialogProps) {
  const { found } = props
  const { text } = useTexts()
  const { teams, people } = useChoices()
  const [team, setTeam] = useState(found.team?.id ?? '')
  const [person, setPerson] = useState(found.assignee?.id ?? '')
  return (
    <ActionDialog
      {...props}
      name="assignment"
      title={text('work.assign')}
      {...(found.state === 'received' && { lead: text('work.assignLead') })}
      body={() => ({ team: team || null, assignee: person || null })}
    >
      <SelectField
        label={text('work.team')}
        value={team}
        options={teams}
        none={text('work.nobody')}
        onChange={(value) => {
          setTeam(value)
          setPerson('')
        }}
      />
      <ComboField label={text('work.person')} value={person} options={people} onChange={setPerson} />
    </ActionDialog>
  )
}

/** Words for colleagues only. */
export function NoteDialog(props: WorkDialogProps) {
  const { text } = useTexts()
  const [words, setWords] = useState('')
  return (
    <ActionDialog
      {...props}
      name="note"
      title={text('work.note')}
      lead={text('work.noteLead')}
      body={() => (words.trim() === '' ? null : { text: words.trim() })}
    >
      <WordsField label={text('work.noteWords')} value={words} onChange={setWords} />
    </ActionDialog>
  )
}

/** How urgent it is. */
export function PriorityDialog(props: WorkDialogProps) {
  const { text } = useTexts()
  const [priority, setPriority] = useState<string>(props.found.priority)
  const options = priorities.map((one): Option => [one, text(`priority.${one}`)])
  return (
    <ActionDialog {...props} name="priority" title={text('work.priority')} body={() => ({ priority })}>
      <SelectField label={text('work.priority')} value={priority} options={options} onChange={setPriority} />
    </ActionDialog>
  )
}

/** Until when. The day ends at six in the evening, here. */
export function DueDialog(props: WorkDialogProps) {
  const { text } = useTexts()
  const [day, setDay] = useState(props.found.dueAt?.slice(0, 10) ?? '')
  return (
    <ActionDialog
      {...props}
      name="due"
      title={text('work.due')}
      body={() => ({ dueAt: day === '' ? null : new Date(`${day}T18:00`).toISOString() })}
    >
      <DateField label={text('work.dueDay')} value={day} onChange={setDay} />
    </ActionDialog>
  )
}

/** Hands the work to one or several offices; the answer outwards stays here. */
export function ForwardDialog(props: WorkDialogProps) {
  const { text } = useTexts()
  const { bodies } = useChoices()
  const [chosen, setChosen] = useState<string[]>([])
  const [words, setWords] = useState('')
  return (
    <ActionDialog
      {...props}
      name="forwarding"
      title={text('work.forward')}
      lead={text('work.forwardLead')}
      body={() =>
        chosen.length === 0 || words.trim() === '' ? null : { bodies: chosen, text: words.trim() }
      }
    >
      <fieldset className="kern-fieldset choices">
        <legend className="kern-label">{text('work.bodies')}</legend>
        {bodies.map(([id, name]) => (
          <div className="kern-form-check" key={id}>
            <input
              className="kern-form-check__checkbox"
              type="checkbox"
              id={`forward-${id}`}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <label className="kern-label" htmlFor={`forward-${id}`}>
              {name}
            </label>
          </div>
        ))}
      </fieldset>
      <WordsField label={text('work.task')} hint={text('work.taskHint')} value={words} onChange={setWords} />
    </ActionDialog>
  )
}

/** What the case is: kind, category. */
export function CorrectDialog(props: WorkDialogProps) {
  const { found } = props
  const { text } = useTexts()
  const { categories } = useChoices()
  const [kind, setKind] = useState<string>(found.kind)
  const [category, setCategory] = useState(found.category?.id ?? '')
  return (
    <ActionDialog
      {...props}
      name="correction"
      title={text('work.correct')}
      lead={text('work.correctLead')}
      body={() => ({ kind, category: category || null })}
    >
      <SelectField
        label={text('list.kind')}
        value={kind}
        options={kinds.map((one): Option => [one, text(`kind.${one}`)])}
        onChange={setKind}
      />
      <SelectField
        label={text('case.category')}
        value={category}
        options={categories}
        none={text('case.none')}
        onChange={setCategory}
      />
    </ActionDialog>
  )
}

/** Joins the case with another about the same matter; `into`: its number, when it is known already. */
export function MergeDialog({ into: known = '', ...props }: WorkDialogProps & { into?: string }) {
  const { text } = useTexts()
  const [into, setInto] = useState(known)
  return (
    <ActionDialog
      {...props}
      name="merge"
      title={text('work.merge')}
      lead={text('work.mergeLead')}
      body={() => (into.trim() === '' ? null : { into: into.trim() })}
    >
      <Field id="merge-into" label={text('work.mergeInto')} hint={text('work.mergeHint')}>
        {(attributes) => (
          <input
            {...attributes}
            className="kern-form-input__input"
            value={into}
            autoComplete="off"
            onChange={(event) => setInto(event.target.value)}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
