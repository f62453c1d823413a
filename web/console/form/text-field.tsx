import { type InputHTMLAttributes, type Ref, useId } from 'react'
import { Field } from './field.tsx'

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> {
  id?: string
  label: string
  value: string
  hint?: string | undefined
  error?: string | null | undefined
  onChange: (value: string) => void
  input?: Ref<HTMLInputElement>
}

/** A labelled line of text with hint and error. */
export function TextField({ id, label, value, hint, error, onChange, input, ...rest }: TextFieldProps) {
  const made = useId()
  return (
    <Field id={id ?? made} label={label} hint={hint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          {...rest}
          {...(input && { ref: input })}
          className="kern-form-input__input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
