import { type Static, Type } from 'typebox'
import type { Runtime } from '../runtime.ts'
import { NamedShape } from './case-head.ts'
import { LanguageShape, viewLanguage } from './language.ts'

/** The city's own lists that forms and filters of the desk offer: ids with their names, in the order of the content. */
export const CityWordsShape = Type.Object({
  authority: Type.Record(Type.String(), Type.String(), {
    description: 'Name of the office by language tag.',
  }),
  timeZone: Type.String({ description: 'IANA name, e.g. Europe/Berlin.' }),
  categories: Type.Array(NamedShape),
  teams: Type.Array(NamedShape),
  bodies: Type.Array(NamedShape, { description: 'Offices that can be responsible.' }),
  languages: Type.Array(LanguageShape),
  channels: Type.Array(Type.String(), { description: 'Channels that are set up here.' }),
})
type CityWords = Static<typeof CityWordsShape>

/** Picks from the city's content what the desk's forms and filters offer. */
export function viewCityWords({ city, channels }: Pick<Runtime, 'city' | 'channels'>): CityWords {
  const named = ({ id, name }: { id: string; name: Record<string, string> }) => ({ id, name })
  return {
    authority: city.authority,
    timeZone: city.timeZone,
    categories: city.categories.map(named),
    teams: city.teams.map(named),
    bodies: city.bodies.map(named),
    languages: city.languages.map(viewLanguage),
    channels: [...channels.keys()],
  }
}
