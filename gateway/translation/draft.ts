import { sourceLanguage } from '#content/languages.ts'
import type { Runtime } from '../runtime.ts'
import { ServiceError } from '../services/call.ts'
import { translateKeeping } from './keep.ts'
import { canBeTranslated } from './wanted.ts'

/** Why there is no draft: nothing configured, nothing to translate, a language no machine here knows, or the service fails now. */
export const draftRefusals = ['notConfigured', 'notNeeded', 'unsupportedLanguage', 'failed'] as const

/** A machine's draft of what the office is about to say, for its eyes only until it sends it. */
export type TranslationDraft =
  | { available: true; language: string; text: string; provider: string }
  | { available: false; why: (typeof draftRefusals)[number] }

/** Translates German words of the office for one reader. Never throws for what the service does. */
export async function draftTranslation(
  { translation, city, log }: Pick<Runtime, 'translation' | 'city' | 'log'>,
  text: string,
  language: string,
): Promise<TranslationDraft> {
  if (!canBeTranslated(sourceLanguage, language)) return { available: false, why: 'notNeeded' }
  if (!translation) return { available: false, why: 'notConfigured' }
  try {
    const made = await translateKeeping(translation, city, { text, from: sourceLanguage, to: language })
    return { available: true, language, ...made }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    log.warn({ kind: error.kind, error: error.message }, 'no draft of a translation')
    return { available: false, why: error.kind === 'unsupported' ? 'unsupportedLanguage' : 'failed' }
  }
}
