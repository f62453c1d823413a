import type { City } from '../city/city.ts'
import type { Catalog } from '../i18n.ts'
import { languageOf } from '../languages.ts'
import type { TemplateUse, Text } from '../message.ts'
import { isolate, renderText } from '../render.ts'
import { wordingFor, wordingLanguage } from './wording.ts'

/** A template filled for one reader: the platform's name of the wording and its words, the values and what a press on its button brings back. */
export interface FilledTemplate {
  name: string
  languageCode: string
  values: string[]
  choiceIds: string[]
  /** Holds {{1}}, {{2}} … for the values. */
  body: string
  buttons: string[]
}

/** Together with the wording they stay below the 1024 characters that WhatsApp allows. */
const mostCharacters = 200

/** Fills a template in the reader's language, or in German where the platform does not know it. */
export function fillTemplate(
  catalog: Catalog,
  city: City,
  tag: string,
  { name, values, opens }: TemplateUse,
): FilledTemplate {
  const wording = wordingFor(catalog, name, tag)
  const language = wordingLanguage(tag)
  const fill = (value: Text) => {
    const words = oneLine(renderText(catalog, city, language, value))
    return 'literal' in value ? isolate(languageOf(language), words) : words
  }
  return {
    name: wording.name,
    languageCode: wording.languageCode,
    values: values.map(fill),
    choiceIds: [opens],
    body: wording.body,
    buttons: wording.buttons,
  }
}

/** A value must not be empty, break the line or hold more than four spaces in a row (WhatsApp refuses it otherwise). */
function oneLine(words: string): string {
  const line = words
    .split('\n')
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[.,;]$/, ''),
    )
    .filter((part) => part !== '')
    .join(', ')
  const cut = line.length > mostCharacters ? `${line.slice(0, mostCharacters - 1).trimEnd()}…` : line
  return cut === '' ? '–' : cut.toWellFormed()
}
