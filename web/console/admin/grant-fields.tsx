import { useEffect, useState } from 'react'
import type { NewGrant, Role } from '../data/accounts.ts'
import { type CityWords, readCityWords } from '../data/city.ts'
import { type CityMap, readMap } from '../data/map.ts'
import { SelectField } from '../form/select-field.tsx'
import { contentName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

const roles = [
  'agent',
  'coordinator',
  'editor',
  'releaser',
  'councilReader',
  'youthDesk',
  'admin',
  'dataProtection',
] as const satisfies readonly Role[]

/** The city's districts and teams with their names. */
export function usePlaces(): { city: CityWords | null; map: CityMap | null } {
  const [city, setCity] = useState<CityWords | null>(null)
  const [map, setMap] = useState<CityMap | null>(null)
  useEffect(() => {
    void readCityWords().then((result) => 'data' in result && setCity(result.data))
    void readMap().then((result) => 'data' in result && setMap(result.data))
  }, [])
  return { city, map }
}

/** A role and where it holds: nothing ticked means everywhere. */
export function GrantFields({ grant, onChange }: { grant: NewGrant; onChange: (grant: NewGrant) => void }) {
  const { language, text } = useTexts()
  const { city, map } = usePlaces()
  const districts = (map?.areas ?? []).filter(({ level }) => level === 'district')
  const toggled = (list: string[], id: string) =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
  return (
    <>
      <SelectField
        label={text('accounts.role')}
        hint={text(`role.${grant.role}.hint`)}
        value={grant.role}
        options={roles.map((role) => [role, text(`role.${role}`)])}
        onChange={(role) => onChange({ ...grant, role: role as Role })}
      />
      <Ticks
        legend={text('accounts.districts')}
        choices={districts.map(({ code, name }) => [code, name])}
        ticked={grant.districts}
        onToggle={(code) => onChange({ ...grant, districts: toggled(grant.districts, code) })}
      />
      <Ticks
        legend={text('accounts.teams')}
        choices={(city?.teams ?? []).map((team) => [team.id, contentName(language, team)])}
        ticked={grant.teams}
        onToggle={(id) => onChange({ ...grant, teams: toggled(grant.teams, id) })}
      />
    </>
  )
}

interface TicksProps {
  legend: string
  choices: [id: string, name: string][]
  ticked: string[]
  onToggle: (id: string) => void
}

function Ticks({ legend, choices, ticked, onToggle }: TicksProps) {
  const { text } = useTexts()
  return (
    <fieldset className="kern-fieldset ticks">
      <legend className="kern-label">{legend}</legend>
      <p className="kern-hint">{text('accounts.everywhere')}</p>
      {choices.map(([id, name]) => (
        <label className="tick-line" key={id}>
          <input type="checkbox" checked={ticked.includes(id)} onChange={() => onToggle(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
