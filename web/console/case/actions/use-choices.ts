import { useEffect, useState } from 'react'
import { type CityWords, readCityWords } from '../../data/city.ts'
import { type Colleague, listColleagues } from '../../data/colleagues.ts'
import type { Option } from '../../form/select-field.tsx'
import { contentName } from '../../frame/names.tsx'
import { useTexts } from '../../frame/text.ts'

/** What the forms of a case offer: teams, offices and categories of the city, and colleagues. Empty until they are read. */
export function useChoices(): Record<'teams' | 'bodies' | 'categories' | 'people', Option[]> {
  const { language, text } = useTexts()
  const [city, setCity] = useState<CityWords | null>(null)
  const [people, setPeople] = useState<Colleague[]>([])
  useEffect(() => {
    void readCityWords().then((result) => 'data' in result && setCity(result.data))
    void listColleagues().then((result) => 'data' in result && setPeople(result.data))
  }, [])
  const named = (list: CityWords['teams'] | undefined) =>
    (list ?? []).map((one): Option => [one.id, contentName(language, one)])
  return {
    teams: named(city?.teams),
    bodies: named(city?.bodies),
    categories: named(city?.categories),
    people: people.map(({ id, displayName, absentUntil }) => [
      id,
      absentUntil ? text('work.absent', { name: displayName }) : displayName,
    ]),
  }
}
