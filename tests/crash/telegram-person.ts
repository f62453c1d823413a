import type { InlineKeyboardButton, Message } from '@grammyjs/types'
import { patienceMs } from '#tests/support/patience.ts'
import type { TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'

/** A person on the simulated Telegram who files a concern of their own words. */
export interface TelegramPerson {
  /** Told apart from everybody else's. */
  readonly concern: string
  walkToSummary(): Promise<void>
  press(choice: string): Promise<void>
  waitForReference(): Promise<string>
  /** The last message of the answer to a filed concern. */
  waitForMenu(): Promise<void>
  /** How many of the bot's messages after the press came more than once. */
  repeatedMessages(): Promise<number>
}

const lookEveryMs = 25

/** Builds a person with this chat id. */
export function createTelegramPerson(simulator: TelegramSimulator, id: number): TelegramPerson {
  const concern = `Straßenlaterne Nummer ${id} in der Eisenbahnstraße ist kaputt`
  let pressedAfter = 0

  const fromBot = async () => (await simulator.chat(id)).filter((message) => message.from?.is_bot)

  async function until<T>(look: (messages: Message[]) => T | undefined, what: string): Promise<T> {
    const end = Date.now() + patienceMs
    for (;;) {
      const messages = await fromBot()
      const found = look(messages)
      if (found !== undefined) return found
      if (Date.now() > end) {
        throw new Error(
          `${what} did not come; the bot said:\n${messages.map(({ text }) => text).join('\n---\n')}`,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    }
  }

  const waitForButtons = (prefix: string) =>
    until((messages) => buttons(messages).find(({ data }) => data.startsWith(prefix)), `a button ${prefix}`)

  async function press(choice: string): Promise<void> {
    const { data, message } = await waitForButtons(choice)
    pressedAfter = (await fromBot()).length
    await simulator.act('press', { chatId: id, messageId: message.message_id, button: data })
  }

  return {
    concern,
    press,
    async walkToSummary() {
      await simulator.act('text', { chatId: id, text: 'Hallo' })
      await press('language:pick:de')
      await waitForButtons('concern:open')
      await simulator.act('text', { chatId: id, text: concern })
      await press('concern:category:streetLight')
      await until((messages) => messages.find(asksForPlace), 'the question for the place')
      await simulator.act('location', { chatId: id, ...placeOf(id) })
      await press('concern:photos:')
      await waitForButtons('concern:summary:yes')
    },
    waitForReference: () =>
      until(
        (messages) =>
          messages.slice(pressedAfter).flatMap(({ text = '' }) => /L-\d{4}-\d{4}/.exec(text)?.[0] ?? [])[0],
        'a reference number',
      ),
    async waitForMenu() {
      await until(
        (messages) => buttons(messages.slice(pressedAfter)).find(({ data }) => data.startsWith('menu:')),
        'the end of the answer',
      )
    },
    async repeatedMessages() {
      const texts = (await fromBot()).slice(pressedAfter).map(({ text = '' }) => text.split('\n\n(')[0])
      return texts.length - new Set(texts).size
    },
  }
}

/** Each person stands about a kilometre from the next: nobody is asked whether theirs is the other's lamp. */
function placeOf(id: number): { longitude: number; latitude: number } {
  return { longitude: 12.4012, latitude: 51.29 + (id % 10) * 0.01 }
}

/** Telegram's own way to share a place is a button of the keyboard, not of the message. */
function asksForPlace({ reply_markup: markup }: Message & { reply_markup?: object }): boolean {
  return markup !== undefined && 'keyboard' in markup
}

function buttons(messages: Message[]): { data: string; message: Message }[] {
  return messages.flatMap((message) => {
    const rows: InlineKeyboardButton[][] = message.reply_markup?.inline_keyboard ?? []
    return rows
      .flat()
      .flatMap((button) => ('callback_data' in button ? [{ data: button.callback_data, message }] : []))
  })
}
