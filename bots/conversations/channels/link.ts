import { Type } from 'typebox'
import { again, aside, defineConversation, finish, go, opener } from '#bots/engine/conversation.ts'
import { linkCodeMinutes } from '#civic/link-code.ts'
import type { Text } from '#content/message.ts'
import { channelName } from './names.ts'

/** Versions of the words of `channels.askLink` and `channels.askMove`, kept with the consent given to them. */
const wordings = { link: 'link-2026-11', move: 'move-2026-11' }

/**
 * Somebody sends the code they got in another chat: this chat becomes one of the same person's, if they say yes. A code that opens
 * nothing is answered in passing; why it does not is the same answer for all, so that nobody learns anything by trying.
 */
export const link = defineConversation({
  id: 'link',
  words: [],
  answers: Type.Object({
    codeId: Type.String(),
    channel: Type.String(),
    mode: Type.Union([Type.Literal('link'), Type.Literal('move')]),
  }),
  start(_, { view }) {
    const sent = view.link
    switch (sent?.type) {
      case 'open':
        return go('confirm', { codeId: sent.codeId, channel: sent.channel, mode: sent.mode })
      case 'own':
        return aside([{ text: { key: 'channels.ownCode' } }])
      case 'tooMany':
        return aside([{ text: { key: 'channels.tooMany' } }])
      default:
        return aside([{ text: { key: 'channels.wrongCode', params: { minutes: linkCodeMinutes } } }])
    }
  },
  steps: {
    confirm: {
      ask: ({ channel, mode }) => ({
        text: {
          key: mode === 'move' ? 'channels.askMove' : 'channels.askLink',
          params: { channel: channelName(channel) },
        },
        options: [
          { value: 'yes', label: { key: mode === 'move' ? 'channels.moveYes' : 'channels.linkYes' } },
          { value: 'no', label: { key: 'button.no' } },
        ],
      }),
      answer(input, { codeId, channel, mode }, { language }) {
        if (input.type !== 'choice') return again({ key: 'channels.confirmAgain' })
        if (input.value !== 'yes') return done({ key: 'channels.notLinked' })
        const key = mode === 'move' ? 'channels.moved' : 'channels.linked'
        const text: Text = { key, params: { channel: channelName(channel) } }
        return done(text, [{ type: 'linkChat', codeId, wordingVersion: wordings[mode], language }])
      },
    },
  },
})

function done(text: Text, actions: Parameters<typeof finish>[1] = []) {
  return finish([{ text, choices: [opener('menu', { key: 'button.menu' })] }], actions)
}
