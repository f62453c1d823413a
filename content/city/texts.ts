import type { City } from './city.ts'

/** Words of a city by language, and where they stand. */
export interface CityTexts {
  file: string
  path: string
  words: Record<string, string | string[]>
}

/** Every text and keyword list of a city: for checks, and for people who translate. */
export function localTexts(city: City): CityTexts[] {
  return [
    { file: 'city.yaml', path: '/name', words: city.name },
    { file: 'city.yaml', path: '/authority', words: city.authority },
    ...city.bodies.map(({ id, name }) => ({ file: 'bodies.yaml', path: `/${id}/name`, words: name })),
    ...city.handOns.flatMap(({ id, name, text }) => [
      { file: 'not-responsible.yaml', path: `/${id}/name`, words: name },
      { file: 'not-responsible.yaml', path: `/${id}/text`, words: text },
    ]),
    ...city.textBlocks.map(({ id, text }) => ({
      file: `text-blocks/${id}.yaml`,
      path: '/text',
      words: text,
    })),
    ...city.topics.map(({ id, name }) => ({ file: 'topics.yaml', path: `/${id}/name`, words: name })),
    ...city.glossary.map(({ id, name }) => ({ file: 'glossary.yaml', path: `/${id}/name`, words: name })),
    ...city.helplines.map(({ id, name }) => ({ file: 'helplines.yaml', path: `/${id}/name`, words: name })),
    ...city.contacts.flatMap(({ id, role, hours, room, consultations }) => [
      { file: 'contacts.yaml', path: `/${id}/role`, words: role },
      { file: 'contacts.yaml', path: `/${id}/hours`, words: hours },
      ...(room ? [{ file: 'contacts.yaml', path: `/${id}/room`, words: room }] : []),
      ...consultations.map(({ place }) => ({
        file: 'contacts.yaml',
        path: `/${id}/consultations`,
        words: place,
      })),
    ]),
    ...city.categories.flatMap(({ id, name, advice, keywords }) => [
      { file: `categories/${id}.yaml`, path: '/name', words: name },
      { file: `categories/${id}.yaml`, path: '/keywords', words: keywords },
      ...(advice ? [{ file: `categories/${id}.yaml`, path: '/advice', words: advice }] : []),
    ]),
    ...city.answers.flatMap(({ id, question, keywords, text }) => [
      { file: `answers/${id}.yaml`, path: '/question', words: question },
      { file: `answers/${id}.yaml`, path: '/keywords', words: keywords },
      { file: `answers/${id}.yaml`, path: '/text', words: text },
    ]),
  ]
}

/** The languages of the city in which a text is still missing; residents read the German one until it is there. */
export function missingTexts(city: City): { file: string; path: string; language: string }[] {
  return localTexts(city).flatMap(({ file, path, words }) =>
    city.languages
      .filter((language) => words[language] === undefined)
      .map((language) => ({ file, path, language })),
  )
}
