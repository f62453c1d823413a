import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseStates } from '#civic/case.ts'
import { caseKinds } from '#civic/concern.ts'

const read = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../locales/${tag}/desk.json`, import.meta.url), 'utf8'))
const german = read('de')
const english = read('en')

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
