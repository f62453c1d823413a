import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { createFakeHost, type FakeHost, outgoing } from '#tests/contract/fake-host.ts'
import { type FaultKind, page, telegramRefusal } from '#tests/support/fault-proxy/fault.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy/proxy.ts'
import {
  connectTelegramSimulator,
  type TelegramSimulator,
} from '#tests/support/telegram-simulator/control.ts'
import { startServer } from '#tests/support/telegram-simulator/server.ts'

const token = '4242:simulated-token'
const chatId = 9001
const address = { addressId: 'a1', handle: `${chatId}` }

let simulator: TelegramSimulator
let proxy: FaultProxy
let channel: ChannelAdapter
let host: FakeHost

beforeEach(async () => {
  const server = await startServer({ token, port: 0, logFile: undefined, retryMs: 10 })
  simulator = connectTelegramSimulator(server.port, token, server.stop)
  await simulator.act('start', { chatId })
  proxy = await startFaultProxy({ upstream: simulator.apiRoot })
  channel = createTelegram({ token, apiRoot: proxy.url }, 'secret-for-the-test', {
    answerSeconds: 10,
    pauseMs: 10,
  })
  host = createFakeHost()
  channel.attach(host)
})
afterEach(async () => {
  await channel.stop()
  await proxy.stop()
  await simulator.stop()
})

/** How often the platform itself took a text, by its own log. */
async function taken(text: string): Promise<number> {
  const log = await simulator.log()
  return log.filter(({ kind, ok, fields }) => {
    return kind === 'call' && ok === true && (fields as { text?: string }).text === text
  }).length
}

const send = (text: string, by = channel) => by.send(outgoing({ text, outboxId: text }), address)

/** The same account with little patience. */
function impatient(): ChannelAdapter {
  const hasty = { answerSeconds: 0.2, pauseMs: 10 }
  const other = createTelegram({ token, apiRoot: proxy.url }, 'secret-for-the-test', hasty)
  other.attach(host)
  return other
}

const harms: { name: string; fault: FaultKind; error: object; takenThen: number }[] = [
  {
    name: 'a 429 is waited out exactly and was not taken',
    fault: telegramRefusal(429, 'Too Many Requests: retry after 3', 3),
    error: { kind: 'throttled', retryAfterMs: 3000, maybeSent: false },
    takenThen: 0,
  },
  {
    name: 'a 403 stops contact',
    fault: telegramRefusal(403, 'Forbidden: bot was blocked by the user'),
    error: { kind: 'stopped', maybeSent: false },
    takenThen: 0,
  },
  {
    name: 'a 500 of the platform was not taken',
    fault: telegramRefusal(500, 'Internal Server Error'),
    error: { kind: 'unreachable', maybeSent: false },
    takenThen: 0,
  },
  {
    name: 'a bare 502 page leaves it open',
    fault: page(502),
    error: { kind: 'unreachable', platformCode: '502', maybeSent: true },
    takenThen: 0,
  },
  {
    name: 'a connection cut before the platform leaves it open',
    fault: { kind: 'drop' },
    error: { kind: 'unreachable', maybeSent: true },
    takenThen: 0,
  },
  {
    name: 'a connection cut after the platform took the message leaves it open',
    fault: { kind: 'timeoutAfterAccept' },
    error: { kind: 'unreachable', maybeSent: true },
    takenThen: 1,
  },
  {
    name: 'an answer later than our patience leaves it open',
    fault: { kind: 'slow', milliseconds: 1000 },
    error: { kind: 'unreachable', maybeSent: true },
    takenThen: 1,
  },
]

for (const { name, fault, error, takenThen } of harms) {
  it(`${name}, and the next try goes through`, async () => {
    proxy.inject({ path: '/sendMessage$', ...fault })
    const sender = fault.kind === 'slow' ? impatient() : channel
    expect(await send('Ihre Nummer', sender).catch((caught: SendError) => caught)).toMatchObject(error)
    await expect.poll(() => taken('Ihre Nummer')).toBe(takenThen)
    await send('Ihre Nummer')
    expect(await taken('Ihre Nummer')).toBe(takenThen + 1)
    expect(proxy.left()).toBe(0)
  })
}

it('a platform that is not there cannot have taken anything', async () => {
  await proxy.stop()
  const error = await send('Hallo').catch((caught: SendError) => caught)
  expect(error).toMatchObject({ kind: 'unreachable', platformCode: 'ECONNREFUSED', maybeSent: false })
})

it('a call that reaches the platform twice is one message to us', async () => {
  proxy.inject({ path: '/sendMessage$', kind: 'duplicate' })
  await send('doppelt')
  expect(await taken('doppelt')).toBe(2)
})

it('a message in pieces goes on where it broke off', async () => {
  const text = ['a', 'b', 'c'].map((letter) => letter.repeat(4000)).join(' ')
  const long = outgoing({ text, outboxId: '77' })
  const taken = async () => {
    const calls = (await simulator.log()).filter(({ method, ok }) => method === 'sendMessage' && ok === true)
    return calls.map(({ fields }) => (fields as { text: string }).text[0])
  }
  proxy.inject({ path: '/sendMessage$', after: 1, ...telegramRefusal(429, 'Too Many Requests', 2) })
  await expect(channel.send(long, address)).rejects.toMatchObject({ kind: 'throttled', retryAfterMs: 2000 })
  expect(await taken()).toEqual(['a'])
  await channel.send(long, address)
  expect(await taken()).toEqual(['a', 'b', 'c'])
})

