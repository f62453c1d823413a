import type { Message } from '@grammyjs/types'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { connectTelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import type { Markup } from '#tests/support/telegram-simulator/markup.ts'
import { startServer } from '#tests/support/telegram-simulator/server.ts'
import { createFakeHost } from '../fake-host.ts'
import type { ChannelFixture, Shown } from '../fixture.ts'

const token = '4242:simulated-token'
const webhookSecret = 'secret-for-the-test'
const chatId = 7001

/** The pictures of an album stand in the chat as one message. */
function albumsAsOne(messages: readonly Message[]): Message[][] {
  const groups: Message[][] = []
  for (const message of messages) {
    const last = groups.at(-1)
    const album = message.media_group_id
    if (last !== undefined && album !== undefined && last[0]?.media_group_id === album) last.push(message)
    else groups.push([message])
  }
  return groups
}

function shownOf(messages: readonly Message[]): Shown {
  const [first] = messages
  const markup = first?.reply_markup as Markup | undefined
  const inline = markup?.inline_keyboard ?? []
  const rows = [...inline, ...(markup?.keyboard ?? [])]
  const labels = rows.map((row) => row.map((button) => (typeof button === 'string' ? button : button.text)))
  return {
    text: first?.text ?? first?.caption ?? '',
    choiceIds: inline.flat().flatMap((button) => ('callback_data' in button ? [button.callback_data] : [])),
    files: messages.filter((one) => one.photo ?? one.document ?? one.voice).length,
    ...(labels.length > 0 ? { offer: { type: 'buttons', rows: labels } } : {}),
  }
}

/** Telegram against our simulator. */
export const telegramFixture: ChannelFixture = {
  definition: telegram,
  settings: { token, webhookSecret, apiRoot: 'http://127.0.0.1:8081' },
  wrongSettings: {
    token: ['not a token'],
    webhookSecret: ['', 'short', 'has a blank and umlaut ä'],
    apiRoot: ['ftp://example.org', 'https://example.org/'],
  },
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
        return albumsAsOne(messages).map(shownOf)
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
          kind: 'gone',
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
