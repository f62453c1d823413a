import { checkedMarkup } from './markup.ts'
import { badRequest } from './refusal.ts'
import type { Method } from './send-methods.ts'
import { chatToWrite, type World } from './world.ts'

const downloadBytes = 20 * 1024 * 1024

/** The methods that are neither sending nor fetching updates. */
export function otherMethods(world: World): Record<string, Method> {
  return {
    getMe: () => ({ ...world.bot, can_join_groups: true, can_read_all_group_messages: false }),
    answerCallbackQuery: ({ fields }) => {
      if (world.presses.delete(`${fields.callback_query_id}`)) return true
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    },
    editMessageReplyMarkup: ({ fields }) => {
      const chat = chatToWrite(world, fields.chat_id)
      const message = chat.messages.find(({ message_id: id }) => id === Number(fields.message_id))
      if (message === undefined) throw badRequest('message to edit not found')
      const markup = checkedMarkup(fields.reply_markup, chat)
      const before = (message as { reply_markup?: unknown }).reply_markup
      if (JSON.stringify(before) === JSON.stringify(markup)) {
        throw badRequest(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        )
      }
      return Object.assign(message, { reply_markup: markup })
    },
    getFile: ({ fields }) => {
      const file = world.files.get(`${fields.file_id}`)
      if (file === undefined) throw badRequest('invalid file_id')
      if (file.bytes.length > downloadBytes) throw badRequest('file is too big')
      const { id, bytes, path } = file
      return { file_id: id, file_unique_id: `u-${id}`, file_size: bytes.length, file_path: path }
    },
  }
}
