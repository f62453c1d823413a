import { type Static, Type } from 'typebox'
import { shape } from '#bots/channels/shape.ts'

/**
 * The parts of a Bot API update that we read. Everything else is ignored: Telegram adds fields and kinds several times a
 * year, and old samples lack `is_bot`, `language_code` or `chat.type` (core.telegram.org/bots/api#update).
 */

const Chat = Type.Object({ id: Type.Integer(), type: Type.Optional(Type.String()) })
const Person = Type.Object({
  id: Type.Integer(),
  language_code: Type.Optional(Type.String({ maxLength: 35 })),
})
/** Unix seconds up to the year 9999, so that a `Date` can always be made of them. */
const Seconds = Type.Integer({ minimum: 0, maximum: 253_402_300_799 })

const Update = Type.Object({
  update_id: Type.Integer({ minimum: 0 }),
  message: Type.Optional(Type.Unknown()),
  edited_message: Type.Optional(Type.Unknown()),
  callback_query: Type.Optional(Type.Unknown()),
  my_chat_member: Type.Optional(Type.Unknown()),
})
const Message = Type.Object({
  message_id: Type.Integer(),
  date: Seconds,
  chat: Chat,
  from: Type.Optional(Person),
})
const EditedMessage = Type.Object({
  message_id: Type.Integer(),
  date: Seconds,
  edit_date: Type.Optional(Seconds),
  chat: Chat,
  from: Type.Optional(Person),
  text: Type.Optional(Type.String()),
  caption: Type.Optional(Type.String()),
})
const Press = Type.Object({
  id: Type.String(),
  from: Person,
  message: Type.Optional(Type.Object({ chat: Chat, reply_markup: Type.Optional(Type.Unknown()) })),
  data: Type.Optional(Type.String()),
})
const Buttons = Type.Object({
  inline_keyboard: Type.Array(
    Type.Array(Type.Object({ text: Type.String(), callback_data: Type.Optional(Type.String()) })),
  ),
})
const Membership = Type.Object({
  chat: Chat,
  from: Type.Optional(Person),
  date: Seconds,
  new_chat_member: Type.Object({ status: Type.String() }),
})

/** Tells an update from anything else. */
export const isUpdate = shape(Update)
/** Tells a new message; its content is read by `parse-message.ts`. */
export const isMessage = shape(Message)
/** Tells a message whose words were changed. */
export const isEditedMessage = shape(EditedMessage)
/** Tells a press on an inline button. */
export const isPress = shape(Press)
/** Tells the buttons under a message. */
export const isButtons = shape(Buttons)
/** Tells that somebody changed what our bot may do in a chat: in a private chat, blocked or unblocked it. */
export const isMembership = shape(Membership)

export type Update = Static<typeof Update>
export type Message = Static<typeof Message>
type Chat = Static<typeof Chat>

/** A chat with one person. Where `type` is missing, the sign of the id tells: groups have negative ids. */
export function isPrivate(chat: Chat): boolean {
  return chat.type === undefined ? chat.id >= 0 : chat.type === 'private'
}
