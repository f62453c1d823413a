import { type FormEvent, useRef, useState } from 'react'
import type { CaseDetail, CaseState } from '../data/case.ts'
import type { Problem } from '../data/client.ts'
import { actOn } from '../data/work.ts'
import { Field } from '../form/field.tsx'
import { SelectField } from '../form/select-field.tsx'
import { languageName } from '../frame/names.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { BlockField } from './actions/block-field.tsx'
import { type DraftedVersion, TranslationDraft, useTextBlocks } from './actions/translation-draft.tsx'
import { AnswerWay } from './answer-way.tsx'

const german = 'de'

/** Answers begun and not sent, by case id. They live as long as the person is at the desk, and only in this window. */
export type Drafts = Map<string, string>

interface AnswerFormProps {
  found: CaseDetail
  drafts: Drafts
  onDone: (found: CaseDetail) => void
}

/** The answer, and the state afterwards: one form, one button, because that is how the work is done. Nothing for who only reads. */
export function AnswerForm(props: AnswerFormProps) {
  return props.found.mayDo === 'everything' ? <Form {...props} /> : null
}

function Form({ found, drafts, onDone }: AnswerFormProps) {
  const texts = useTexts()
  const { text } = texts
  const [words, setWords] = useState(drafts.get(found.id) ?? '')
  const [language, setLanguage] = useState(german)
  const [state, setState] = useState<CaseState | ''>('')
  const [reason, setReason] = useState('')
  const [reasonCode, setReasonCode] = useState('')
  const [block, setBlock] = useState('')
  const [version, setVersion] = useState<DraftedVersion | null>(null)
  const blocks = useTextBlocks(found)
  const [progress, setProgress] = useState<'writing' | 'sending' | 'sent'>('writing')
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)

  const next = found.nextStates.find((one) => one.state === state)
  const reasonRequired = next?.reasonRequired ?? false
  const codes = found.reasons.find((one) => one.state === state)?.codes ?? []
  const errorOf = (field: string) => (problem?.field === field ? errorText(problem) : null)

  function errorText(found: Problem): string {
    return found.code === 'nothing' ? text('answer.nothing') : problemText(texts, found)
  }

  function complain(found: Problem) {
    setProblem(found)
    setProgress('writing')
    form.current?.querySelector<HTMLElement>(`#answer-${found.field}`)?.focus()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setProblem(null)
    const answers = block !== '' || words.trim() !== ''
    if (!answers && !next) return complain({ code: 'nothing', field: 'text' })
    if (reasonRequired && reason.trim() === '' && reasonCode === '') {
      return complain({ code: 'missingReason', field: 'reason' })
    }
    setProgress('sending')
    const reads = found.resident?.language.tag
    const result = await actOn(found.id, 'answer', {
      ...(block !== '' ? { textBlock: block } : words.trim() !== '' && { text: words.trim(), language }),
      ...(block === '' && version && reads && { translation: { language: reads, ...version } }),
      ...(next && { toState: next.state }),
      ...(codes.length > 0 && reasonCode !== '' && { reasonCode }),
      ...(reasonRequired && reason.trim() !== '' && { reason: reason.trim() }),
    })
    if ('problem' in result) return complain(result.problem)
    // Own words begun before a text block was chosen are not what was sent: they stay for the next answer.
    if (block === '') {
      setWords('')
      drafts.delete(found.id)
      setVersion(null)
    }
    setState('')
    setReason('')
    setReasonCode('')
    setBlock('')
    setProgress('sent')
    if (result.data) onDone(result.data)
    else location.hash = '#/cases'
  }

  return (
    <section aria-labelledby="answer">
      <h2 className="kern-heading-small" id="answer">
        {text('answer.title')}
      </h2>
      <form onSubmit={submit} noValidate className="stack answer" ref={form}>
        <AnswerWay found={found} />
        <BlockField blocks={blocks} value={block} onChange={setBlock} />
        {block !== '' && words.trim() !== '' && <Notice tone="info">{text('answer.blockKeeps')}</Notice>}
        {block === '' && (
          <Field
            id="answer-text"
            label={text('answer.text')}
            hint={found.resident ? hintFor(found.resident.language) : undefined}
            error={errorOf('text')}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                className="kern-form-input__input"
                rows={5}
                maxLength={3000}
                lang={language}
                dir={directionOf(found, language)}
                value={words}
                onChange={(event) => {
                  setWords(event.target.value)
                  drafts.set(found.id, event.target.value)
                  setProgress('writing')
                }}
              />
            )}
          </Field>
        )}
        {block === '' && (
          <TranslationDraft
            found={found}
            words={words}
            blocks={blocks}
            version={version}
            onChange={setVersion}
          />
        )}
        <div className="pair">
          <Field id="answer-language" label={text('answer.language')} error={errorOf('language')}>
            {(attributes) => (
              <div className="kern-form-input__select-wrapper">
                <select
                  {...attributes}
                  className="kern-form-input__select"
                  value={language}
                  onChange={(event) => setLanguage(event.target.value)}
                >
                  {languagesFor(found).map((one) => (
                    <option key={one.tag} value={one.tag}>
                      {languageName(texts.language, one)}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </Field>
          <Field id="answer-toState" label={text('answer.state')} error={errorOf('toState')}>
            {(attributes) => (
              <div className="kern-form-input__select-wrapper">
                <select
                  {...attributes}
                  className="kern-form-input__select"
                  value={next?.state ?? ''}
                  onChange={(event) => setState(event.target.value as CaseState | '')}
                >
                  <option value="">
                    {text('answer.keepState', { state: text(`state.${found.state}`) })}
                  </option>
                  {found.nextStates.map((one) => (
                    <option key={one.state} value={one.state}>
                      {text(`state.${one.state}`)}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </Field>
        </div>
        {codes.length > 0 && (
          <SelectField
            label={text('answer.reasonCode')}
            value={reasonCode}
            none={text('answer.noBlock')}
            options={codes.map((code) => [code, text(`code.${code}`)])}
            onChange={setReasonCode}
          />
        )}
        {reasonRequired && (
          <Field
            id="answer-reason"
            label={text('answer.reasonWords')}
            hint={text('answer.reasonHint')}
            error={errorOf('reason')}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                className="kern-form-input__input"
                rows={3}
                maxLength={3000}
                lang={language}
                dir={directionOf(found, language)}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {problem && !['text', 'language', 'toState', 'reason'].includes(problem.field ?? '') && (
          <Notice tone="danger">{errorText(problem)}</Notice>
        )}
        <button type="submit" className="kern-btn kern-btn--primary" disabled={progress === 'sending'}>
          <span className="kern-label">
            {text(progress === 'sending' ? 'answer.sending' : 'answer.send')}
          </span>
        </button>
        <div role="status">
          {progress === 'sent' && <Notice tone="success">{text('answer.sent')}</Notice>}
        </div>
      </form>
    </section>
  )

  function hintFor(reads: Parameters<typeof languageName>[1]): string {
    return text('answer.textHint', { language: languageName(texts.language, reads) })
  }
}

/** German first, then the language the person reads, then the rest. */
function languagesFor({ answerLanguages, resident }: CaseDetail) {
  const rank = (tag: string) => (tag === german ? 0 : tag === resident?.language.tag ? 1 : 2)
  return [...answerLanguages].sort((a, b) => rank(a.tag) - rank(b.tag))
}

function directionOf({ answerLanguages }: CaseDetail, tag: string) {
  return answerLanguages.find((one) => one.tag === tag)?.direction ?? 'ltr'
}
