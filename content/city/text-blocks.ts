import type { CaseState } from '#civic/case.ts'
import type { City, LocalText, TextBlock } from './city.ts'

/** What a text block may name of its case. */
export const textBlockParams = ['reference', 'category', 'area'] as const

/** A case as text blocks see it: codes of the city's content, `null` for what is not known. */
export type TextBlockParams = Record<'reference', string> & Record<'category' | 'area', string | null>

/** A block in one language. `language` is German where the wanted one is missing. */
export interface RenderedTextBlock {
  text: string
  language: string
}

/** The names in curly brackets. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
}

/** The blocks for a case in a state: those for everything, and those for its category. */
export function textBlocksFor(
  city: City,
  { category, state }: { category: string | null; state: CaseState },
): TextBlock[] {
  return [...city.textBlocks, ...handOnBlocks(city)].filter(
    ({ categories, states }) =>
      (categories === undefined || (category !== null && categories.includes(category))) &&
      (states === undefined || states.includes(state)),
  )
}

/** A block as the office sends it; `null` when there is none of that id, or it names what is not known of the case. */
export function renderTextBlock(
  city: City,
  id: string,
  language: string,
  params: TextBlockParams,
): RenderedTextBlock | null {
  const block = [...city.textBlocks, ...handOnBlocks(city)].find((one) => one.id === id)
  if (!block) return null
  const found = block.text[language] === undefined ? 'de' : language
  const values = valuesIn(city, found, params)
  const text = block.text[found] ?? block.text.de
  const unknown = placeholdersOf(text).some((name) => values[name] === undefined)
  if (unknown) return null
  return { text: text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''), language: found }
}

/** Who is responsible instead, and how to reach them: said with a "no" as any other block. */
function handOnBlocks({ handOns }: City): TextBlock[] {
  return handOns.map(({ id, name, text }) => ({ id, title: name, text }))
}

function valuesIn(
  city: City,
  language: string,
  { reference, category, area }: TextBlockParams,
): Record<string, string | undefined> {
  const name: LocalText | undefined = city.categories.find(({ id }) => id === category)?.name
  return {
    reference,
    category: name?.[language] ?? name?.de,
    area: city.areas.find(({ code }) => code === area)?.name,
  }
}
