import { useId } from 'react'

interface TickFieldProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: string
}

/** A yes or no that takes effect at once. */
export function TickField({ checked, onChange, children }: TickFieldProps) {
  const id = useId()
  return (
    <div className="kern-form-check tick-field">
      <input
        id={id}
        type="checkbox"
        className="kern-form-check__checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="kern-label" htmlFor={id}>
        {children}
      </label>
    </div>
  )
}
