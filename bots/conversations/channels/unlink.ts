import {
  again,
  type Context,
  finish,
  go,
  handOver,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { ResidentChat } from '#bots/engine/session.ts'
import type { Text } from '#content/message.ts'
import { channelName, chatName, openChats } from './names.ts'

interface Leaving {
  chat: string
  order: string[]
}

/** Which chat is no longer to belong to the others? */
export const unlink: Step<Leaving> = {
  ask: (_, { view }) => ({
    text: { key: 'channels.askUnlink' },
    options: [
      ...openChats(view.chats).map((chat) => ({ value: chat.id, label: nameOf(chat, view.chats) })),
      { value: 'cancel', label: { key: 'button.cancel' } },
    ],
  }),
  answer(input, answers, context): Outcome<Leaving> {
    const value = input.type === 'choice' ? input.value : null
    if (value === 'cancel') return handOver('menu', { value: 'cancelled' })
    const chat = chatOf(context, value)
    return chat ? go('unlinkSure', { ...answers, chat: chat.id }) : again({ key: 'channels.unlinkAgain' })
  },
}

/** Asked once more: whoever writes there afterwards is somebody new to us. */
export const unlinkSure: Step<Leaving> = {
  ask({ chat: chatId }, context) {
    const chat = chatOf(context, chatId)
    return {
      text: {
        key: chat?.isThis ? 'channels.askUnlinkThis' : 'channels.askUnlinkOther',
        params: { channel: chat ? chatName(chat, context.view.chats) : channelName('') },
      },
      options: [
        { value: 'yes', label: { key: 'channels.unlinkYes' } },
        { value: 'no', label: { key: 'button.no' } },
      ],
    }
  },
  answer(input, { chat: chatId }, context) {
    if (input.type !== 'choice') return again({ key: 'channels.confirmAgain' })
    const menu = [opener('menu', { key: 'button.menu' })]
    const chat = chatOf(context, chatId)
    // With the last one nothing would be left to reach them by: that is what erasing and STOP are for.
    const isLast = openChats(context.view.chats).length < 2
    if (input.value !== 'yes' || !chat || isLast) {
      return finish([{ text: { key: 'channels.notUnlinked' }, choices: menu }])
    }
    const text: Text = chat.isThis
      ? { key: 'channels.farewell' }
      : { key: 'channels.unlinked', params: { channel: chatName(chat, context.view.chats) } }
    return finish(
      [{ text, ...(chat.isThis ? {} : { choices: menu }) }],
      [{ type: 'unlinkChat', chatId: chat.id }],
    )
  },
}

function chatOf({ view }: Context, id: string | null): ResidentChat | undefined {
  return openChats(view.chats).find((chat) => chat.id === id)
}

function nameOf(chat: ResidentChat, chats: readonly ResidentChat[]): Text {
  const name = chatName(chat, chats)
  return chat.isThis ? { key: 'channels.thisOne', params: { channel: name } } : name
}
