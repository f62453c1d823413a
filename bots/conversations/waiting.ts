import { Type } from 'typebox'
import { aside, defineConversation } from '#bots/engine/conversation.ts'

/** "You have an answer": the press on its button lets what was waiting go out; here it is only announced. */
export const waiting = defineConversation({
  id: 'waiting',
  answers: Type.Object({}),
  start: () => aside([{ text: { key: 'template.here' } }]),
  steps: {},
})
