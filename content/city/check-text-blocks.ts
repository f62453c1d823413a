import type { City } from './city.ts'
import type { CityProblem } from './city-error.ts'
import { placeholdersOf, textBlockParams } from './text-blocks.ts'

/** Text blocks for categories that do not exist, and placeholders that nothing fills. */
export function checkTextBlocks(city: City): CityProblem[] {
  const categories = new Set(city.categories.map(({ id }) => id))
  return city.textBlocks.flatMap(({ id, text, categories: wanted = [] }) => {
    const file = `text-blocks/${id}.yaml`
    const known: readonly string[] = textBlockParams
    return [
      ...wanted
        .filter((category) => !categories.has(category))
        .map((category) => ({
          file,
          path: '/categories',
          problem: `there is no category "${category}"`,
          hint: 'Name an id of `categories` in city.yaml',
        })),
      ...Object.entries(text).flatMap(([language, words]) =>
        placeholdersOf(words)
          .filter((name) => !known.includes(name))
          .map((name) => ({
            file,
            path: `/text/${language}`,
            problem: `nothing fills {${name}}`,
            hint: `Known: ${known.join(', ')}`,
          })),
      ),
    ]
  })
}
