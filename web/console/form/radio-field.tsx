import { type ReactNode, useId } from 'react'

interface RadioFieldProps {
  label: string
  value: string
  /** Value, name, and what stands below the name. */
  options: readonly { value: string; name: string; below?: ReactNode }[]
  onChange: (value: string) => void
}

/** One of a few, all of them in sight. */
export function RadioField({ label, value, options, onChange }: RadioFieldProps) {
  const name = useId()
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{label}</legend>
      <div className="kern-fieldset__body radio-field">
        {options.map((option) => (
          <div key={option.value}>
            <div className="kern-form-check">
              <input
                className="kern-form-check__radio"
                type="radio"
                name={name}
                id={`${name}-${option.value}`}
                value={option.value}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              <label className="kern-label" htmlFor={`${name}-${option.value}`}>
                {option.name}
              </label>
            </div>
            {option.below}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