it('the rest of a message in pieces never goes to another chat than its beginning', async () => {
  const text = ['a', 'b', 'c'].map((letter) => letter.repeat(4000)).join(' ')
  const long = outgoing({ text, outboxId: '78' })
  await simulator.act('start', { chatId: 9002 })
  proxy.inject({ path: '/sendMessage$', after: 1, ...telegramRefusal(429, 'Too Many Requests', 2) })
  await expect(channel.send(long, address)).rejects.toMatchObject({ kind: 'throttled' })
  // The person's other chat, which it was moved to meanwhile.
  await channel.send(long, { addressId: 'a2', handle: '9002' })
  const calls = (await simulator.log()).filter(({ method, ok }) => method === 'sendMessage' && ok === true)
  const said = calls.map(({ fields }) => fields as { text: string; chat_id: string | number })
  expect(said.map((one) => `${one.chat_id} ${one.text[0]}`)).toEqual([
    `${chatId} a`,
    '9002 a',
    '9002 b',
    '9002 c',
  ])
})

describe('a file that Telegram refuses', () => {
  const refused = async (kind: 'photo' | 'voice', description: string, count = 1, status = 400) => {
    const media = Array.from({ length: count }, (_, index) => ({ mediaId: `file-${index + 1}`, kind }))
    proxy.inject({ path: '/send(Photo|Document|MediaGroup|Voice)$', ...telegramRefusal(status, description) })
    return channel
      .send(outgoing({ text: 'Die Brücke ist gesperrt', media, outboxId: description }), address)
      .catch((caught: SendError) => caught)
  }
  const named = (position: number, why: string) =>
    `Bad Request: failed to send message #${position} with the error message "${why}"`

  it('for what it is, is named, so that it is not tried with every reader', async () => {
    expect(await refused('photo', 'Bad Request: IMAGE_PROCESS_FAILED')).toMatchObject({
      kind: 'mediaRefused',
      mediaId: 'file-1',
    })
    expect(await refused('photo', 'Bad Request: PHOTO_INVALID_DIMENSIONS')).toMatchObject({
      mediaId: 'file-1',
    })
    expect(await refused('photo', 'Request Entity Too Large', 1, 413)).toMatchObject({ mediaId: 'file-1' })
  })

  it('in an album, is named where Telegram says which it is', async () => {
    expect(await refused('photo', named(2, 'PHOTO_INVALID_DIMENSIONS'), 3)).toMatchObject({
      kind: 'mediaRefused',
      mediaId: 'file-2',
    })
    const unsaid = await refused('photo', 'Request Entity Too Large', 3, 413)
    expect(unsaid).toMatchObject({ kind: 'mediaRefused', mediaId: undefined })
  })

  it('because this person lets no voice notes in, stays good for everybody else', async () => {
    expect(await refused('voice', 'Bad Request: VOICE_MESSAGES_FORBIDDEN')).toMatchObject({
      kind: 'mediaRefused',
      mediaId: undefined,
    })
  })
})

it('polling lives through refusals, pages and cut lines and loses nothing', async () => {
  await channel.stop()
  proxy.inject(
    { path: '/getUpdates$', ...page(502) },
    { path: '/getUpdates$', kind: 'drop' },
    { path: '/getUpdates$', kind: 'timeoutAfterAccept' },
    { path: '/getUpdates$', ...telegramRefusal(500, 'Internal Server Error') },
  )
  const texts = Array.from({ length: 20 }, (_, number) => `Satz ${number}`)
  for (const text of texts) await simulator.act('text', { chatId, text })
  await channel.start(host)
  const events = await host.stored(21)
  expect(events.slice(1).map((event) => event.type === 'message' && event.text)).toEqual(texts)
  expect(proxy.left()).toBe(0)
  expect(host.lines.length).toBeGreaterThanOrEqual(4)
  expect(JSON.stringify(host.lines)).not.toContain(token)
})

it('setting up the webhook is tried until it succeeds', async () => {
  proxy.inject({ path: '/setWebhook$', ...page(502), times: 2 })
  host.webhookUrl = 'http://127.0.0.1:9/webhook'
  await channel.start(host)
  await expect.poll(() => channel.connected()).toBe(true)
  expect(proxy.log().map(({ path }) => path.split('/').at(-1))).toEqual([
    'setWebhook',
    'setWebhook',
    'setWebhook',
  ])
})

it('the log of the proxy holds no token', async () => {
  await send('Guten Tag')
  expect(proxy.log()).toMatchObject([{ path: '/bot…/sendMessage', fault: null, upstreamStatus: 200 }])
})

it('the proxy also runs as a program, with its faults given over HTTP', async () => {
  const program = fileURLToPath(new URL('../../support/fault-proxy/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, '--upstream', simulator.apiRoot])
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { url } = JSON.parse(line)
  const faults = [{ path: '/getMe$', kind: 'answer', status: 503, body: 'away', contentType: 'text/plain' }]
  await fetch(`${url}/__faults`, { method: 'POST', body: JSON.stringify(faults) })
  const ask = () => fetch(`${url}/bot${token}/getMe`).then(({ status }) => status)
  expect([await ask(), await ask()]).toEqual([503, 200])
  expect(await (await fetch(`${url}/__log`)).json()).toMatchObject([{ fault: 'answer' }, { fault: null }])
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
