import { expect, test } from 'vitest'
import { caseStates } from '#civic/case.ts'
import { caseKinds } from '#civic/concern.ts'
import { isStaffNamespace, readTexts } from '#content/i18n.ts'
import { localesFolder } from '#content/languages.ts'

const read = (tag: string) =>
  Object.entries(readTexts(localesFolder, tag)).filter(([name]) => isStaffNamespace(name))
const german: Record<string, string> = Object.assign({}, ...read('de').map(([, texts]) => texts))
const english: Record<string, string> = Object.assign({}, ...read('en').map(([, texts]) => texts))

/** Names of the placeholders of an ICU message, each once. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort()

test('the desk speaks English wherever it speaks German, with the same placeholders', () => {
  expect(Object.keys(english)).toEqual(Object.keys(german))
  for (const [key, text] of Object.entries(german)) {
    expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(text))
    expect(english[key]?.trim(), key).not.toBe('')
  }
})

test('a key stands in one file, the same in both languages', () => {
  const keysOf = (tag: string) => read(tag).map(([name, texts]) => [name, Object.keys(texts)])
  expect(keysOf('en')).toEqual(keysOf('de'))
  const keys = read('de').flatMap(([, texts]) => Object.keys(texts))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('every state, kind and delivery status has a word at the desk', () => {
  const deliveryStatuses =
    'queued sending sent delivered read held errored failed suppressed cancelled'.split(' ')
  const keys = [
    ...caseStates.map((state) => `state.${state}`),
    ...caseKinds.map((kind) => `kind.${kind}`),
    ...deliveryStatuses.map((status) => `status.${status}`),
  ]
  expect(keys.filter((key) => german[key] === undefined)).toEqual([])
})
