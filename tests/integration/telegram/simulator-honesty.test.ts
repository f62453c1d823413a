import { afterEach, beforeEach, expect, it } from 'vitest'
import { payloads } from '#tests/replay/telegram-payloads.ts'
import {
  connectTelegramSimulator,
  type TelegramSimulator,
} from '#tests/support/telegram-simulator/control.ts'
import { startServer } from '#tests/support/telegram-simulator/server.ts'

/** The simulator against the machine-readable Bot API and its documented limits: a double that errs proves nothing. */

const token = '4242:simulated-token'
const chatId = 801
let simulator: TelegramSimulator

beforeEach(async () => {
  const server = await startServer({ token, port: 0, logFile: undefined, retryMs: 10 })
  simulator = connectTelegramSimulator(server.port, token, server.stop)
  await simulator.act('start', { chatId })
})
afterEach(() => simulator.stop())

interface Answer {
  ok: boolean
  error_code?: number
  description?: string
  parameters?: object
  result?: unknown
}

async function call(method: string, fields: object): Promise<Answer> {
  const response = await fetch(`${simulator.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  })
  const answer = (await response.json()) as Answer
  expect(response.status).toBe(answer.error_code ?? 200)
  return answer
}

type TypeInfo = { type: string; reference?: string; array?: TypeInfo; any_of?: TypeInfo[] }
interface Described {
  name: string
  properties?: { name: string; required: boolean; type_info: TypeInfo }[]
}
const { objects } = payloads('bot-api-9.2-subset.json') as unknown as { objects: Described[] }
const described = new Map(objects.map((object) => [object.name, object]))

/** What is wrong with a value by the machine-readable Bot API: unknown or missing fields, wrong types. */
function faultsOf(value: unknown, type: TypeInfo, path: string): string[] {
  if (type.type === 'array' && type.array !== undefined) {
    const { array } = type
    return Array.isArray(value)
      ? value.flatMap((item, index) => faultsOf(item, array, `${path}[${index}]`))
      : [`${path} is no list`]
  }
  const properties = type.reference === undefined ? undefined : described.get(type.reference)?.properties
  if (type.reference !== undefined) {
    if (properties === undefined) return []
    const object = value as Record<string, unknown>
    const unknown = Object.keys(object).filter((key) => properties.every(({ name }) => name !== key))
    const missing = properties.filter(({ name, required }) => required && object[name] === undefined)
    return [
      ...unknown.map((key) => `${path}.${key} is unknown`),
      ...missing.map(({ name }) => `${path}.${name} is missing`),
      ...properties.flatMap(({ name, type_info: info }) =>
        object[name] === undefined ? [] : faultsOf(object[name], info, `${path}.${name}`),
      ),
    ]
  }
  const expected: Record<string, string> = {
    integer: 'number',
    float: 'number',
    string: 'string',
    bool: 'boolean',
  }
  const wanted = expected[type.type]
  return wanted === undefined || typeof value === wanted ? [] : [`${path} is no ${wanted}`]
}

it('sends updates in which the machine-readable Bot API finds no unknown, missing or wrong field', async () => {
  const choices = { inline_keyboard: [[{ text: 'Hilfe', callback_data: 'menu:help' }]] }
  await call('sendMessage', { chat_id: chatId, text: 'Was nun?', reply_markup: choices })
  const acts = [
    await simulator.act('text', { chatId, text: 'Guten Tag', language: 'uk' }),
    await simulator.act('start', { chatId, text: 'concern' }),
    await simulator.act('location', { chatId, latitude: 51.3, longitude: 12.4 }),
    await simulator.act('location', {
      chatId,
      latitude: 51.3,
      longitude: 12.4,
      title: 'Markt',
      address: 'Markt 1',
    }),
    await simulator.act('photo', { chatId, caption: 'hier' }),
    await simulator.act('voice', { chatId }),
    await simulator.act('document', { chatId }),
    await simulator.act('press', { chatId, button: 'Hilfe' }),
    await simulator.act('block', { chatId }),
    await simulator.act('unblock', { chatId }),
    await simulator.act('text', { chatId: -100801, text: 'in der Gruppe' }),
  ]
  for (const update of acts) {
    expect(faultsOf(update, { type: 'reference', reference: 'Update' }, 'update')).toEqual([])
  }
  expect(
    faultsOf({ update_id: 'x', message: {}, odd: 1 }, { type: 'reference', reference: 'Update' }, 'update'),
  ).toEqual(
    expect.arrayContaining([
      'update.odd is unknown',
      'update.update_id is no number',
      'update.message.chat is missing',
    ]),
  )
})

const button = (data: string) => ({ inline_keyboard: [[{ text: 'x', callback_data: data }]] })
const refusals: { name: string; method: string; fields: object; description: string }[] = [
  {
    name: 'an empty text',
    method: 'sendMessage',
    fields: { text: '  ' },
    description: 'Bad Request: message text is empty',
  },
  {
    name: 'a text of 4097',
    method: 'sendMessage',
    fields: { text: 'x'.repeat(4097) },
    description: 'Bad Request: message is too long',
  },
  {
    name: 'a button of 65 bytes',
    method: 'sendMessage',
    fields: { text: 'x', reply_markup: button(`${'ü'.repeat(32)}x`) },
    description: 'Bad Request: BUTTON_DATA_INVALID',
  },
  {
    name: 'a button without data',
    method: 'sendMessage',
    fields: { text: 'x', reply_markup: { inline_keyboard: [[{ text: 'x' }]] } },
    description:
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  },
  {
    name: 'an unknown file',
    method: 'sendPhoto',
    fields: { photo: 'nothing' },
    description: 'Bad Request: wrong file identifier/HTTP URL specified',
  },
  {
    name: 'an album of one',
    method: 'sendMediaGroup',
    fields: { media: [] },
    description: 'Bad Request: there must be at least 2 media in the album',
  },
  {
    name: 'an unknown chat',
    method: 'sendMessage',
    fields: { chat_id: 1, text: 'x' },
    description: 'Bad Request: chat not found',
  },
]

for (const { name, method, fields, description } of refusals) {
  it(`refuses ${name} as Telegram does`, async () => {
    const answer = await call(method, { chat_id: chatId, ...fields })
    expect(answer).toEqual({ ok: false, error_code: 400, description })
  })
}

it('takes what lies on the limit', async () => {
  const long = { chat_id: chatId, text: 'x'.repeat(4096), reply_markup: button('ü'.repeat(32)) }
  expect(await call('sendMessage', long)).toMatchObject({ ok: true })
})

it('gives no update twice once an offset confirms it, and all again as long as none does', async () => {
  await simulator.act('text', { chatId, text: 'eins' })
  const first = (await call('getUpdates', {})).result as { update_id: number }[]
  expect((await call('getUpdates', {})).result).toEqual(first)
  const offset = (first[0]?.update_id ?? 0) + 1
  expect((await call('getUpdates', { offset })).result).toEqual(first.slice(1))
  expect((await call('getUpdates', { offset: offset + 1 })).result).toEqual([])
})

it('lets only one poll wait and none beside a webhook', async () => {
  const offset = 2_000_000_000
  const waiting = call('getUpdates', { offset, timeout: 50 })
  let ended = false
  void waiting.then(() => {
    ended = true
  })
  await expect.poll(async () => (await call('getUpdates', { offset })).ok && ended).toBe(true)
  expect(await waiting).toMatchObject({ ok: false, error_code: 409 })
  await call('setWebhook', { url: 'http://127.0.0.1:9/hook', secret_token: 'a-b_c' })
  expect(await call('getUpdates', {})).toMatchObject({ ok: false, error_code: 409 })
  expect(await call('setWebhook', { url: 'http://example.org/hook' })).toMatchObject({
    ok: false,
    error_code: 400,
  })
})

it('answers a stranger’s token with 401 and nonsense with 404', async () => {
  expect((await fetch(`${simulator.apiRoot}/bot1:other/getMe`)).status).toBe(401)
  expect((await fetch(`${simulator.apiRoot}/botnonsense/getMe`)).status).toBe(404)
  expect((await fetch(`${simulator.apiRoot}/bot${token}/inventMethod`)).status).toBe(404)
})

it('tells of a changed keyboard, and refuses one that did not change', async () => {
  const sent = await call('sendMessage', { chat_id: chatId, text: 'x', reply_markup: button('a') })
  const { message_id } = sent.result as { message_id: number }
  const edit = (data: string) =>
    call('editMessageReplyMarkup', { chat_id: chatId, message_id, reply_markup: button(data) })
  expect(await edit('a')).toMatchObject({ ok: false, error_code: 400 })
  expect(await edit('b')).toMatchObject({ ok: true })
  await expect(simulator.act('press', { chatId, button: 'a' })).rejects.toThrow(/no button/)
})

it('forgets a press after it was answered', async () => {
  await call('sendMessage', { chat_id: chatId, text: 'x', reply_markup: button('a') })
  const update = await simulator.act('press', { chatId, button: 'a' })
  const answer = { callback_query_id: update.callback_query?.id ?? '' }
  expect(await call('answerCallbackQuery', answer)).toMatchObject({ ok: true })
  expect(await call('answerCallbackQuery', answer)).toMatchObject({ ok: false, error_code: 400 })
})
