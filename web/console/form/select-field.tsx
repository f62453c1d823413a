import { useId } from 'react'
import { Field } from './field.tsx'

/** One line of a select: its value and what stands there. */
export type Option = readonly [value: string, name: string]

interface SelectFieldProps {
  label: string
  value: string
  options: readonly Option[]
  /** What stands there when nothing is chosen; without it something always is. */
  none?: string | undefined
  hint?: string | undefined
  error?: string | null | undefined
  onChange: (value: string) => void
}

/** A labelled choice of one from a list that everybody's browser can open. */
export function SelectField({ label, value, options, none, hint, error, onChange }: SelectFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(attributes) => (
        <div className="kern-form-input__select-wrapper">
          <select
            {...attributes}
            className="kern-form-input__select"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            {none !== undefined && <option value="">{none}</option>}
            {options.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  )
}
