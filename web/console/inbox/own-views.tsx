import { type FormEvent, useEffect, useId, useState } from 'react'
import { deleteView, listViews, type SavedView, saveView } from '../data/cases.ts'
import type { Problem } from '../data/client.ts'
import { Field } from '../form/field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { DeskDialog } from '../frame/dialog.tsx'
import { problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { type CaseFilter, filterAddress, filterOf, narrowingsOf, queryOf } from './filter.ts'

/** The filters a person keeps under names of their own. */
export function OwnViews({ filter }: { filter: CaseFilter }) {
  const { text } = useTexts()
  const [own, setOwn] = useState<SavedView[]>([])
  const [naming, setNaming] = useState(false)
  const load = () => void listViews().then((result) => 'data' in result && setOwn(result.data))
  useEffect(load, [])

  const narrowed = filter.search !== '' || narrowingsOf(filter).length > 0
  const here = filterAddress(filter)
  return (
    <>
      {own.length > 0 && <h2>{text('list.ownViews')}</h2>}
      {own.length > 0 && (
        <ul>
          {own.map((view) => {
            const address = filterAddress(filterOf(view.query))
            return (
              <li key={view.id} className="own-view">
                <a href={address} aria-current={address === here ? 'true' : undefined}>
                  {view.name}
                </a>
                <DeskButton
                  small
                  look="tertiary"
                  icon="delete"
                  wordless
                  onClick={() => void deleteView(view.id).then(load)}
                >
                  {text('view.remove', { name: view.name })}
                </DeskButton>
              </li>
            )
          })}
        </ul>
      )}
      {narrowed && (
        <DeskButton small look="tertiary" icon="add" onClick={() => setNaming(true)}>
          {text('view.save')}
        </DeskButton>
      )}
      {naming && (
        <NameDialog
          filter={filter}
          onClose={() => {
            setNaming(false)
            load()
          }}
        />
      )}
    </>
  )
}

function NameDialog({ filter, onClose }: { filter: CaseFilter; onClose: () => void }) {
  const texts = useTexts()
  const { text } = texts
  const id = useId()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    const result = await saveView(name.trim(), queryOf(filter))
    if ('problem' in result) setProblem(result.problem)
    else onClose()
  }

  return (
    <DeskDialog title={text('view.save')} onClose={onClose}>
      <form className="stack" onSubmit={save} noValidate>
        <Field id={id} label={text('view.name')} error={problem && problemText(texts, problem)}>
          {(attributes) => (
            <input
              {...attributes}
              className="kern-form-input__input"
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <DeskButton type="submit" look="primary">
          {text('save')}
        </DeskButton>
      </form>
    </DeskDialog>
  )
}
