import type { Context } from '#bots/engine/conversation.ts'
import type { Category } from '#content/city/city.ts'
import { sensitiveCategoryOf } from '#content/city/routing.ts'
import type { Reply } from '#content/message.ts'

/** What the city advises about a category, for safety or patience. */
export function adviceOf({ id, advice }: Category): Reply[] {
  return advice ? [{ text: { name: { of: 'advice', id } } }] : []
}

/**
 * The safety advice of a sensitive matter, as soon as the words point to it and before anything is asked. `before`: what was known
 * already, so that nobody reads it twice.
 */
export function safetyFirst(words: string, before: string, { view, language }: Context): Reply[] {
  const sensitive = sensitiveCategoryOf(view.city, words, language)
  if (!sensitive || sensitiveCategoryOf(view.city, before, language) === sensitive) return []
  return adviceOf(sensitive)
}

/** The advice on a category somebody chose, unless their words have brought it up already. */
export function adviceOnChoice(chosen: Category, words: string, { view, language }: Context): Reply[] {
  return sensitiveCategoryOf(view.city, words, language) === chosen ? [] : adviceOf(chosen)
}
