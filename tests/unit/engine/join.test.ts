import { expect, test } from 'vitest'
import { joinReplies } from '#bots/engine/join.ts'
import type { Reply, Text } from '#content/message.ts'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const known = { languageChosen: true, noticeVersion: '2026-11' }
const said = (words: string): Reply => ({ text: { literal: words } })
const asked: Reply = { text: { literal: 'Wo?' }, choices: [{ id: 'a:b:c', label: { literal: 'Hier' } }] }
const lengthOf = (text: Text): number =>
  'lines' in text
    ? text.lines.map(lengthOf).reduce((sum, length) => sum + length + 1, 0)
    : 'literal' in text
      ? text.literal.length
      : 0

test('what is said goes into one message with the question that follows, an empty line between', () => {
  expect(joinReplies([said('Gut.'), said('Notiert.'), asked], lengthOf)).toEqual([
    {
      ...asked,
      text: {
        lines: ['Gut.', '', 'Notiert.', '', 'Wo?'].map((literal) => ({ literal })),
      },
    },
  ])
})

test('a message does not grow beyond what one reads on a phone and every channel can carry', () => {
  const long = said('x'.repeat(999))
  expect(joinReplies([long, asked], lengthOf)).toEqual([long, asked])
})

test('files, buttons of their own, alarms, advice and the greeting of a stranger stay messages of their own', () => {
  const file: Reply = { ...said('Die Datei'), media: [{ mediaId: 'm', kind: 'file' }] }
  const alarm: Reply = { text: { key: 'safety.fire' } }
  const advice: Reply = { text: { name: { of: 'advice', id: 'needles' } } }
  const greeting: Reply = { text: { key: 'first.privacy' } }
  for (const alone of [file, asked, alarm, advice, greeting]) {
    expect(joinReplies([said('Gut.'), alone, said('Weiter.')], lengthOf)).toEqual(
      alone === asked
        ? [
            { ...asked, text: { lines: ['Gut.', '', 'Wo?'].map((literal) => ({ literal })) } },
            said('Weiter.'),
          ]
        : [said('Gut.'), alone, said('Weiter.')],
    )
  }
})

test('help with the menu, a changed language and a filed concern with its number are one message each', () => {
  const world = createTalkWorld(known)
  expect(world.write('Hilfe').messages).toHaveLength(1)
  expect(world.write('English').messages).toHaveLength(1)
  world.write('The street light in front of our house is broken')
  world.press('streetLight')
  world.press('place:notSure')
  world.press('photos:skip')
  const [filed, ...others] = world.press('summary:yes').messages
  expect(others).toEqual([])
  expect(filed?.text).toMatch(/L-\d{4}-\d{4}/)
})
