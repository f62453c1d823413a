import { type Static, Type } from 'typebox'
import { isLanguage, languageOf } from '#content/languages.ts'

/** A language as the desk shows it. */
export const LanguageShape = Type.Object({
  tag: Type.String({ description: 'BCP 47' }),
  name: Type.String({ description: 'What its speakers call it.' }),
  germanName: Type.String(),
  englishName: Type.String(),
  direction: Type.Enum(['ltr', 'rtl']),
})
export type LanguageView = Static<typeof LanguageShape>

/** Names and direction of a language; a tag the house does not know is shown as it is. */
export function viewLanguage(tag: string): LanguageView {
  if (!isLanguage(tag)) return { tag, name: tag, germanName: tag, englishName: tag, direction: 'ltr' }
  const { ownName, germanName, englishName, direction } = languageOf(tag)
  return { tag, name: ownName, germanName, englishName, direction }
}
