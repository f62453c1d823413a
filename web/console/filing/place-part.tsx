import { useState } from 'react'
import type { CityMap } from '../data/map.ts'
import { SelectField } from '../form/select-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { useTexts } from '../frame/text.ts'
import type { Draft } from './draft.ts'
import { PointField } from './point-field.tsx'

interface PlacePartProps {
  draft: Draft
  map: CityMap
  onChange: (changed: Partial<Draft>) => void
}

/** Where it is: words, an area, and a point for whoever wants one. */
export function PlacePart({ draft, map, onChange }: PlacePartProps) {
  const { text } = useTexts()
  const [open, setOpen] = useState(draft.point !== null)
  return (
    <>
      <TextField
        label={text('filing.placeText')}
        hint={text('filing.placeHint')}
        maxLength={500}
        autoComplete="off"
        value={draft.placeText}
        onChange={(placeText) => onChange({ placeText })}
      />
      <SelectField
        label={text('filing.area')}
        value={draft.area}
        none={text('filing.areaNone')}
        options={areasOf(map)}
        onChange={(area) => onChange({ area })}
      />
      {open ? (
        <PointField
          key={draft.area}
          map={map}
          area={draft.area}
          point={draft.point}
          onChange={(point) => onChange({ point })}
        />
      ) : (
        <DeskButton small look="tertiary" onClick={() => setOpen(true)}>
          {text('filing.pointOpen')}
        </DeskButton>
      )}
    </>
  )
}

/** Each district, and below it its subdistricts. */
function areasOf({ areas }: CityMap): [string, string][] {
  const byName = [...areas].sort((one, other) => one.name.localeCompare(other.name, 'de'))
  return byName
    .filter(({ level }) => level === 'district')
    .flatMap(({ code, name }) => [
      [code, name] as [string, string],
      ...byName
        .filter(({ parent }) => parent === code)
        .map((part): [string, string] => [part.code, `${name}: ${part.name}`]),
    ])
}
