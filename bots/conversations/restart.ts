import { Type } from 'typebox'
import { defineConversation, finish, go, takeUp } from '#bots/engine/conversation.ts'

/** A person who had said STOP writes again: one short question, and only because they wrote. Going on writing counts as yes. */
export const restart = defineConversation({
  id: 'restart',
  answers: Type.Object({}),
  start: ({ input }) => go('ask', {}, { hold: input }),
  steps: {
    ask: {
      ask: () => ({
        text: { key: 'stop.ask' },
        options: [
          { value: 'yes', label: { key: 'button.yes' } },
          { value: 'no', label: { key: 'button.no' } },
        ],
      }),
      answer(input) {
        const resume = {
          say: [{ text: { key: 'stop.resumed' } } as const],
          actions: [{ type: 'resume' } as const],
        }
        if (input.type !== 'choice') return takeUp(input, resume)
        return input.value === 'yes' ? takeUp(null, resume) : finish([{ text: { key: 'stop.stayStopped' } }])
      },
    },
  },
})
