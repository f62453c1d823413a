import { useEffect, useState } from 'react'
import { type CityWords, readCityWords } from '../data/city.ts'
import { type Colleague, listColleagues } from '../data/colleagues.ts'
import { type CityMap, readMap } from '../data/map.ts'
import type { Option } from '../form/select-field.tsx'
import { contentName, languageName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'
import type { CaseFilter, Narrowing } from './filter.ts'

const states = [
  'received',
  'inReview',
  'forwarded',
  'inProgress',
  'awaitingResident',
  'resolved',
  'notFeasible',
  'notResponsible',
  'duplicate',
  'withdrawn',
] as const
const priorities = ['urgent', 'high', 'normal', 'low'] as const
const kinds = ['defect', 'complaint', 'question', 'idea', 'praise'] as const

/** What can be chosen for everything that narrows the list. */
export type FilterOptions = Record<Exclude<Narrowing, 'from' | 'to'>, readonly Option[]>

/** The choices of the filter, from the city's lists, its map and the colleagues; subdistricts of the chosen district only. */
export function useFilterOptions({ district }: CaseFilter): FilterOptions {
  const { language, text, has } = useTexts()
  const [city, setCity] = useState<CityWords | null>(null)
  const [map, setMap] = useState<CityMap | null>(null)
  const [colleagues, setColleagues] = useState<Colleague[]>([])
  useEffect(() => {
    void readCityWords().then((result) => 'data' in result && setCity(result.data))
    void readMap().then((result) => 'data' in result && setMap(result.data))
    void listColleagues().then((result) => 'data' in result && setColleagues(result.data))
  }, [])

  const areas = (level: 'district' | 'subdistrict') =>
    (map?.areas ?? [])
      .filter(
        (area) => area.level === level && (level === 'district' || !district || area.parent === district),
      )
      .map(({ code, name }): Option => [code, name])
      .sort(([, one], [, other]) => one.localeCompare(other, 'de'))
  const named = (list: CityWords['teams'] | undefined) =>
    (list ?? []).map((one): Option => [one.id, contentName(language, one)])
  const channelName = (id: string) => {
    const key = `channel.${id}`
    return has(key) ? text(key) : id
  }
  return {
    state: states.map((state) => [state, text(`state.${state}`)]),
    priority: priorities.map((priority) => [priority, text(`priority.${priority}`)]),
    team: [...named(city?.teams), ['none', text('list.noTeam')]],
    assignee: [
      ...colleagues.map(({ id, displayName }): Option => [id, displayName]),
      ['none', text('list.nobody')],
    ],
    district: [...areas('district'), ['none', text('list.unknownPlace')]],
    subdistrict: areas('subdistrict'),
    category: [...named(city?.categories), ['none', text('list.noCategory')]],
    kind: kinds.map((kind) => [kind, text(`kind.${kind}`)]),
    language: (city?.languages ?? []).map((one) => [one.tag, languageName(language, one)]),
    channel: [
      ...(city?.channels ?? []).map((id): Option => [id, channelName(id)]),
      ['none', text('channel.none')],
    ],
  }
}
