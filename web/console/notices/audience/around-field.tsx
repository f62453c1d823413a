import { useState } from 'react'
import type { Audience } from '../../data/broadcasts.ts'
import { PointField } from '../../filing/point-field.tsx'
import { SelectField } from '../../form/select-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { useTexts } from '../../frame/text.ts'

type Around = NonNullable<Audience['around']>

interface AroundFieldProps {
  names: CityNames
  value: Around | undefined
  onChange: (around: Around | undefined) => void
}

const usual = 500

/** Everybody within so many metres of a point, chosen on the city's map by mouse or keys. */
export function AroundField({ names, value, onChange }: AroundFieldProps) {
  const { text } = useTexts()
  const [open, setOpen] = useState(value !== undefined)
  const [area, setArea] = useState('')
  const [metres, setMetres] = useState(String(value?.metres ?? usual))
  const metresNow = Math.min(20_000, Math.max(50, Math.trunc(Number(metres)) || usual))
  if (!open) {
    return (
      <DeskButton small look="tertiary" onClick={() => setOpen(true)}>
        {text('audience.aroundOpen')}
      </DeskButton>
    )
  }
  return (
    <fieldset className="plain-fieldset around">
      <legend className="kern-label">{text('audience.around')}</legend>
      <div className="page-fields">
        <TextField
          label={text('audience.metres')}
          type="number"
          min={50}
          max={20_000}
          step={50}
          value={metres}
          onChange={(given) => {
            setMetres(given)
            const now = Math.trunc(Number(given))
            if (value && now >= 50 && now <= 20_000) onChange({ ...value, metres: now })
          }}
        />
        <SelectField
          label={text('audience.aroundBegin')}
          value={area}
          none={text('notices.wholeCity')}
          options={names.districts}
          onChange={setArea}
        />
      </div>
      <PointField
        key={area}
        map={names.map}
        area={area}
        point={value ?? null}
        onChange={(point) => onChange(point === null ? undefined : { ...point, metres: metresNow })}
      />
      {value === undefined && <p className="kern-hint">{text('audience.aroundNone')}</p>}
      <DeskButton
        small
        look="tertiary"
        onClick={() => {
          onChange(undefined)
          setOpen(false)
        }}
      >
        {text('audience.aroundRemove')}
      </DeskButton>
    </fieldset>
  )
}
