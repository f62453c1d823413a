import { useState } from 'react'
import type { CaseDetail } from '../../data/case.ts'
import { SelectField } from '../../form/select-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import { contentName } from '../../frame/names.tsx'
import { useTexts } from '../../frame/text.ts'
import { ActionDialog } from './action-dialog.tsx'
import { WordsField } from './words-field.tsx'

type Task = CaseDetail['tasks'][number]

interface TasksProps {
  found: CaseDetail
  onDone: (found: CaseDetail) => void
}

/** What other offices were asked to do, and what came of it. */
export function Tasks({ found, onDone }: TasksProps) {
  const { language, text } = useTexts()
  const [answered, setAnswered] = useState<Task | null>(null)
  if (found.tasks.length === 0) return null
  return (
    <section aria-labelledby="tasks">
      <h2 className="kern-heading-small" id="tasks">
        {text('work.tasks')}
      </h2>
      <ul className="tasks">
        {found.tasks.map((task) => (
          <li key={task.id}>
            <p className="kern-body kern-body--bold">
              {contentName(language, task.body)} · {text(`task.${task.state}`)}
            </p>
            <p className="words">{task.text}</p>
            {task.answer && <p className="words">{task.answer}</p>}
            {found.mayDo !== 'nothing' && task.state === 'open' && (
              <DeskButton small onClick={() => setAnswered(task)}>
                {text('work.result')}
              </DeskButton>
            )}
          </li>
        ))}
      </ul>
      {answered && (
        <ResultDialog found={found} task={answered} onDone={onDone} onClose={() => setAnswered(null)} />
      )}
    </section>
  )
}

interface ResultDialogProps extends TasksProps {
  task: Task
  onClose: () => void
}

function ResultDialog({ task, ...props }: ResultDialogProps) {
  const { text } = useTexts()
  const [state, setState] = useState('done')
  const [words, setWords] = useState('')
  return (
    <ActionDialog
      {...props}
      name="task-result"
      title={text('work.result')}
      body={() => (words.trim() === '' ? null : { taskId: task.id, state, answer: words.trim() })}
    >
      <SelectField
        label={text('list.state')}
        value={state}
        options={[
          ['done', text('task.done')],
          ['declined', text('task.declined')],
        ]}
        onChange={setState}
      />
      <WordsField label={text('work.resultWords')} value={words} onChange={setWords} />
    </ActionDialog>
  )
}
