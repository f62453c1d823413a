import { checkChannelLaw } from './check-channel-law.ts'
import { checkFeeds } from './check-feeds.ts'
import { checkHours } from './check-hours.ts'
import { checkRouting } from './check-routing.ts'
import { checkTextBlocks } from './check-text-blocks.ts'
import type { City } from './city.ts'
import type { CityProblem } from './city-error.ts'
import { factNames } from './facts.ts'
import { localTexts } from './texts.ts'

/** Finds codes and ids that point to nothing, things named twice, and texts in a language the city does not have. */
export function checkReferences(city: City): CityProblem[] {
  return [
    ...checkCity(city),
    ...checkHours(city),
    ...checkTwice(city),
    ...checkAreas(city),
    ...checkAreaCodes(city),
    ...checkCategories(city),
    ...checkContacts(city),
    ...checkRouting(city),
    ...checkTextBlocks(city),
    ...checkFeeds(city),
    ...checkChannelLaw(city),
    ...checkLanguages(city),
    ...checkFacts(city),
  ]
}

function checkCity(city: City): CityProblem[] {
  const problems: CityProblem[] = []
  const [west, south, east, north] = city.bounds
  if (west >= east || south >= north) {
    problems.push({
      file: 'city.yaml',
      path: '/bounds',
      problem: 'the box is empty',
      hint: 'Write west, south, east, north in degrees',
    })
  }
  if (!isTimeZone(city.timeZone)) {
    problems.push({
      file: 'city.yaml',
      path: '/timeZone',
      problem: `"${city.timeZone}" is no time zone`,
      hint: 'Use a name of the IANA time zone database, such as Europe/Berlin',
    })
  }
  return problems
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('de', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function checkTwice(city: City): CityProblem[] {
  const lists: [file: string, ids: string[]][] = [
    ['districts.geojson and subdistricts.geojson', city.areas.map((area) => area.code)],
    ['bodies.yaml', city.bodies.map((body) => body.id)],
    ['teams.yaml', city.teams.map((team) => team.id)],
    ['text-blocks and not-responsible.yaml', [...city.textBlocks, ...city.handOns].map(({ id }) => id)],
    ['topics.yaml', city.topics.map((topic) => topic.id)],
    ['glossary.yaml', city.glossary.map((term) => term.id)],
    ['the German words of glossary.yaml', city.glossary.flatMap(({ name, forms }) => [name.de, ...forms])],
    ['contacts.yaml', city.contacts.map((contact) => contact.id)],
    ['helplines.yaml', city.helplines.map((helpline) => helpline.id)],
    ['categories', city.categories.map((category) => category.id)],
    ['answers', city.answers.map((answer) => answer.id)],
  ]
  return lists.flatMap(([file, ids]) =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ file, path: '', problem: `"${id}" is there twice`, hint: 'Give each its own id' })),
  )
}

function checkAreas(city: City): CityProblem[] {
  const districts = new Set(city.areas.filter((area) => area.level === 'district').map((area) => area.code))
  const [west, south, east, north] = city.bounds
  const problems: CityProblem[] = []
  for (const area of city.areas) {
    const file = `${area.level}s.geojson`
    if (area.level === 'subdistrict' && !districts.has(area.parent ?? '')) {
      problems.push({
        file,
        path: `/${area.code}`,
        problem: `${area.name} lies in district "${area.parent ?? ''}", which does not exist`,
        hint: 'Set the property `district` to a code of districts.geojson',
      })
    }
    const inside = positionsOf(area.boundary.geometry.coordinates).every(
      ([longitude = 0, latitude = 0]) =>
        longitude >= west && longitude <= east && latitude >= south && latitude <= north,
    )
    if (!inside) {
      problems.push({
        file,
        path: `/${area.code}`,
        problem: `${area.name} reaches out of the city's bounds`,
        hint: 'GeoJSON has longitude before latitude; correct the boundary or `bounds` in city.yaml',
      })
    }
  }
  return problems
}

function positionsOf(coordinates: unknown[]): number[][] {
  if (typeof coordinates[0] === 'number') return [coordinates as number[]]
  return coordinates.flatMap((part) => positionsOf(part as unknown[]))
}

function checkAreaCodes(city: City): CityProblem[] {
  const codes = new Set(city.areas.map((area) => area.code))
  const uses: [file: string, who: string, areas: string[]][] = [
    ...city.historicNames.map(({ name, areas }): [string, string, string[]] => ['places.yaml', name, areas]),
    ...city.localities.map(({ name, area }): [string, string, string[]] => ['places.yaml', name, [area]]),
    ...city.contacts.map(({ id, areas }): [string, string, string[]] => ['contacts.yaml', id, areas]),
  ]
  return uses.flatMap(([file, who, areas]) =>
    areas
      .filter((code) => !codes.has(code))
      .map((code) => ({
        file,
        path: `/${who}`,
        problem: `there is no area "${code}"`,
        hint: 'Use a code of districts.geojson or subdistricts.geojson, in quotes',
      })),
  )
}

function checkCategories(city: City): CityProblem[] {
  const bodies = new Set(city.bodies.map((body) => body.id))
  return city.categories
    .filter((category) => !bodies.has(category.responsibleBody))
    .map((category) => ({
      file: `categories/${category.id}.yaml`,
      path: '/responsibleBody',
      problem: `there is no responsible body "${category.responsibleBody}"`,
      hint: 'Name an id of bodies.yaml, or add it there',
    }))
}

function checkContacts(city: City): CityProblem[] {
  const topics = new Set([...city.categories, ...city.topics].map(({ id }) => id))
  const teams = new Set(city.teams.map(({ id }) => id))
  return city.contacts.flatMap((contact) => [
    ...contact.topics
      .filter((topic) => !topics.has(topic))
      .map((topic) => ({
        file: 'contacts.yaml',
        path: `/${contact.id}/topics`,
        problem: `there is no category or topic "${topic}"`,
        hint: 'Name an id of `categories` in city.yaml or of topics.yaml',
      })),
    ...(contact.team === undefined || teams.has(contact.team)
      ? []
      : [
          {
            file: 'contacts.yaml',
            path: `/${contact.id}/team`,
            problem: `there is no team "${contact.team}"`,
            hint: 'Name an id of teams.yaml, or add it there',
          },
        ]),
  ])
}

function checkLanguages(city: City): CityProblem[] {
  return localTexts(city).flatMap(({ file, path, words }) =>
    Object.keys(words)
      .filter((language) => !city.languages.includes(language))
      .map((language) => ({
        file,
        path: `${path}/${language}`,
        problem: `the city does not speak "${language}"`,
        hint: 'Add it to `languages` in city.yaml, or correct the tag',
      })),
  )
}

function checkFacts(city: City): CityProblem[] {
  const known: readonly string[] = city.districtBudgets.length > 0 ? factNames : []
  return city.answers.flatMap((answer) =>
    Object.entries(answer.text).flatMap(([language, text]) =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !known.includes(name))
        .map((name) => ({
          file: `answers/${answer.id}.yaml`,
          path: `/text/${language}`,
          problem: `nothing fills {${name}}`,
          hint: `Known facts: ${known.join(', ') || 'none'}`,
        })),
    ),
  )
}
