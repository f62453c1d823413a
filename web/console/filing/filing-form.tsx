import { type FormEvent, useRef, useState } from 'react'
import { WordsField } from '../case/actions/words-field.tsx'
import type { CityWords } from '../data/city.ts'
import type { Problem } from '../data/client.ts'
import type { SimilarCase } from '../data/filing.ts'
import type { CityMap } from '../data/map.ts'
import { RadioField } from '../form/radio-field.tsx'
import { SelectField } from '../form/select-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { contentName, languageName } from '../frame/names.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { ConsentPart } from './consent-part.tsx'
import {
  type ContactWish,
  type Draft,
  kinds,
  type Missing,
  missingIn,
  type Source,
  sources,
} from './draft.ts'
import { PlacePart } from './place-part.tsx'
import { PreviewPart, usePreview } from './preview-part.tsx'

interface FilingFormProps {
  draft: Draft
  city: CityWords
  map: CityMap
  onChange: (changed: Partial<Draft>) => void
  /** Files it, joined with a case if one is given; the problem, or null when it is done. */
  onFile: (sameAs: SimilarCase | undefined) => Promise<Problem | null>
}

const wishes: readonly ContactWish[] = ['statusPage', 'call', 'letter', 'visit', 'advocate']

/** How it came, whether the person agrees, what, where, and how they want to hear. */
export function FilingForm({ draft, city, map, onChange, onFile }: FilingFormProps) {
  const texts = useTexts()
  const { language, text } = texts
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const preview = usePreview(draft)
  const byAdvocate = draft.source === 'advocate'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const lacking = missingIn(draft)
    setMissing(lacking)
    setProblem(null)
    const [first] = lacking
    if (first) return form.current?.querySelector<HTMLElement>(`#filing-${first}`)?.focus()
    setBusy(true)
    const failed = await onFile(preview?.similar.find(({ id }) => id === draft.sameAs))
    if (failed === null) return
    setBusy(false)
    setProblem(failed)
  }

  const errorOf = (field: Missing) => (missing.includes(field) ? text(`filing.need.${field}`) : null)
  return (
    <form className="filing" onSubmit={submit} noValidate ref={form}>
      <div className="filing-fields stack">
        <RadioField
          label={text('filing.source')}
          value={draft.source}
          options={sources.map((value) => ({ value, name: text(`source.${value}`) }))}
          onChange={(source) => onChange({ source: source as Source, consent: false })}
        />
        {byAdvocate && (
          <TextField
            id="filing-advocate"
            label={text('filing.advocate')}
            hint={text('filing.advocateHint')}
            maxLength={200}
            autoComplete="off"
            value={draft.advocate}
            error={errorOf('advocate')}
            onChange={(advocate) => onChange({ advocate })}
          />
        )}
        <SelectField
          label={text('filing.language')}
          value={draft.language}
          options={city.languages.map((one) => [one.tag, languageName(language, one)])}
          onChange={(chosen) => onChange({ language: chosen, consent: false })}
        />
        <ConsentPart draft={draft} error={errorOf('consent')} onChange={onChange} />
        <h2 className="kern-heading-small">{text('filing.concern')}</h2>
        <WordsField
          id="filing-text"
          label={text('filing.text')}
          hint={text('filing.textHint')}
          rows={5}
          maxLength={5000}
          value={draft.text}
          error={errorOf('text')}
          onChange={(words) => onChange({ text: words })}
        />
        <div className="pair">
          <SelectField
            label={text('list.kind')}
            value={draft.kind}
            options={kinds.map((kind) => [kind, text(`kind.${kind}`)])}
            onChange={(kind) => onChange({ kind: kind as Draft['kind'] })}
          />
          <SelectField
            label={text('case.category')}
            value={draft.category}
            none={text('filing.unknownCategory')}
            options={city.categories.map((one) => [one.id, contentName(language, one)])}
            onChange={(category) => onChange({ category })}
          />
        </div>
        <PlacePart draft={draft} map={map} onChange={onChange} />
        <SelectField
          label={text('filing.contact')}
          value={draft.contactWish}
          options={wishes
            .filter((wish) => byAdvocate || wish !== 'advocate')
            .map((wish) => [wish, text(`wish.${wish}`)])}
          onChange={(wish) => onChange({ contactWish: wish as ContactWish })}
        />
        {draft.contactWish !== 'statusPage' && (
          <TextField
            label={text('filing.contactWords')}
            hint={text('filing.contactHint')}
            maxLength={300}
            autoComplete="off"
            value={draft.contactWords}
            onChange={(contactWords) => onChange({ contactWords })}
          />
        )}
      </div>
      <PreviewPart preview={preview} sameAs={draft.sameAs} onSameAs={(sameAs) => onChange({ sameAs })} />
      <div className="filing-send stack">
        {missing.length > 0 && <Notice tone="danger">{text('work.incomplete')}</Notice>}
        {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        <DeskButton type="submit" look="primary" disabled={busy}>
          {text(busy ? 'filing.submitting' : 'filing.submit')}
        </DeskButton>
      </div>
    </form>
  )
}
