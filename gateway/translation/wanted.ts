import type { TranslationPart } from '#civic/case-translation.ts'
import { detectLanguage } from '#content/detect.ts'
import { sourceLanguage } from '#content/languages.ts'

/** A text of a case, and who wrote it. */
export interface CaseText {
  part: TranslationPart
  text: string
  /** The language it is said to be in: the one its writer reads us in. */
  language: string
  byResident: boolean
}

/** Never made by a machine: its rules (DIN SPEC 33429) are more than a translation. */
const neverByMachine = 'de-simple'

/**
 * Which translations a case wants: residents' texts in German for the desk, the office's texts in each reader's language.
 * `there`: "part language" of those that exist.
 */
export function wantedTranslations(
  texts: readonly CaseText[],
  readers: readonly string[],
  there: ReadonlySet<string>,
): { part: TranslationPart; language: string }[] {
  return texts.flatMap((text) => {
    const from = writtenIn(text)
    const targets = text.byResident ? [sourceLanguage] : readers
    return targets
      .filter((language) => canBeTranslated(from, language))
      .filter((language) => !there.has(`${text.part} ${language}`))
      .map((language) => ({ part: text.part, language }))
  })
}

/** Whether a machine has anything to do between two languages. */
export function canBeTranslated(from: string, to: string): boolean {
  return baseOf(from) !== baseOf(to) && to !== neverByMachine
}

/** People read us in one language and may write in another; a clear sign in the text counts more. Without region or variant. */
export function writtenIn({ text, language, byResident }: Omit<CaseText, 'part'>): string {
  const detected = byResident ? detectLanguage(text) : null
  return baseOf(detected?.reliable ? detected.language : language)
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}
