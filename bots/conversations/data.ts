import { Type } from 'typebox'
import {
  again,
  type Context,
  defineConversation,
  finish,
  go,
  handOver,
  opener,
} from '#bots/engine/conversation.ts'
import { confidentialWords, mayCarry } from '#bots/engine/permitted.ts'
import type { Reply } from '#content/message.ts'

/** My data: what is kept, as a file (GDPR Art. 15 and 20), erased (Art. 17) - the latter asked twice. */
export const data = defineConversation({
  id: 'data',
  words: ['data', 'export', 'erase'],
  answers: Type.Object({}),
  start: ({ value }, context) => go(value === 'erase' ? 'erase' : 'choose', {}, { say: [kept(context)] }),
  steps: {
    choose: {
      passing: true,
      ask: () => ({
        text: { key: 'data.ask' },
        options: [
          { value: 'export', label: { key: 'data.export' } },
          { value: 'channels', label: { key: 'channels.mine' } },
          { value: 'erase', label: { key: 'data.erase' } },
          { value: 'back', label: { key: 'button.back' } },
        ],
      }),
      answer(input, _, { view, session }) {
        switch (input.type === 'choice' ? input.value : null) {
          case 'export': {
            // The file holds every word.
            const isSensitive = view.hasSensitive || Object.keys(session.laidBy).length > 0
            if (isSensitive && !mayCarry(view, 'sensitive')) {
              const { reply, actions } = confidentialWords(view)
              return finish([reply], actions)
            }
            const menu = [opener('menu', { key: 'button.menu' })]
            return finish([{ text: { key: 'data.exporting' }, choices: menu }], [{ type: 'exportData' }])
          }
          case 'channels':
            return handOver('channels')
          case 'erase':
            return go('erase', {})
          case 'back':
            return handOver('menu')
          default:
            return again({ key: 'data.again' })
        }
      },
    },
    erase: {
      ask: () => ({
        text: { key: 'data.askErase' },
        options: [
          { value: 'no', label: { key: 'data.eraseNo' } },
          { value: 'yes', label: { key: 'data.eraseYes' } },
        ],
      }),
      answer(input) {
        if (input.type !== 'choice') return again({ key: 'data.eraseAgain' })
        return input.value === 'yes' ? go('eraseSure', {}) : untouched()
      },
    },
    eraseSure: {
      ask: () => ({
        text: { key: 'data.askEraseSure' },
        options: [
          { value: 'no', label: { key: 'data.eraseNo' } },
          { value: 'yes', label: { key: 'data.eraseSure' } },
        ],
      }),
      answer(input) {
        if (input.type !== 'choice') return again({ key: 'data.eraseAgain' })
        return input.value === 'yes'
          ? finish([{ text: { key: 'data.erased' } }], [{ type: 'eraseData' }])
          : untouched()
      },
    },
  },
})

function kept({ view }: Context): Reply {
  const { messages, cases, media, bookings, registrations } = view.counts
  const subscriptions = view.subscriptions.length
  return {
    text: {
      key: 'data.show',
      params: { messages, cases, media, subscriptions, bookings, registrations, url: view.city.privacyUrl },
    },
  }
}

function untouched() {
  return finish([{ text: { key: 'data.kept' }, choices: [opener('menu', { key: 'button.menu' })] }])
}
