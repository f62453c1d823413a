import type { Category, City } from './city.ts'
import { rankByKeywords } from './keywords.ts'

/** A category a concern may belong to. `score` 1: one clear word points to it. */
export interface CategoryProposal {
  category: Category
  score: number
}

/** Proposes at most `limit` categories for a resident's words, best first; none when no word points anywhere. */
export function proposeCategories(
  city: City,
  text: string,
  language: string,
  limit: number,
): CategoryProposal[] {
  return rankByKeywords(city.categories, text, language, city.positionWords)
    .slice(0, limit)
    .map(({ thing, score }) => ({ category: thing, score }))
}
