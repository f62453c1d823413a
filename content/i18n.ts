import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import i18next from 'i18next'
import ICU from 'i18next-icu'
import type { MessageKey } from './keys.ts'
import { languageOf, loadLanguages, localesFolder, sourceLanguage } from './languages.ts'

/** Ready values for the ICU placeholders of one message: dates, lists and nested texts are already words. */
export type MessageParams = Record<string, string | number>

/** Every text of the house in every language, read from disk once. */
export interface Catalog {
  /**
   * The text of a key in a language, its placeholders filled. A text that is missing there is given in German.
   * Throws when German lacks it too or a placeholder stays empty: a resident never sees a raw key or brackets.
   */
  text(language: string, key: MessageKey, params?: MessageParams): string
  /** All texts of one namespace with their placeholders open, as a page needs them that formats by itself. */
  namespace(language: string, name: string): Record<string, string>
}

/** True for texts that only staff read, in German and English: no resident misses them in another language. */
export function isStaffNamespace(name: string): boolean {
  return name === 'desk' || name.startsWith('desk-')
}

/** `_language.json` and `_source.json` tell about the texts, `words.json` about what people type; all others are texts. */
function isTextFile(file: string): boolean {
  return file.endsWith('.json') && !file.startsWith('_') && file !== 'words.json'
}

/** Reads `locales/<tag>/<namespace>.json`: flat keys, ICU MessageFormat. */
export function readTexts(folder: string, tag: string): Record<string, Record<string, string>> {
  const files = readdirSync(join(folder, tag)).filter(isTextFile)
  return Object.fromEntries(
    files.map((file) => {
      const texts: Record<string, string> = JSON.parse(readFileSync(join(folder, tag, file), 'utf8'))
      return [basename(file, '.json'), texts]
    }),
  )
}

let house: Catalog | undefined

/** The catalog of the house: read once a process. A test may give another folder of languages, which is read each time. */
export function loadCatalog(folder?: string): Catalog {
  if (folder !== undefined) return readCatalog(folder)
  house ??= readCatalog(localesFolder)
  return house
}

function readCatalog(folder: string): Catalog {
  const resources = Object.fromEntries(loadLanguages(folder).map(({ tag }) => [tag, readTexts(folder, tag)]))
  const i18n = i18next.createInstance().use(
    new ICU({
      parseLngForICU: (tag) => languageOf(tag).intl,
      parseErrorHandler: (error, key) => {
        throw new Error(`The text "${key}" cannot be filled: ${error.message}`, { cause: error })
      },
    }),
  )
  void i18n.init({
    resources,
    ns: Object.keys(resources[sourceLanguage] ?? {}),
    defaultNS: false,
    fallbackLng: sourceLanguage,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
  })
  return {
    text(language, key, params = {}) {
      const dot = key.indexOf('.')
      const [ns, name] = [key.slice(0, dot), key.slice(dot + 1)]
      if (resources[sourceLanguage]?.[ns]?.[name] === undefined) {
        throw new Error(
          `There is no text "${key}" in locales/${sourceLanguage}; stored messages may still name it`,
        )
      }
      return i18n.t(name, { ...params, lng: language, ns })
    },
    namespace(language, name) {
      return { ...resources[sourceLanguage]?.[name], ...resources[language]?.[name] }
    },
  }
}
