import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types'
import { SendError } from '#bots/channels/contract.ts'
import type { RenderedMessage } from '#content/message.ts'

/** What hangs under a message. */
export type Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove

/** Limits of an inline keyboard: buttons in all, and bytes of callback_data (core.telegram.org/bots/api#inlinekeyboardbutton). */
export const mostButtons = 100
export const mostChoiceIdBytes = 64

/** Stands before the words of the button that shares a place, and alone where a message brings no words for it. */
const pin = '📍'
/** Labels up to this length stand two in a row; a longer one would be cut off on a narrow phone. */
const shortLabel = 16

/**
 * The keyboard of a message. Telegram allows one kind only, and only the reply keyboard can ask for a place: then the
 * choices stand there as words, which the conversation understands as if pressed. Groups cannot be asked for a place.
 */
export function keyboardOf(message: RenderedMessage, isPrivate: boolean): Keyboard {
  const { choices } = message
  if (choices.length > mostButtons)
    throw refuse('tooManyChoices', `At most ${mostButtons} choices fit a message.`)
  if (message.ask === 'location' && isPrivate) {
    const labels = rows(choices.map(({ label }) => ({ text: label })))
    return {
      keyboard: [
        [{ text: [pin, message.askLabel].filter(Boolean).join(' '), request_location: true }],
        ...labels,
      ],
      resize_keyboard: true,
      one_time_keyboard: true,
    }
  }
  if (choices.length === 0) return { remove_keyboard: true }
  for (const { id } of choices) {
    if (Buffer.byteLength(id) > mostChoiceIdBytes) {
      throw refuse('choiceIdTooLong', `A choice id is longer than ${mostChoiceIdBytes} bytes.`)
    }
  }
  return { inline_keyboard: rows(choices.map(({ id, label }) => ({ text: label, callback_data: id }))) }
}

function rows<B extends { text: string }>(buttons: B[]): B[][] {
  const wide = buttons.length <= 2 || buttons.some(({ text }) => text.length > shortLabel) ? 1 : 2
  return Array.from({ length: Math.ceil(buttons.length / wide) }, (_, row) =>
    buttons.slice(row * wide, row * wide + wide),
  )
}

const refuse = (platformCode: string, message: string) => new SendError('rejected', message, { platformCode })
