import { useEffect, useState } from 'react'
import { type ConsentWording, readConsentWording, type Spoken } from '../data/filing.ts'
import { DateField } from '../form/date-field.tsx'
import { useTexts } from '../frame/text.ts'
import type { Draft } from './draft.ts'

interface ConsentPartProps {
  draft: Draft
  error: string | null
  onChange: (changed: Partial<Draft>) => void
}

/** What is read to the person, in their language and in German, and what they said to it. */
export function ConsentPart({ draft, error, onChange }: ConsentPartProps) {
  const { text } = useTexts()
  const [wording, setWording] = useState<ConsentWording | null>(null)
  const byAdvocate = draft.source === 'advocate'

  useEffect(() => {
    let here = true
    void readConsentWording(draft.language).then((result) => {
      if (here && 'data' in result) setWording(result.data)
    })
    return () => {
      here = false
    }
  }, [draft.language])

  return (
    <fieldset className={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}>
      <legend className="kern-label">{text('filing.consentTitle')}</legend>
      <div className="kern-fieldset__body">
        <p className="kern-body kern-body--small">{text('filing.consentRead')}</p>
        {wording && <SpokenWords spoken={byAdvocate ? wording.advocate : wording.own} />}
        <div className="kern-form-check">
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            id="filing-consent"
            checked={draft.consent}
            aria-describedby={error ? 'filing-consent-error' : undefined}
            aria-invalid={error ? true : undefined}
            onChange={({ target }) => onChange({ consent: target.checked })}
          />
          <label className="kern-label" htmlFor="filing-consent">
            {text(byAdvocate ? 'filing.consentFor' : 'filing.consent')}
          </label>
        </div>
        {error && (
          <p className="kern-error" id="filing-consent-error" role="alert">
            <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
            <span className="kern-body">{error}</span>
          </p>
        )}
        <DateField
          label={text('filing.consentDay')}
          value={draft.consentDay}
          onChange={(consentDay) => onChange({ consentDay })}
        />
      </div>
    </fieldset>
  )
}

/** The same words in the languages given, each marked as its own. */
export function SpokenWords({ spoken }: { spoken: Spoken }) {
  return spoken.map(({ language, text }) => (
    <p className="words" lang={language.tag} dir={language.direction} key={language.tag}>
      {text}
    </p>
  ))
}
