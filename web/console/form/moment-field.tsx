import { useState } from 'react'
import { useTexts } from '../frame/text.ts'
import { DateField } from './date-field.tsx'
import { TextField } from './text-field.tsx'
import { momentAt, wallTimeOf } from './zoned.ts'

interface MomentFieldProps {
  label: string
  /** ISO 8601, or null. */
  value: string | null
  /** IANA name of the zone whose clocks are meant. */
  zone: string
  onChange: (value: string | null) => void
}

/** A moment as people say it: a day and a time of day, on the city's clocks. Half of one is none yet. */
export function MomentField({ label, value, zone, onChange }: MomentFieldProps) {
  const { text } = useTexts()
  const [wall, setWall] = useState(() => wallTimeOf(value, zone))

  function change(changed: Partial<typeof wall>) {
    const next = { ...wall, ...changed }
    setWall(next)
    onChange(momentAt(next, zone))
  }
  return (
    <fieldset className="kern-fieldset moment-field">
      <legend className="kern-label">{label}</legend>
      <DateField label={text('moment.day')} value={wall.day} onChange={(day) => change({ day })} />
      <TextField
        label={text('moment.time')}
        type="time"
        value={wall.time}
        onChange={(time) => change({ time })}
      />
    </fieldset>
  )
}
