import { expect, test } from 'vitest'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const known = { languageChosen: true, noticeVersion: '2026-11' }

/** How often the number to call was said among these messages. */
function calls(messages: readonly { text: string }[], number: RegExp): number {
  return messages.filter(({ text }) => number.test(text)).length
}

test('the safety advice of a sensitive matter comes first, before anything is asked', () => {
  const world = createTalkWorld(known)
  const { messages } = world.write('Auf dem Spielplatz liegen Spritzen')
  expect(messages[0]?.text).toMatch(/112/)
  expect(messages.length).toBeGreaterThan(1)
})

test('it is not said a second time when the category is chosen', () => {
  const world = createTalkWorld(known)
  world.write('Auf dem Spielplatz liegen Spritzen')
  while (world.session.step === 'kind') world.press('kind:defect')
  const { messages } = world.press('category:needles')
  expect(calls(messages, /112/)).toBe(0)
})

test('it is said when the category is chosen and the words had not told', () => {
  const world = createTalkWorld(known)
  world.write('Am Eingang vom Park ist etwas passiert')
  while (world.session.step === 'kind') world.press('kind:defect')
  if (world.session.step === 'category') world.press('category:list')
  const { messages } = world.press('categoryList:threat')
  expect(messages[0]?.text).toMatch(/110/)
})

test('it is said when later words bring it up', () => {
  const world = createTalkWorld(known)
  world.write('Die Bank im Park ist kaputt')
  const { messages } = world.write('Und darunter liegen gebrauchte Spritzen herum')
  expect(messages[0]?.text).toMatch(/112/)
})
