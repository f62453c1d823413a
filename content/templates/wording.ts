import { createHash } from 'node:crypto'
import type { Catalog } from '../i18n.ts'
import { sourceLanguage } from '../languages.ts'
import { type TemplateName, templateOf } from './registry.ts'

/** A wording in one language as a platform should have it. `body` holds {{1}}, {{2}} …; `examples` one value for each. */
export interface Wording {
  name: string
  languageCode: string
  category: 'utility' | 'marketing'
  body: string
  examples: string[]
  buttons: string[]
}

/**
 * The language codes under which WhatsApp takes wordings, by language of the house. Leichte Sprache has no code of its own and is handed in
 * as German; a language that is missing here (Kurmanji) gets the German wording (docs/decisions/0029-service-window.md).
 */
const languageCodes: Readonly<Record<string, string>> = {
  de: 'de',
  'de-simple': 'de',
  en: 'en',
  uk: 'uk',
  ar: 'ar',
  ru: 'ru',
  pl: 'pl',
  ro: 'ro',
  vi: 'vi',
  tr: 'tr',
  fa: 'fa',
  fr: 'fr',
  es: 'es',
}

/** The language whose wording somebody gets who reads `tag`. */
export function wordingLanguage(tag: string): string {
  return languageCodes[tag] === undefined ? sourceLanguage : tag
}

/**
 * The wording of a template for readers of a language. Its name carries a hash of its words: a platform approves words, not names, so
 * changed words are handed in as a new template, and the old ones are used by nobody any more.
 */
export function wordingFor(catalog: Catalog, template: TemplateName, tag: string): Wording {
  const language = wordingLanguage(tag)
  const key = `${template} ${language}`
  const known = wordings.get(catalog) ?? new Map<string, Wording>()
  wordings.set(catalog, known)
  const wording = known.get(key) ?? write(catalog, template, language)
  known.set(key, wording)
  return wording
}

/** Each message of somebody whose window was closed asks for all of them. */
const wordings = new WeakMap<Catalog, Map<string, Wording>>()

function write(catalog: Catalog, template: TemplateName, language: string): Wording {
  const { category, body: key, values, button } = templateOf(template)
  const numbers = Object.keys(values).map((name, index) => [name, `{{${index + 1}}}`])
  const stopWord = catalog.text(language, 'help.stopWord')
  const body = catalog.text(language, key, { stopWord, ...Object.fromEntries(numbers) })
  const buttons = [catalog.text(language, button)]
  return {
    name: `kd_${snakeCase(template)}_${hashOf([category, ...partsOf(body, buttons)]).slice(0, 8)}`,
    languageCode: languageCodes[language] ?? sourceLanguage,
    category,
    body,
    examples: Object.values(values),
    buttons,
  }
}

/** A hash of the words of a template, to see whether a platform has ours. */
export function wordsHash({ body, buttons }: Pick<Wording, 'body' | 'buttons'>): string {
  return hashOf(partsOf(body, buttons))
}

function partsOf(body: string, buttons: readonly string[]): string[] {
  return [body.trim(), ...buttons]
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
