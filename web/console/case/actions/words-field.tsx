import { useId } from 'react'
import { Field } from '../../form/field.tsx'

interface WordsFieldProps {
  id?: string
  label: string
  hint?: string
  value: string
  rows?: number
  maxLength?: number
  error?: string | null
  onChange: (value: string) => void
}

/** Several lines of words. */
export function WordsField(props: WordsFieldProps) {
  const { label, hint, value, rows = 4, maxLength = 3000, error, onChange } = props
  const made = useId()
  const id = props.id ?? made
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="kern-form-input__input words-input"
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
