import { telegram } from '#bots/channels/telegram/channel.ts'
import type { Account } from '#bots/channels/telegram/client.ts'
import type { Gateway } from '#gateway/start.ts'
import type { TestBackend } from '#tests/support/backends.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy/proxy.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { type Gate, openGate } from './gate.ts'

export type Way = 'polling' | 'webhook'

/** A whole gateway with Telegram as its one channel. */
export interface TelegramLine {
  gateway: Gateway
  /** In front of the gateway's webhook; harms what Telegram brings. Only with `harm` and by webhook. */
  door: FaultProxy | null
  stop(): Promise<void>
}

const secret = 'secret-for-the-test'

/** Starts the gateway on a bot account. A double that sends no secret with its webhook calls has it added on the way. */
export async function startLine(
  backend: TestBackend,
  account: Account,
  options: { way: Way; hasNoSecret?: boolean; harm?: boolean },
): Promise<TelegramLine> {
  // The public address must be known before the gateway listens.
  const own = `http://127.0.0.1:${await freePort()}`
  const gate: Gate | null = options.hasNoSecret ? await openGate(own, secret) : null
  const door = options.harm ? await startFaultProxy({ upstream: own }) : null
  const gateway = await startTestGateway(backend, {
    definitions: [telegram],
    env: {
      TELEGRAM_BOT_TOKEN: account.token,
      TELEGRAM_API_ROOT: account.apiRoot,
      TELEGRAM_WEBHOOK_SECRET: secret,
      PORT: new URL(own).port,
      ...(options.way === 'webhook' ? { PUBLIC_URL: gate?.url ?? door?.url ?? own } : {}),
    },
  })
  const channel = gateway.runtime.channels.get('telegram')
  await until(async () => channel?.connected(), 'Telegram is reached')
  return {
    gateway,
    door,
    async stop() {
      await gateway.stop()
      await gate?.stop()
      await door?.stop()
    },
  }
}

/** Words without the invisible marks that hold a foreign name together. */
export const plain = (words: string): string => words.replace(/[\u2066-\u2069]/g, '')

/** A message of the bot: its words and the ids of its buttons. */
interface Said {
  text: string
  buttons: string[]
}

/** Does something and waits until the bot says something new: with these words, or with a button whose id begins so. */
export async function doAndHear(
  said: () => Promise<Said[]>,
  act: () => Promise<unknown>,
  sign: string | RegExp,
): Promise<string> {
  const before = (await said()).length
  await act()
  const isMeant = ({ text, buttons }: Said) =>
    typeof sign === 'string'
      ? plain(text).includes(sign) || buttons.some((id) => id.startsWith(sign))
      : sign.test(plain(text))
  const heard = await until(
    async () => (await said()).slice(before).find(isMeant),
    `an answer with ${sign}`,
  ).catch(async (error: Error) => {
    const texts = (await said()).slice(before).map(({ text, buttons }) => `${text} [${buttons.join(' ')}]`)
    throw new Error(`${error.message}; the bot said:\n${texts.join('\n---\n')}`)
  })
  return plain(heard.text)
}
