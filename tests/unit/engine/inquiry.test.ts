import { expect, test } from 'vitest'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const known = { language: 'de', languageChosen: true, noticeVersion: '2026-11' }

/** Somebody whose only case waits for their answer. */
function askedBack() {
  const world = createTalkWorld(known)
  world.write('Die Laterne vor dem Haus ist aus')
  for (const press of ['category:streetLight', 'place:notSure', 'photos:skip', 'summary:yes'])
    world.press(press)
  world.office('awaitingResident', 'Welche Nummer steht am Mast?')
  return world
}

test('however much somebody answers to an inquiry, the session stays small and every file is kept', () => {
  const world = askedBack()
  for (let round = 0; round < 12; round += 1) {
    world.write('語'.repeat(5000))
    world.send({ type: 'media', media: { kind: 'photo', ref: `f${round}` }, caption: '"'.repeat(5000) })
    world.send({ type: 'location', longitude: 12.37, latitude: 51.34, label: 'ü'.repeat(400) })
    expect(Buffer.byteLength(JSON.stringify(world.session))).toBeLessThan(16 * 1024)
  }
  const added = world.actions.filter(({ type }) => type === 'addToCase')
  expect(added).toHaveLength(36)
})

test('a command word, a number of a case and a button are not taken for the answer', () => {
  for (const words of ['Menü', 'Hilfe', 'STOPP', 'L-0284-2186', 'Meine Daten']) {
    const world = askedBack()
    expect(world.write(words).actions.filter(({ type }) => type === 'addToCase')).toEqual([])
  }
})

test('what comes long after the answer is understood by itself', () => {
  const world = askedBack()
  world.write('Am Mast steht 4711')
  world.pass(2)
  const answered = world.write('Im Park liegt seit Tagen ein Haufen Müll')
  expect(answered.actions.filter(({ type }) => type === 'addToCase')).toEqual([])
  expect(world.session.conversation).toBe('concern')
})

test('photos without words move to a new concern with nothing lost', () => {
  const world = askedBack()
  for (const ref of ['a', 'b', 'c']) world.send({ type: 'media', media: { kind: 'photo', ref } })
  world.press('added:new')
  expect(world.session.answers.mediaKeys).toHaveLength(3)
  expect(world.session.answers.text).toBe('')
})
