import { Type } from 'typebox'
import { ChannelLaw } from './channel-law.ts'
import { checkReferences } from './check.ts'
import {
  Answer,
  type Area,
  Category,
  type City,
  CityFile,
  ContactPerson,
  Council,
  FeedSource,
  HandOn,
  Helpline,
  PlacesFile,
  ResponsibleBody,
  RoutingFile,
  Team,
  Term,
  TextBlock,
  Topic,
} from './city.ts'
import { CityError } from './city-error.ts'
import { fillFacts } from './facts.ts'
import { AreasFile, boundaryOf, type CityReader, createCityReader } from './read.ts'

/**
 * Reads a city folder and checks it: every file against its schema, every code and id against what it names.
 * Throws one `CityError` that lists all problems.
 */
export function loadCity(folder: string): City {
  const reader = createCityReader(folder)
  const file = reader.read('city.yaml', CityFile)
  const places = reader.read('places.yaml', PlacesFile)
  const routing = reader.read('routing.yaml', RoutingFile)
  const channelLaw = reader.read('channels.yaml', ChannelLaw)
  const lists = {
    areas: readAreas(reader),
    bodies: reader.read('bodies.yaml', Type.Array(ResponsibleBody)) ?? [],
    teams: reader.read('teams.yaml', Type.Array(Team)) ?? [],
    handOns: reader.read('not-responsible.yaml', Type.Array(HandOn)) ?? [],
    topics: reader.read('topics.yaml', Type.Array(Topic)) ?? [],
    contacts: reader.read('contacts.yaml', Type.Array(ContactPerson)) ?? [],
    helplines: reader.read('helplines.yaml', Type.Array(Helpline)) ?? [],
    councils: reader.read('councils.yaml', Type.Array(Council)) ?? [],
    feeds: reader.read('feeds.yaml', Type.Array(FeedSource)) ?? [],
    glossary: reader.read('glossary.yaml', Type.Array(Term)) ?? [],
    categories: reader.readEach('categories', file?.categories, Category),
    answers: reader.readEach('answers', file?.answers, Answer),
    textBlocks: reader.readEach('text-blocks', undefined, TextBlock),
  }
  if (!file || !places || !routing || !channelLaw || reader.problems.length > 0)
    throw new CityError(folder, reader.problems)

  const city: City = { ...file, ...places, routing, channelLaw, ...lists }
  const problems = checkReferences(city)
  if (problems.length > 0) throw new CityError(folder, problems)
  return { ...city, answers: city.answers.map((answer) => fillFacts(answer, city.districtBudgets)) }
}

function readAreas(reader: CityReader): Area[] {
  const districts = reader.read('districts.geojson', AreasFile)?.features ?? []
  const subdistricts = reader.read('subdistricts.geojson', AreasFile)?.features ?? []
  return [
    ...districts.map((feature): Area => {
      const { code, name } = feature.properties
      return { code, level: 'district', name, parent: null, boundary: boundaryOf(feature) }
    }),
    ...subdistricts.map((feature): Area => {
      const { code, name, district } = feature.properties
      return { code, level: 'subdistrict', name, parent: district ?? null, boundary: boundaryOf(feature) }
    }),
  ]
}
