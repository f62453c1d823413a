import { expect, it } from 'vitest'
import { createTalkWorld } from '#tests/support/talk-world.ts'

it.each(['keine', 'nein', 'überspringen', 'weiß nicht'])('"%s" names no place, and none is kept', (words) => {
  const world = createTalkWorld()
  world.write('Hallo')
  world.press('de')
  world.write('Die Straßenlaterne ist kaputt')
  world.press('streetLight')
  world.write(words)
  expect(world.session.answers).toMatchObject({ place: null })
  expect(world.session.step).toBe('photos')
})
