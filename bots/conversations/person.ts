import { Type } from 'typebox'
import { again, defineConversation, go, handOver } from '#bots/engine/conversation.ts'

/** To a person: whatever is written here goes out as a question that staff answer. */
export const person = defineConversation({
  id: 'person',
  words: ['person'],
  answers: Type.Object({}),
  start: () => go('text', {}),
  steps: {
    text: {
      ask: () => ({
        text: { key: 'person.ask' },
        options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
      }),
      answer(input) {
        if (input.type === 'choice') return handOver('menu', { value: 'cancelled' })
        if (input.type === 'text' && input.text === '') return again({ key: 'person.again' })
        return handOver('concern', { value: 'question', input })
      },
    },
  },
})
