import { startTelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { abilities, type DoubleKind } from './double.ts'

/** Our own simulator, a process of its own. */
export const simulator: DoubleKind = {
  name: 'our simulator',
  abilities,
  async start() {
    const { token, apiRoot, act, chat, stop } = await startTelegramSimulator()
    const chatId = 501
    return {
      account: { token, apiRoot },
      handle: `${chatId}`,
      async says(text) {
        await act('text', { chatId, text, language: 'ar' })
      },
      async presses(button) {
        await act('press', { chatId, button })
      },
      async sharesPlace(latitude, longitude) {
        await act('location', { chatId, latitude, longitude })
      },
      async sendsMedia(kind, caption) {
        await act(kind, { chatId, ...(caption === undefined ? {} : { caption }) })
      },
      async said() {
        const messages = await chat(chatId)
        return messages
          .filter(({ from }) => from?.is_bot)
          .map((message) => ({
            text: message.text ?? message.caption ?? '',
            buttons: (message.reply_markup?.inline_keyboard ?? [])
              .flat()
              .flatMap((button) => ('callback_data' in button ? [button.callback_data] : [])),
            hasPhoto: message.photo !== undefined,
          }))
      },
      stop,
    }
  },
}
