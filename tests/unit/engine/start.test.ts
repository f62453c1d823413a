import { describe, expect, test } from 'vitest'
import { startOf } from '#bots/engine/start.ts'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const known = { language: 'de', languageChosen: true, noticeVersion: '1' }

describe('what a link puts into a person’s mouth', () => {
  test.each(['event-ph6ycn', 'concern-bench', 'council-04'])(
    '%s means the same as behind a bot’s start button, for somebody known and for a stranger',
    (start) => {
      for (const person of [known, {}]) {
        const [byCommand, byText] = [createTalkWorld(person), createTalkWorld(person)]
        byCommand.send({ type: 'command', name: 'start', payload: start })
        byText.write(` ${start} `)
        for (const world of [byCommand, byText]) if (person !== known) world.write('Deutsch')
        expect(byText.heard.at(-1)?.text).toBe(byCommand.heard.at(-1)?.text)
        expect(byText.heard.at(-1)?.choices).toEqual(byCommand.heard.at(-1)?.choices)
      }
    },
  )

  test('is not found in what people write themselves', () => {
    const texts = [
      'Die E-Mail kam nie an',
      'Rad-Weg!',
      'bus-',
      'straße-7',
      'wann kommt event-ph6ycn',
      '12-24',
    ]
    for (const text of texts)
      expect(startOf({ id: '1', at: new Date(0), type: 'message', text }), text).toBeNull()
  })

  test('opens nothing where it only looks like a link', () => {
    for (const text of ['park-bench', 'kaputt-geschlagen']) {
      const { session } = createTalkWorld(known).write(text)
      expect(session.answers.category ?? null, text).toBeNull()
    }
  })
})
