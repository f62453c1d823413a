import { useId } from 'react'
import type { Option } from './select-field.tsx'

interface CheckListProps {
  label: string
  hint?: string | undefined
  options: readonly Option[]
  chosen: readonly string[]
  disabled?: boolean
  onChange: (chosen: string[]) => void
}

/** Several of a few, all of them in sight. What is chosen keeps the order of the options. */
export function CheckList({ label, hint, options, chosen, disabled = false, onChange }: CheckListProps) {
  const id = useId()
  const toggle = (value: string) =>
    onChange(
      options
        .map(([one]) => one)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))),
    )
  return (
    <fieldset
      className="kern-fieldset check-list"
      disabled={disabled}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <legend className="kern-label">{label}</legend>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="check-options">
        {options.map(([value, name]) => (
          <div className="kern-form-check" key={value}>
            <input
              id={`${id}-${value}`}
              type="checkbox"
              className="kern-form-check__checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <label className="kern-label" htmlFor={`${id}-${value}`}>
              {name}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
