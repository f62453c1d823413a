import { useId } from 'react'
import { Field } from '../../form/field.tsx'

interface WordsFieldProps {
  label: string
  hint?: string
  value: string
  rows?: number
  onChange: (value: string) => void
}

/** Several lines of words. */
export function WordsField({ label, hint, value, rows = 4, onChange }: WordsFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="kern-form-input__input words-input"
          rows={rows}
          maxLength={3000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
