import { expect, it } from 'vitest'
import { isStaffNamespace, readTexts } from '#content/i18n.ts'
import { languages, localesFolder, sourceLanguage } from '#content/languages.ts'
import { matchWord } from '#content/words.ts'

const german = readTexts(localesFolder, sourceLanguage)

/** Short, and no sentence: words that stand on a button. */
function isLabel(text: string): boolean {
  return text.length <= 32 && !/[.!?:…{;]/.test(text)
}

it('no button can be typed as a word that ends everything: whoever types the words of a choice means that choice', () => {
  const found = languages.flatMap(({ tag }) =>
    Object.entries(readTexts(localesFolder, tag)).flatMap(([namespace, texts]) =>
      Object.entries(texts)
        .filter(([key]) => !isStaffNamespace(namespace) && isLabel(german[namespace]?.[key] ?? ''))
        .filter(([key, text]) => `${namespace}.${key}` !== 'help.stopWord' && matchWord(text, tag) === 'stop')
        .map(([key, text]) => `${tag} ${namespace}.${key}: ${text}`),
    ),
  )
  expect(found).toEqual([])
})
