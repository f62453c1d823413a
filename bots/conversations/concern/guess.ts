import type { CaseKind } from '#civic/concern.ts'
import { proposeCategories } from '#content/city/categories.ts'
import type { City } from '#content/city/city.ts'
import { fold } from '#content/fold.ts'
import type { Catalog } from '#content/i18n.ts'

/** The category a text most probably belongs to; `null` when its words point nowhere. */
export function guessCategory(city: City, text: string, language: string): string | null {
  return proposeCategories(city, text, language, 1)[0]?.category.id ?? null
}

const told: readonly Exclude<CaseKind, 'defect' | 'question'>[] = ['idea', 'complaint', 'praise']

/** The kind a text most probably is, by tell-tale words (locales: `recognise`); `null` when only the person can say. */
export function guessKind(
  catalog: Catalog,
  language: string,
  text: string,
  category: string | null,
): CaseKind | null {
  const kinds = told.filter((kind) => tells(catalog, language, kind, text))
  if (kinds.length > 1) return null
  if (kinds[0]) return kinds[0]
  if (isQuestion(catalog, language, text)) return 'question'
  return category === null ? null : 'defect'
}

/** Whether a text reads as a question: it ends as one or begins with a question word. */
export function isQuestion(catalog: Catalog, language: string, text: string): boolean {
  if (/[?؟]\s*$/.test(text)) return true
  const folded = `${fold(text)} `
  return wordsOf(catalog, language, 'question').some((word) => folded.startsWith(`${word} `))
}

function tells(catalog: Catalog, language: string, kind: (typeof told)[number], text: string): boolean {
  const folded = ` ${fold(text)} `
  return wordsOf(catalog, language, kind).some((word) => folded.includes(` ${word} `))
}

function wordsOf(catalog: Catalog, language: string, kind: Exclude<CaseKind, 'defect'>): string[] {
  return catalog
    .text(language, `recognise.${kind}`)
    .split(/[;؛]/)
    .map((word) => fold(word))
    .filter((word) => word !== '')
}
