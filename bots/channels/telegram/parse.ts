import type { ChannelEvent } from '#bots/channels/contract.ts'
import { parseMessage } from './parse-message.ts'
import {
  isButtons,
  isEditedMessage,
  isMembership,
  isMessage,
  isPress,
  isPrivate,
  type Update,
} from './update.ts'

/**
 * Turns an update into what it means to us: one event, or none for groups, unknown kinds and broken parts. Never throws.
 * `receivedAt` stands in where Telegram gives no time (a press on a button has none).
 */
export function parseUpdate(update: Update, receivedAt: Date): ChannelEvent[] {
  const externalId = `update:${update.update_id}`
  const { message, edited_message: edited, callback_query: press, my_chat_member: membership } = update

  if (isMessage(message)) {
    const body = parseMessage(message)
    if (body === undefined) return []
    return [
      { ...body, externalId, at: time(message.date), handle: `${message.chat.id}`, ...hint(message.from) },
    ]
  }
  if (isEditedMessage(edited) && isPrivate(edited.chat)) {
    // A live location is edited every few seconds: without words there is nothing to correct.
    const text = edited.text ?? edited.caption
    if (!text) return []
    return [
      {
        type: 'edited',
        text,
        originalExternalId: `message:${edited.message_id}`,
        externalId,
        at: time(edited.edit_date ?? edited.date),
        handle: `${edited.chat.id}`,
        ...hint(edited.from),
      },
    ]
  }
  if (isPress(press) && press.data && (press.message === undefined || isPrivate(press.message.chat))) {
    // A button too old for Telegram comes without its message; a person's own chat has the person's id.
    const handle = `${press.message?.chat.id ?? press.from.id}`
    const label = labelOf(press.message?.reply_markup, press.data)
    return [
      {
        type: 'choice',
        choiceId: press.data,
        ...(label === undefined ? {} : { label }),
        externalId,
        at: receivedAt,
        handle,
        ...hint(press.from),
      },
    ]
  }
  if (isMembership(membership) && isPrivate(membership.chat)) {
    const type = membershipEvents[membership.new_chat_member.status]
    if (type === undefined) return []
    return [{ type, externalId, at: time(membership.date), handle: `${membership.chat.id}` }]
  }
  return []
}

/** The id of a press, to be answered with answerCallbackQuery: until then the button shows a waiting sign. */
export function pressToAnswer(update: Update): string | undefined {
  return isPress(update.callback_query) ? update.callback_query.id : undefined
}

function labelOf(markup: unknown, choiceId: string): string | undefined {
  if (!isButtons(markup)) return undefined
  return markup.inline_keyboard.flat().find((button) => button.callback_data === choiceId)?.text
}

const membershipEvents: Record<string, 'blocked' | 'unblocked'> = { kicked: 'blocked', member: 'unblocked' }

const time = (seconds: number) => new Date(seconds * 1000)

function hint(from: { language_code?: string } | undefined): { languageHint?: string } {
  return from?.language_code ? { languageHint: from.language_code } : {}
}
