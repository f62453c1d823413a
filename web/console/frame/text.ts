import i18next from 'i18next'
import ICU from 'i18next-icu'
import { createContext, useContext } from 'react'
import germanFrame from '../../../locales/de/desk.json' with { type: 'json' }
import germanAdmin from '../../../locales/de/desk-admin.json' with { type: 'json' }
import germanAttention from '../../../locales/de/desk-attention.json' with { type: 'json' }
import germanCase from '../../../locales/de/desk-case.json' with { type: 'json' }
import germanDirectory from '../../../locales/de/desk-directory.json' with { type: 'json' }
import germanEvents from '../../../locales/de/desk-events.json' with { type: 'json' }
import germanFigures from '../../../locales/de/desk-figures.json' with { type: 'json' }
import germanFiling from '../../../locales/de/desk-filing.json' with { type: 'json' }
import germanInbox from '../../../locales/de/desk-inbox.json' with { type: 'json' }
import germanMap from '../../../locales/de/desk-map.json' with { type: 'json' }
import germanNotices from '../../../locales/de/desk-notices.json' with { type: 'json' }
import germanPublication from '../../../locales/de/desk-publication.json' with { type: 'json' }
import germanRouting from '../../../locales/de/desk-routing.json' with { type: 'json' }
import germanSensitive from '../../../locales/de/desk-sensitive.json' with { type: 'json' }
import germanSimple from '../../../locales/de/desk-simple.json' with { type: 'json' }
import germanWork from '../../../locales/de/desk-work.json' with { type: 'json' }
import englishFrame from '../../../locales/en/desk.json' with { type: 'json' }
import englishAdmin from '../../../locales/en/desk-admin.json' with { type: 'json' }
import englishAttention from '../../../locales/en/desk-attention.json' with { type: 'json' }
import englishCase from '../../../locales/en/desk-case.json' with { type: 'json' }
import englishDirectory from '../../../locales/en/desk-directory.json' with { type: 'json' }
import englishEvents from '../../../locales/en/desk-events.json' with { type: 'json' }
import englishFigures from '../../../locales/en/desk-figures.json' with { type: 'json' }
import englishFiling from '../../../locales/en/desk-filing.json' with { type: 'json' }
import englishInbox from '../../../locales/en/desk-inbox.json' with { type: 'json' }
import englishMap from '../../../locales/en/desk-map.json' with { type: 'json' }
import englishNotices from '../../../locales/en/desk-notices.json' with { type: 'json' }
import englishPublication from '../../../locales/en/desk-publication.json' with { type: 'json' }
import englishRouting from '../../../locales/en/desk-routing.json' with { type: 'json' }
import englishSensitive from '../../../locales/en/desk-sensitive.json' with { type: 'json' }
import englishSimple from '../../../locales/en/desk-simple.json' with { type: 'json' }
import englishWork from '../../../locales/en/desk-work.json' with { type: 'json' }

// One file a part of the desk, so that each stays short; the keys are unique over all of them.
const de = {
  ...germanFrame,
  ...germanAdmin,
  ...germanAttention,
  ...germanCase,
  ...germanDirectory,
  ...germanEvents,
  ...germanFigures,
  ...germanFiling,
  ...germanInbox,
  ...germanMap,
  ...germanNotices,
  ...germanRouting,
  ...germanSensitive,
  ...germanPublication,
  ...germanSimple,
  ...germanWork,
}
const en = {
  ...englishFrame,
  ...englishAdmin,
  ...englishAttention,
  ...englishCase,
  ...englishDirectory,
  ...englishEvents,
  ...englishFigures,
  ...englishFiling,
  ...englishInbox,
  ...englishMap,
  ...englishNotices,
  ...englishRouting,
  ...englishSensitive,
  ...englishPublication,
  ...englishSimple,
  ...englishWork,
}

/** The languages the desk itself speaks. */
export type DeskLanguage = 'de' | 'en'
export type TextKey = keyof typeof de
type Values = Record<string, string | number>

/** Looks up a text of the desk; `has` tells whether there is one, for codes that come from the server. */
export interface Texts {
  language: DeskLanguage
  text(key: TextKey, values?: Values): string
  has(key: string): key is TextKey
}

const i18n = i18next.createInstance().use(ICU)
void i18n.init({
  resources: { de: { desk: de }, en: { desk: en } },
  ns: ['desk'],
  defaultNS: 'desk',
  fallbackLng: 'de',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
})

/** The texts of the desk in one language. */
export function createTexts(language: DeskLanguage): Texts {
  return {
    language,
    text: (key, values = {}) => i18n.t(key, { ...values, lng: language }),
    has: (key): key is TextKey => key in de,
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
