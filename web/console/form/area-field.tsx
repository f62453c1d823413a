import { type TextareaHTMLAttributes, useId } from 'react'
import { Field } from './field.tsx'

interface AreaFieldProps
  extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'id'> {
  id?: string
  label: string
  value: string
  hint?: string | undefined
  error?: string | null | undefined
  onChange: (value: string) => void
}

/** Words over several lines, with hint and error. */
export function AreaField({ id, label, value, hint, error, onChange, rows = 6, ...rest }: AreaFieldProps) {
  const made = useId()
  return (
    <Field id={id ?? made} label={label} hint={hint} error={error}>
      {(attributes) => (
        <textarea
          {...attributes}
          {...rest}
          rows={rows}
          className="kern-form-input__input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
