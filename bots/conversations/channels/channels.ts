import { Type } from 'typebox'
import {
  again,
  type Context,
  defineConversation,
  go,
  handOver,
  type Option,
  type Outcome,
} from '#bots/engine/conversation.ts'
import type { Text } from '#content/message.ts'
import { channelNameAmong, channelsInOrder, chatName, openChats } from './names.ts'
import { offerCode } from './offer.ts'
import { order } from './order.ts'
import { unlink, unlinkSure } from './unlink.ts'

/** My chats: which belong together, another one beside them or in place of this one, and where news goes first. */
export const channels = defineConversation({
  id: 'channels',
  words: ['channels'],
  answers: Type.Object({
    /** The chat that is to be left. */
    chat: Type.String(),
    /** The channels put in order so far. */
    order: Type.Array(Type.String()),
  }),
  start: () => go('choose', { chat: '', order: [] }),
  steps: {
    choose: {
      passing: true,
      ask: (_, context) => ({ text: overview(context), options: acts(context) }),
      answer(input, answers, context): Outcome<ChannelAnswers> {
        const value = input.type === 'choice' ? input.value : null
        const offered = acts(context).some((act) => act.value === value)
        if (value === null || !offered) return again({ key: 'channels.again' })
        switch (value) {
          case 'link':
          case 'move':
            return offerCode(value, context)
          case 'unlink':
          case 'order':
            return go(value, answers)
          default:
            return handOver('menu')
        }
      },
    },
    order,
    unlink,
    unlinkSure,
  },
})

type ChannelAnswers = { chat: string; order: string[] }

function overview({ view }: Context): Text {
  const chats = openChats(view.chats)
  const lines = chats.map(
    (chat): Text => ({
      key: chat.isThis ? 'channels.thisChat' : 'channels.otherChat',
      params: { channel: chatName(chat, chats) },
    }),
  )
  const [first, ...others] = channelsInOrder(view.chats, view.channelOrder)
  const wished = first !== undefined && view.channelOrder.includes(first)
  const news: Text[] =
    first === undefined || others.length === 0
      ? []
      : wished
        ? [{ key: 'channels.newsIn', params: { channel: channelNameAmong(first, chats) } }]
        : [{ key: 'channels.newsLast' }]
  return { lines: [{ key: 'channels.yours' }, ...lines, ...news, { key: 'channels.ask' }] }
}

function acts({ view }: Context): Option[] {
  const several = openChats(view.chats).length > 1
  const differ = channelsInOrder(view.chats, []).length > 1
  const acts: Option[] = [
    { value: 'link', label: { key: 'channels.link' } },
    { value: 'move', label: { key: 'channels.move' } },
  ]
  if (several) acts.push({ value: 'unlink', label: { key: 'channels.unlink' } })
  if (differ) acts.push({ value: 'order', label: { key: 'channels.order' } })
  return [...acts, { value: 'back', label: { key: 'button.back' } }]
}
