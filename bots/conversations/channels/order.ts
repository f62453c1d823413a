import { again, finish, go, opener, type Step } from '#bots/engine/conversation.ts'
import type { ResidentChat } from '#bots/engine/session.ts'
import { channelNameAmong, channelsInOrder } from './names.ts'

interface Ordering {
  chat: string
  order: string[]
}

/** Where does news go first, and where if not there? Two channels need one answer, three need two. */
export const order: Step<Ordering> = {
  ask: ({ order: chosen }, { view }) => ({
    text: { key: chosen.length === 0 ? 'channels.askOrder' : 'channels.askOrderNext' },
    options: [
      ...channelsInOrder(view.chats, [])
        .filter((channel) => !chosen.includes(channel))
        .map((channel) => ({ value: channel, label: channelNameAmong(channel, view.chats) })),
      ...(chosen.length === 0 ? [{ value: 'last', label: { key: 'channels.orderLast' } } as const] : []),
    ],
  }),
  answer(input, answers, { view }) {
    const value = input.type === 'choice' ? input.value : null
    if (value === 'last' && answers.order.length === 0) return done([], view.chats)
    const all = channelsInOrder(view.chats, [])
    if (value === null || !all.includes(value) || answers.order.includes(value)) {
      return again({ key: 'channels.orderAgain' })
    }
    const chosen = [...answers.order, value]
    const left = all.filter((channel) => !chosen.includes(channel))
    return left.length > 1
      ? go('order', { ...answers, order: chosen })
      : done([...chosen, ...left], view.chats)
  },
}

function done(channels: string[], chats: readonly ResidentChat[]) {
  const [first] = channels
  const text =
    first === undefined
      ? ({ key: 'channels.orderedLast' } as const)
      : ({
          key: 'channels.ordered',
          params: { channels: { list: channels.map((channel) => channelNameAmong(channel, chats)) } },
        } as const)
  const choices = [opener('channels', { key: 'channels.mine' }), opener('menu', { key: 'button.menu' })]
  return finish([{ text, choices }], [{ type: 'orderChannels', channels }])
}
