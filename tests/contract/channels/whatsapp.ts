import { afterAll } from 'vitest'
import { createWhatsApp, whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { parseMessage } from '#bots/channels/whatsapp/parse-message.ts'
import {
  lidOf,
  startWhatsAppWebDouble,
  type WhatsAppWebDouble,
} from '#tests/support/whatsapp-web-double/control.ts'
import { linkDevice } from '#tests/unit/whatsapp/linked-device.ts'
import { createFakeAccount, type FakeAccount } from '../fake-account.ts'
import { createFakeHost } from '../fake-host.ts'
import type { ChannelFixture } from '../fixture.ts'

/** One server and one linked device for all rigs: each goes on with the keys as the last one left them, and talks to a person of its own. */
interface Shared {
  double: WhatsAppWebDouble
  account: FakeAccount
}
let shared: Promise<Shared> | undefined
let people = 0
afterAll(async () => (await shared)?.double.close())

async function startShared(): Promise<Shared> {
  const double = await startWhatsAppWebDouble()
  return { double, account: createFakeAccount(await linkDevice(double)) }
}

/** WhatsApp as a linked device against our double of its servers. */
export const whatsappFixture: ChannelFixture = {
  definition: whatsapp,
  settings: {
    isOn: 'on',
    pace: 'human',
    socketUrl: 'wss://web.whatsapp.com/ws/chat',
    mediaOrigin: 'https://mmg.whatsapp.net',
  },
  wrongSettings: {
    isOn: ['yes'],
    version: ['2.3000'],
    pace: ['fast'],
    socketUrl: ['https://web.whatsapp.com/'],
    mediaOrigin: ['https://mmg.whatsapp.net/'],
  },
  async open() {
    shared ??= startShared()
    const { double, account } = await shared
    const phone = `${491_700_000_000 + ++people}`
    const host = Object.assign(createFakeHost(), { account, own: account.own })
    const device = {
      socketUrl: double.url,
      mediaOrigin: double.mediaOrigin,
      version: undefined,
      pace: 'none' as const,
    }
    const channel = createWhatsApp(device, { answerMs: 5000 })
    return {
      channel,
      host,
      address: { addressId: 'a1', handle: lidOf(phone) },
      async shown() {
        return (await double.shown(phone)).map(({ text, file, options }) => ({
          text,
          choiceIds: [],
          files: file ? 1 : 0,
          ...(options && { offer: { type: 'poll', answers: options } }),
        }))
      },
      async say(text) {
        await double.say(phone, { type: 'text', text })
      },
      failures: [
        {
          name: 'no new chats are allowed now',
          kind: 'notHere',
          provoke: () => double.fail({ type: 'nack', code: 463 }),
        },
        {
          name: 'the addressing was not valid',
          kind: 'unreachable',
          provoke: () => double.fail({ type: 'nack', code: 479 }),
        },
        {
          name: 'the server never answers',
          kind: 'unreachable',
          provoke: () => double.fail({ type: 'lose' }),
        },
      ],
      close: () => channel.stop(),
    }
  },
  parse(bytes) {
    const message: unknown = tryJson(bytes)
    return typeof message === 'object' && message !== null ? parseMessage(message, 'a@lid') : undefined
  },
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
