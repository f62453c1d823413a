import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Problem } from '../data/client.ts'
import type { NoticeFile, NoticeKind, NoticeOptions } from '../data/notices.ts'
import { CheckList } from '../form/check-list.tsx'
import { SelectField } from '../form/select-field.tsx'
import type { CityNames } from '../frame/city-names.ts'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import type { NoticeDraft } from './draft.ts'
import { FactField } from './fact-field.tsx'
import { topicOptions } from './names.ts'
import { PollPart } from './poll-part.tsx'
import { WordFields } from './word-fields.tsx'

interface NoticeFormProps {
  kind: NoticeKind
  options: NoticeOptions
  names: CityNames
  draft: NoticeDraft
  files: readonly NoticeFile[]
  problem: Problem | null
  /** Whoever may only read sees everything and changes nothing. */
  readOnly?: boolean
  /** It went out already: what people were asked stays. */
  released?: boolean
  onChange: (draft: NoticeDraft) => void
  onSubmit: () => void
  /** The buttons below. */
  children?: ReactNode
}

/** Words, facts and belonging of a notice: the fields are those its kind names. */
export function NoticeForm(props: NoticeFormProps) {
  const {
    kind,
    options,
    names,
    draft,
    files,
    problem,
    readOnly = false,
    released = false,
    onChange,
    onSubmit,
    children,
  } = props
  const texts = useTexts()
  const { text } = texts
  const form = useRef<HTMLFormElement>(null)
  const errorOf = (field: string) => (problem?.field === field ? problemText(texts, problem) : null)
  const isShown = problem?.field !== undefined && /^(facts|words)\./.test(problem.field)
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus()
  }, [problem])

  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="notice-form" onSubmit={submit} ref={form}>
      <fieldset className="plain-fieldset stack" disabled={readOnly}>
        <section aria-labelledby="notice-words">
          <h2 className="kern-heading-small" id="notice-words">
            {text('noticeText.words')}
          </h2>
          <p className="kern-body about">
            {text('noticeText.source', { language: names.language(draft.sourceLanguage) })}
          </p>
          <WordFields
            kind={kind}
            files={files}
            words={draft.words}
            language={draft.sourceLanguage}
            direction="ltr"
            errorOf={(field) => errorOf(`words.${field}`)}
            onChange={(words) => onChange({ ...draft, words })}
          />
        </section>
        <section aria-labelledby="notice-facts">
          <h2 className="kern-heading-small" id="notice-facts">
            {text('noticeText.facts')}
          </h2>
          <p className="kern-body about">{text('noticeText.factsHint')}</p>
          <div className="notice-facts">
            {kind.facts.map((field) => (
              <FactField
                key={field.name}
                field={field}
                value={draft.facts[field.name]}
                zone={names.city.timeZone}
                error={errorOf(`facts.${field.name}`)}
                onChange={(value) => onChange({ ...draft, facts: { ...draft.facts, [field.name]: value } })}
              />
            ))}
          </div>
        </section>
        <PollPart
          options={options}
          zone={names.city.timeZone}
          draft={draft}
          released={released}
          errorOf={(field) => errorOf(`words.${field}`)}
          onChange={onChange}
        />
        <section aria-labelledby="notice-belongs">
          <h2 className="kern-heading-small" id="notice-belongs">
            {text('noticeText.belongs')}
          </h2>
          <SelectField
            label={text('notices.topic')}
            hint={text('notices.topicHint')}
            value={draft.topic}
            options={topicOptions(texts, options)}
            onChange={(topic) => onChange({ ...draft, topic })}
          />
          <CheckList
            label={text('noticeText.districts')}
            hint={text('noticeText.districtsHint')}
            options={names.districts}
            chosen={draft.districts}
            onChange={(districts) => onChange({ ...draft, districts })}
          />
        </section>
        {problem && !isShown && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        {children}
      </fieldset>
    </form>
  )
}
