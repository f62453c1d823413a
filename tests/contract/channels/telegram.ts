import { telegram } from '#bots/channels/telegram/channel.ts'
import { connectTelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { startServer } from '#tests/support/telegram-simulator/server.ts'
import { createFakeHost } from '../fake-host.ts'
import type { ChannelFixture } from '../fixture.ts'

const token = '4242:simulated-token'
const webhookSecret = 'secret-for-the-test'
const chatId = 7001

/** Telegram against our simulator. */
export const telegramFixture: ChannelFixture = {
  definition: telegram,
  settings: { token, webhookSecret, apiRoot: 'http://127.0.0.1:8081' },
  wrongSettings: [
    { setting: 'token', value: 'not a token' },
    { setting: 'webhookSecret', value: '' },
    { setting: 'webhookSecret', value: 'short' },
    { setting: 'webhookSecret', value: 'has a blank and umlaut ä' },
    { setting: 'apiRoot', value: 'ftp://example.org' },
    { setting: 'apiRoot', value: 'https://example.org/' },
  ],
  async open() {
    const server = await startServer({ token, port: 0, logFile: undefined, retryMs: 10 })
    const simulator = connectTelegramSimulator(server.port, token, server.stop)
    const channel = telegram.create({ token, webhookSecret, botName: undefined, apiRoot: simulator.apiRoot })
    if (channel === null) throw new Error('Telegram stays off with a token.')
    const host = createFakeHost()
    await simulator.act('start', { chatId })
    const headers = (secret: string) => ({ 'x-telegram-bot-api-secret-token': secret })
    const request = (secret: string, text: string) => ({
      headers: headers(secret),
      body: Buffer.from(
        JSON.stringify({
          update_id: 31,
          message: { message_id: 2, date: 1_790_000_000, chat: { id: chatId, type: 'private' }, text },
        }),
      ),
    })
    return {
      channel,
      host,
      address: { addressId: 'a1', handle: `${chatId}` },
      async shown() {
        const messages = (await simulator.chat(chatId)).filter(({ from }) => from?.is_bot)
        return messages.map(({ text, caption, reply_markup: markup }) => ({
          text: text ?? caption ?? '',
          choiceIds: (markup?.inline_keyboard ?? [])
            .flat()
            .flatMap((button) => ('callback_data' in button ? [button.callback_data] : [])),
        }))
      },
      async press(button) {
        await simulator.act('press', { chatId, button })
      },
      async say(text) {
        await simulator.act('text', { chatId, text })
      },
      failures: [
        {
          name: 'the person blocked the bot',
          kind: 'stopped',
          async provoke() {
            await simulator.act('block', { chatId })
          },
        },
        {
          name: 'the account is gone',
          kind: 'stopped',
          async provoke() {
            await simulator.act('deactivate', { chatId })
          },
        },
        {
          name: 'the platform is away',
          kind: 'unreachable',
          async provoke() {
            await server.stop()
          },
        },
        {
          name: 'it went too fast',
          kind: 'throttled',
          async provoke() {
            await simulator.setFloodLimits(true)
            await fetch(`${simulator.apiRoot}/bot${token}/sendMessage?chat_id=${chatId}&text=x`)
          },
        },
      ],
      webhook: {
        genuine: (text) => request(webhookSecret, text),
        forged: (text) => request('secret-for-the-tes', text),
        signed: (body) => ({ headers: headers(webhookSecret), body }),
        expected: { handle: `${chatId}`, at: new Date(1_790_000_000_000) },
      },
      close: () => channel.stop().then(server.stop),
    }
  },
}
