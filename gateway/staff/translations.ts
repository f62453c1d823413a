import { Type } from 'typebox'
import { type TranslationState, translationStates } from '#civic/case-translation.ts'
import { LanguageShape, type LanguageView, viewLanguage } from './language.ts'
import { nullable } from './shape.ts'

/** What a part of a case is in another language; the original stands where it always did. */
export const TranslationShape = Type.Object({
  part: Type.String({ description: '"concern", "entry:<id>", "media:<id>" or "followUp:<id>".' }),
  language: LanguageShape,
  text: nullable(Type.String({ description: 'Null until it is done.' })),
  state: Type.Enum([...translationStates], {
    description: 'needless: the original is in that language already. failed: given up.',
  }),
  provider: nullable(
    Type.String({ description: '"staff": a person wrote or approved it. Otherwise a machine did.' }),
  ),
})

/** A translation's row as the desk shows it. */
export function viewTranslation(row: {
  part: string
  language: string
  text: string | null
  state: string
  provider: string | null
}): {
  part: string
  language: LanguageView
  text: string | null
  state: TranslationState
  provider: string | null
} {
  const { part, language, text, state, provider } = row
  return { part, language: viewLanguage(language), text, state: state as TranslationState, provider }
}
