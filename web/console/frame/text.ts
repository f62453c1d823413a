import i18next from 'i18next'
import ICU from 'i18next-icu'
import { createContext, useContext } from 'react'
import type { texts } from './texts-german.ts'

/** The languages the desk itself speaks. */
export type DeskLanguage = 'de' | 'en'
export type TextKey = keyof typeof texts
type Values = Record<string, string | number>

/** Looks up a text of the desk; `has` tells whether there is one, for codes that come from the server. */
export interface Texts {
  language: DeskLanguage
  text(key: TextKey, values?: Values): string
  has(key: string): key is TextKey
}

const i18n = i18next.createInstance().use(ICU)
void i18n.init({
  resources: {},
  ns: ['desk'],
  defaultNS: 'desk',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
})

const files = {
  de: () => import('./texts-german.ts'),
  en: () => import('./texts-english.ts'),
} satisfies Record<DeskLanguage, () => Promise<{ texts: Record<TextKey, string> }>>

/** Fetches everything the desk says in a language; nothing is said in it before. */
export async function loadTexts(language: DeskLanguage): Promise<void> {
  if (i18n.hasResourceBundle(language, 'desk')) return
  const { texts } = await files[language]()
  i18n.addResourceBundle(language, 'desk', texts)
}

/** The texts of the desk in one language. */
export function createTexts(language: DeskLanguage): Texts {
  return {
    language,
    text: (key, values = {}) => i18n.t(key, { ...values, lng: language }),
    has: (key): key is TextKey => i18n.exists(key, { lng: language }),
  }
}

export const TextsContext = createContext<Texts>(createTexts('de'))

/** The texts in the language the person at the desk chose. */
export function useTexts(): Texts {
  return useContext(TextsContext)
}

const storageKey = 'desk.language'

/** The language chosen earlier, or the first of the browser's that the desk speaks. */
export function initialLanguage(): DeskLanguage {
  const stored = localStorage.getItem(storageKey)
  const wanted = stored === null ? navigator.languages : [stored]
  const first = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'de' || tag === 'en')
  return first === 'en' ? 'en' : 'de'
}

/** Keeps a language that was chosen with the button. */
export function keepLanguage(language: DeskLanguage): void {
  localStorage.setItem(storageKey, language)
}
