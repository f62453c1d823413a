import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { languages } from '#content/languages.ts'
import { matchWord } from '#content/words.ts'

const catalog = loadCatalog()
const shown = {
  'help.menuWord': 'menu',
  'help.casesWord': 'cases',
  'help.languageWord': 'language',
  'help.personWord': 'person',
  'help.dataWord': 'data',
  'help.cancelWord': 'cancel',
  'help.stopWord': 'stop',
  'help.startWord': 'start',
} as const

describe.each(languages.map(({ tag }) => tag))('in %s', (tag) => {
  test.each(Object.entries(shown))('the word we tell people to write (%s) is understood', (key, command) => {
    expect(matchWord(catalog.text(tag, key as keyof typeof shown), tag)).toBe(command)
  })
})
