import type { Keepers } from '../data/routing.ts'
import type { CityNames } from '../frame/city-names.ts'
import { useTexts } from '../frame/text.ts'

interface KeeperNamesProps {
  keepers: Keepers
  names: CityNames
  /** Code of the district that is looked at; empty: all of them. */
  district: string
}

/** The team that keeps the cases; where it differs from district to district, all of them below a line that unfolds. */
export function KeeperNames({ keepers: { team, inDistricts }, names, district }: KeeperNamesProps) {
  const { language, text } = useTexts()
  const here = inDistricts.find((one) => one.district === district)
  if (here || district !== '' || inDistricts.length === 0) return names.team(here?.team ?? team)
  const teams = [...new Set(inDistricts.map((one) => one.team))]
  const list = new Intl.ListFormat(language)
  const areasOf = (id: string) =>
    list.format(inDistricts.filter((one) => one.team === id).map((one) => names.area(one.district)))
  return (
    <details className="keepers">
      <summary>{text('routing.byDistrict', { count: teams.length })}</summary>
      <ul>
        {teams.map((id) => (
          <li key={id}>
            {areasOf(id)}: {names.team(id)}
          </li>
        ))}
        <li>
          {text('routing.elsewhere')}: {names.team(team)}
        </li>
      </ul>
    </details>
  )
}
