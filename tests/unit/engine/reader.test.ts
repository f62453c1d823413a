import { expect, test } from 'vitest'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const link = { type: 'command', name: 'start', payload: 'reader-aB3_-xyz0123456' } as const
const tied = { type: 'tieReader', code: 'aB3_-xyz0123456' }

test('the link from the desk ties a chat that we know', () => {
  const world = createTalkWorld({ language: 'de', languageChosen: true, noticeVersion: '1' })
  world.send(link)
  expect(world.actions).toContainEqual(tied)
  expect(world.heard.map(({ text }) => text).join()).toContain('Proben')
})

test('the link from the desk ties a new chat as well, once it has its language', () => {
  const world = createTalkWorld()
  world.send(link)
  world.press('de')
  expect(world.actions).toContainEqual(tied)
})
