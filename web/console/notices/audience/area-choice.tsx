import { CheckList } from '../../form/check-list.tsx'
import type { Option } from '../../form/select-field.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { useTexts } from '../../frame/text.ts'

interface AreaChoiceProps {
  names: CityNames
  /** Codes of districts and subdistricts. */
  chosen: readonly string[]
  onChange: (codes: string[]) => void
}

/** Districts as a list to tick; below it the subdistricts of each, folded away. */
export function AreaChoice({ names, chosen, onChange }: AreaChoiceProps) {
  const { text } = useTexts()
  const codes = names.districts.map(([code]) => code)
  const inside = (code: string): Option[] =>
    names.map.areas
      .filter(({ parent, level }) => level === 'subdistrict' && parent === code)
      .map((area): Option => [area.code, area.name])
      .sort(([, one], [, other]) => one.localeCompare(other, 'de'))
  /** Replaces the part of the choice that lies within `these`. */
  const change = (these: readonly string[], now: readonly string[]) =>
    onChange([...chosen.filter((code) => !these.includes(code)), ...now])
  return (
    <div className="area-choice">
      <CheckList
        label={text('audience.areas')}
        hint={text('audience.areasHint')}
        options={names.districts}
        chosen={chosen}
        onChange={(now) => change(codes, now)}
      />
      {names.districts.map(([code, district]) => {
        const parts = inside(code)
        const mine = parts.map(([part]) => part)
        const count = chosen.filter((one) => mine.includes(one)).length
        const title = text('audience.parts', { district, count })
        // Whoever chose the whole district has its subdistricts already.
        if (chosen.includes(code) && count === 0) return null
        return (
          <details className="folded" key={code}>
            <summary>{title}</summary>
            <CheckList label={title} options={parts} chosen={chosen} onChange={(now) => change(mine, now)} />
          </details>
        )
      })}
    </div>
  )
}
