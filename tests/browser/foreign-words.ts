import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { City } from '#content/city/city.ts'

const locales = new URL('../../locales/', import.meta.url)
/** The names of what is put into a text are no words of it. */
const placeholder = /\{\w+(?:, \w+,)?|\b(?:zero|one|few|many|other) \{/g
const latinWord = /\p{Script=Latin}{3,}/gu

/**
 * Words in Latin letters that stand on a page although nothing of the house has them in this language, which is written in others:
 * neither a text of the locale, nor a name in the city's content, nor an area, nor one of `quoted`. A reference number has none.
 */
export async function foreignWordsOn(
  page: Page,
  city: City,
  language: string,
  quoted: readonly string[],
): Promise<string[]> {
  const own = new Set(latinIn([...textsIn(language), ...namesIn(city, language), ...quoted].join(' ')))
  const shown = (await page.evaluate('document.body.innerText')) as string
  return [...new Set(latinIn(shown))].filter((word) => !own.has(word))
}

function latinIn(words: string): string[] {
  return words.replaceAll(placeholder, ' ').match(latinWord) ?? []
}

function textsIn(language: string): string[] {
  const folder = new URL(`${language}/`, locales)
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) =>
      Object.values(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>),
    )
}

function namesIn(city: City, language: string): string[] {
  return [
    city.privacyUrl,
    ...city.areas.map(({ name }) => name),
    ...[city.name, city.authority].map((name) => name[language] ?? ''),
    ...[...city.bodies, ...city.categories].map(({ name }) => name[language] ?? ''),
  ]
}
