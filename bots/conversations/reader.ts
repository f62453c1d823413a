import { Type } from 'typebox'
import { aside, defineConversation } from '#bots/engine/conversation.ts'

/** Opened by a link from the desk alone: ties this chat to somebody's account there, so that they read tests of notices in it. */
export const reader = defineConversation({
  id: 'reader',
  words: [],
  answers: Type.Object({}),
  start: ({ value }) => aside([{ text: { key: 'reader.tied' } }], [{ type: 'tieReader', code: value }]),
  steps: {},
})
