import type { Message } from '@grammyjs/types'
import { until } from '#tests/support/gateway.ts'
import type { TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import type { Act } from '#tests/support/telegram-simulator/person.ts'

/** What the bot said, with what can be pressed under it: ids of inline buttons, words of a reply keyboard. */
export interface Heard {
  text: string
  buttons: string[]
  asksPlace: boolean
}

/** Does something as a person and gives the bot's answer: all until the next message that can be answered by pressing. */
export async function doAndHear(simulator: TelegramSimulator, name: string, act: Act): Promise<Heard[]> {
  const before = (await heardBy(simulator, act.chatId)).length
  await simulator.act(name, act)
  return until(async () => {
    const answer = (await heardBy(simulator, act.chatId)).slice(before)
    return answer.some(({ buttons }) => buttons.length > 0) && answer
  }, `an answer to ${name}`)
}

/** Everything the bot said in a chat so far. */
export async function heardBy(simulator: TelegramSimulator, chatId: number): Promise<Heard[]> {
  const messages = await simulator.chat(chatId)
  return messages.filter(({ from }) => from?.is_bot).map(hear)
}

interface ReplyKeyboard {
  keyboard?: { text: string; request_location?: boolean }[][]
}

function hear(message: Message): Heard {
  const words = (message.reply_markup as ReplyKeyboard | undefined)?.keyboard?.flat() ?? []
  const inline = message.reply_markup?.inline_keyboard?.flat() ?? []
  return {
    text: message.text ?? message.caption ?? '',
    buttons: [
      ...inline.flatMap((button) => ('callback_data' in button ? [button.callback_data] : [])),
      ...words.map(({ text }) => text),
    ],
    asksPlace: words.some((button) => button.request_location === true),
  }
}
