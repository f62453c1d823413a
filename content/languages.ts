import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { home } from './home.ts'

/** Where every text of the house is kept: one folder a language. */
export const localesFolder = join(home, 'locales')

/** German: the language every text is written in first, and the one that stands in for a missing text. */
export const sourceLanguage = 'de'

const LanguageFile = Type.Object(
  {
    /** The language's name in the language itself, as people look for it in a list. */
    ownName: Type.String({ minLength: 1 }),
    germanName: Type.String({ minLength: 1 }),
    englishName: Type.String({ minLength: 1 }),
    direction: Type.Union([Type.Literal('ltr'), Type.Literal('rtl')]),
    /** The locale `Intl` knows for dates, numbers, lists and plurals. */
    intl: Type.String({ minLength: 2 }),
    /** Leichte Sprache writes 9:00, not 09:00. */
    leadingZeroHour: Type.Boolean(),
    /** Who has read the texts as a person who speaks the language, and when. `null`: machine-made, and shown as such. */
    reviewed: Type.Union([
      Type.Null(),
      Type.Object({ by: Type.String(), at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }) }),
    ]),
  },
  { additionalProperties: false },
)

/** A language residents can choose: its folder's name (BCP 47 tag) and its `_language.json`. */
export type Language = { tag: string } & Static<typeof LanguageFile>

/**
 * Reads every folder of `locales/`: a language is added by its folder alone. German comes first, then Leichte Sprache,
 * then the others by their tag. Throws naming the file and the field when a `_language.json` is not as it should be.
 */
export function loadLanguages(folder: string = localesFolder): Language[] {
  const tags = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const first = (tag: string) => (tag === sourceLanguage ? 0 : tag.startsWith(`${sourceLanguage}-`) ? 1 : 2)
  return tags
    .sort((a, b) => first(a) - first(b) || a.localeCompare(b, 'en'))
    .map((tag) => {
      const file = join(folder, tag, '_language.json')
      const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
      const [problem] = Value.Errors(LanguageFile, content)
      if (problem) throw new Error(`${file}: ${problem.instancePath || 'the file'} ${problem.message}`)
      return { tag, ...Value.Decode(LanguageFile, content) }
    })
}

/** Every language of the house, read once when the process starts. */
export const languages: readonly Language[] = loadLanguages()

const byTag = new Map(languages.map((language) => [language.tag, language]))

/** The language of a tag. An unknown tag (an older row, a foreign hint) gets German. */
export function languageOf(tag: string): Language {
  const language = byTag.get(tag) ?? byTag.get(sourceLanguage)
  if (!language)
    throw new Error(`${localesFolder} has no folder "${sourceLanguage}"; every text starts there`)
  return language
}

/** Whether there is a folder for this tag. */
export function isLanguage(tag: string): boolean {
  return byTag.has(tag)
}

/** Whether a person who speaks the language has read its texts; if not, residents are told that they are machine-made. */
export function isReviewed(tag: string): boolean {
  return languageOf(tag).reviewed !== null
}
