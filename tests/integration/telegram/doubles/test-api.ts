import telegramTestApi from 'telegram-test-api'
import { freePort } from '#tests/support/free-port.ts'
import type { DoubleKind } from './double.ts'

/** Its types promise a default export that its CommonJS module does not have. */
const TelegramServer = telegramTestApi as unknown as typeof telegramTestApi.default

const token = '77:telegram-test-api'
const userId = 501

/**
 * `telegram-test-api`, written by others: presses, places and media from people, by webhook only (its polling knows no
 * offset). It sends no secret and does not repeat an update.
 */
export const testApi: DoubleKind = {
  name: 'telegram-test-api',
  abilities: ['webhook', 'buttons', 'places', 'mediaIn'],
  hasNoSecret: true,
  async start() {
    // Its own address is composed before it listens, so port 0 would stay 0.
    const port = await freePort()
    const server = new TelegramServer({ port, host: '127.0.0.1' })
    await server.start()
    const client = server.getClient(token, { userId, chatId: userId })
    const add = async (content: Record<string, unknown>) => {
      const message = { ...client.makeMessage(''), ...content }
      if (content.text === undefined) Reflect.deleteProperty(message, 'text')
      await server.addUserMessage(message)
    }
    return {
      account: { token, apiRoot: `http://127.0.0.1:${port}` },
      handle: `${userId}`,
      says: (text) => add({ text }),
      presses: (data) => server.addUserCallback(client.makeCallbackQuery(data)),
      sharesPlace: (latitude, longitude) => add({ location: { latitude, longitude } }),
      sendsMedia(kind, caption) {
        const file = { file_id: `a-${kind}`, file_unique_id: `u-${kind}`, file_size: 9 }
        const content =
          kind === 'photo'
            ? { photo: [{ ...file, width: 800, height: 600 }] }
            : { voice: { ...file, duration: 3, mime_type: 'audio/ogg' } }
        return add({ ...content, ...(caption === undefined ? {} : { caption }) })
      },
      async said() {
        return server.storage.botMessages.map(({ message }) => {
          const markup = message.reply_markup
          const inline = markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard : []
          const buttons = inline
            .flat()
            .flatMap((button: object) => ('callback_data' in button ? [`${button.callback_data}`] : []))
          return { text: message.text, buttons, hasPhoto: false }
        })
      },
      async stop() {
        await server.stop()
      },
    }
  },
}
