import type { InlineKeyboardButton, KeyboardButton, Message } from '@grammyjs/types'
import { badRequest } from './refusal.ts'
import type { SimulatedChat } from './world.ts'

/** What a message of the bot may carry under it. */
export interface Markup {
  inline_keyboard?: InlineKeyboardButton[][]
  keyboard?: KeyboardButton[][]
  remove_keyboard?: boolean
}

const mostButtons = 100
const callbackDataBytes = 64

/** Checks a reply_markup as Telegram does and returns it. */
export function checkedMarkup(markup: unknown, chat: SimulatedChat): Markup | undefined {
  if (markup === undefined) return undefined
  if (typeof markup !== 'object' || markup === null) throw badRequest('object expected as reply markup')
  const { inline_keyboard: inline, keyboard } = markup as Markup
  for (const button of inline?.flat() ?? []) {
    if (!button.text)
      throw badRequest('can\'t parse inline keyboard button: Field "text" must be of type String')
    if (!('callback_data' in button))
      throw badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      )
    const bytes = Buffer.byteLength(button.callback_data)
    if (bytes < 1 || bytes > callbackDataBytes) throw badRequest('BUTTON_DATA_INVALID')
  }
  if ((inline?.flat().length ?? 0) > mostButtons) throw badRequest('reply markup is too long')
  for (const button of keyboard?.flat() ?? []) {
    const asksPlace = typeof button === 'object' && 'request_location' in button && button.request_location
    if (asksPlace && chat.isGroup) throw badRequest('location can be requested in private chats only')
  }
  return markup
}

/** A button of the chat as a person sees it, with the message it hangs under. */
export interface VisibleButton {
  message: Message
  text: string
  data?: string
  asksPlace?: boolean
}

/** The buttons a person can press: inline ones of every message, newest first, and those of the last reply keyboard. */
export function visibleButtons(chat: SimulatedChat): VisibleButton[] {
  const buttons: VisibleButton[] = []
  let keyboardIsDecided = false
  for (const message of chat.messages.toReversed()) {
    const markup = (message as { reply_markup?: Markup }).reply_markup
    for (const button of markup?.inline_keyboard?.flat() ?? []) {
      if ('callback_data' in button) buttons.push({ message, text: button.text, data: button.callback_data })
    }
    if (keyboardIsDecided || (markup?.keyboard === undefined && !markup?.remove_keyboard)) continue
    keyboardIsDecided = true
    for (const button of markup.keyboard?.flat() ?? []) {
      const text = typeof button === 'string' ? button : button.text
      const asksPlace = typeof button === 'object' && 'request_location' in button
      buttons.push({ message, text, ...(asksPlace ? { asksPlace } : {}) })
    }
  }
  return buttons
}
