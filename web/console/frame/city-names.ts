import { useEffect, useState } from 'react'
import { type CityWords, readCityWords } from '../data/city.ts'
import type { Problem } from '../data/client.ts'
import { type CityMap, readMap } from '../data/map.ts'
import type { Option } from '../form/select-field.tsx'
import { contentName, languageName } from './names.tsx'
import { useTexts } from './text.ts'

/** What the city's ids and codes are called, and the lists one can choose from. An unknown id is its own name. */
export interface CityNames {
  city: CityWords
  map: CityMap
  category(id: string): string
  body(id: string): string
  team(id: string): string
  area(code: string): string
  language(tag: string): string
  categories: readonly Option[]
  districts: readonly Option[]
  languages: readonly Option[]
}

/** The names in the desk's language, once they are there, and why they are not. */
export function useCityNames(): { names: CityNames | null; problem: Problem | null } {
  const { language } = useTexts()
  const [city, setCity] = useState<CityWords | null>(null)
  const [map, setMap] = useState<CityMap | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void readCityWords().then((result) =>
      'data' in result ? setCity(result.data) : setProblem(result.problem),
    )
    void readMap().then((result) => ('data' in result ? setMap(result.data) : setProblem(result.problem)))
  }, [])
  if (city === null || map === null) return { names: null, problem }

  const nameIn = (list: CityWords['teams']) => (id: string) =>
    contentName(language, list.find((one) => one.id === id) ?? { id, name: {} })
  const category = nameIn(city.categories)
  const tongue = (tag: string) => {
    const known = city.languages.find((one) => one.tag === tag)
    return known ? languageName(language, known) : tag
  }
  const byName = ([, one]: Option, [, other]: Option) => one.localeCompare(other, language)
  return {
    problem: null,
    names: {
      city,
      map,
      category,
      body: nameIn(city.bodies),
      team: nameIn(city.teams),
      area: (code) => map.areas.find((one) => one.code === code)?.name ?? code,
      language: tongue,
      categories: city.categories.map(({ id }): Option => [id, category(id)]).sort(byName),
      districts: map.areas
        .filter(({ level }) => level === 'district')
        .map(({ code, name }): Option => [code, name]),
      languages: city.languages.map(({ tag }): Option => [tag, tongue(tag)]),
    },
  }
}
