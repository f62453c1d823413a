import { type FormEvent, useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import type { Problem } from '../data/client.ts'
import { type Trial, tryRouting } from '../data/routing.ts'
import { Field } from '../form/field.tsx'
import { SelectField } from '../form/select-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { TrialResult } from './trial-result.tsx'

const counts = ['50', '100', '200', '500']

/** A dry run: where the newest cases would go by rules that are typed, pasted or opened from a file. */
export function TrialForm({ rules }: { rules: string }) {
  const texts = useTexts()
  const { text } = texts
  const [words, setWords] = useState(rules)
  const [count, setCount] = useState('100')
  const [trial, setTrial] = useState<Trial | null>(null)
  const [tried, setTried] = useState(rules)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [running, setRunning] = useState(false)

  async function run(event: FormEvent) {
    event.preventDefault()
    setRunning(true)
    const result = await tryRouting(words === rules ? null : words, Number(count))
    setRunning(false)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setTried(words)
    setTrial(result.data)
  }

  return (
    <>
      <p className="kern-body lead">{text('trial.lead')}</p>
      <form className="trial" onSubmit={run}>
        <Field id="trial-rules" label={text('trial.rules')} hint={text('trial.rulesHint')}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="kern-form-input__input words-input rules-input"
              rows={14}
              wrap="off"
              spellCheck={false}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <div className="buttons">
          <FileButton onText={setWords} />
          <DeskButton look="tertiary" disabled={words === rules} onClick={() => setWords(rules)}>
            {text('trial.reset')}
          </DeskButton>
        </div>
        <div className="trial-run">
          <SelectField
            label={text('trial.count')}
            value={count}
            options={counts.map((one) => [one, text('trial.newest', { count: Number(one) })])}
            onChange={setCount}
          />
          <DeskButton type="submit" look="primary" disabled={running}>
            {running ? text('loading') : text('trial.run')}
          </DeskButton>
        </div>
      </form>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      {trial && <TrialResult trial={trial} rules={tried} own={tried !== rules} />}
    </>
  )
}

/** Opens a text file of the person's own; nothing is sent anywhere until the dry run. */
function FileButton({ onText }: { onText: (text: string) => void }) {
  const { text } = useTexts()
  return (
    <FileTrigger
      acceptedFileTypes={['.yaml', '.yml', '.txt']}
      onSelect={(files) => void files?.[0]?.text().then(onText)}
    >
      <Button className="kern-btn kern-btn--secondary">
        <span className="kern-icon kern-icon--drive-folder-upload" aria-hidden="true" />
        <span className="kern-label">{text('trial.open')}</span>
      </Button>
    </FileTrigger>
  )
}
