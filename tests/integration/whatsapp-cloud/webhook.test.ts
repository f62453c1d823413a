import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { whatsappCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { createServer } from '#gateway/http/server.ts'
import type { Gateway } from '#gateway/start.ts'
import { createRandom } from '#tests/integration/gateway/random.ts'
import { account } from '#tests/replay/whatsapp-cloud/account.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { whatsappCloudAt } from '#tests/support/whatsapp-cloud.ts'
import { forgers, hmac } from './forgeries.ts'

const variants = 1000
const repeats = 1000
const atOnce = 16
const path = '/channels/whatsapp-cloud/webhook'
const { appSecret } = account

let backend: TestBackend
let gateway: Gateway
let app: FastifyInstance
const lines: string[] = []

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  gateway = await startTestGateway(backend, {
    definitions: [whatsappCloud],
    env: {
      // Nobody listens at the discard port.
      ...whatsappCloudAt(account, 'http://127.0.0.1:9'),
    },
    config: { roles: ['http'] },
    log: pino(
      { level: 'trace' },
      new Writable({
        write(chunk, _encoding, done) {
          lines.push(`${chunk}`)
          done()
        },
      }),
    ),
  })
  app = await createServer(gateway.runtime)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await gateway.stop()
  await backend.drop()
})
beforeEach(async () => {
  lines.length = 0
  await gateway.runtime.prisma.resident.deleteMany()
})

/** A call as Meta writes it: "/" and everything beyond ASCII escaped. */
function genuineCall(number: number, phoneNumberId = account.phoneNumberId): Buffer {
  const from = `49151${number}`
  const message = {
    from,
    id: `wamid.GENUINE${number}`,
    timestamp: '1790000000',
    type: 'text',
    text: { body: `Grüße an die Straße/Ecke ${number} 🙂` },
  }
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '4934112345678', phone_number_id: phoneNumberId },
    contacts: [{ profile: { name: 'Zoë' }, wa_id: from, user_id: `DE.${number}` }],
    messages: [message],
  }
  const entry = [{ id: account.businessAccountId, changes: [{ value, field: 'messages' }] }]
  const json = JSON.stringify({ object: 'whatsapp_business_account', entry })
  return Buffer.from(
    json
      .replaceAll('/', '\\/')
      .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

const signed = (body: Buffer) => ({ 'x-hub-signature-256': `sha256=${hmac(body, appSecret)}` })

async function knock(body: Buffer, headers: Record<string, string>) {
  const answer = await app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: answer.statusCode, text: `${JSON.stringify(answer.headers)} ${answer.body}` }
}

/** Does something so many times, several at once. */
async function often<T>(times: number, act: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < times; index = next++) results[index] = await act(index)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

const stored = () => gateway.runtime.prisma.inboxMessage.count()

it(`takes none of ${variants} forged, changed and written-again calls, and gives no signature away`, async () => {
  const random = createRandom(20261122)
  const forgeries = Array.from({ length: variants }, (_, index) => {
    const forger = forgers[index % forgers.length] ?? forgers[0]
    return forger(genuineCall(random.below(1e9)), appSecret, random)
  })
  const answers = await often(variants, (index) => {
    const { body, headers } = forgeries[index] ?? { body: Buffer.alloc(0), headers: {} }
    return knock(body, headers)
  })
  const taken = forgeries.filter((_, index) => answers[index]?.status !== 401).map(({ name }) => name)
  expect(taken).toEqual([])
  expect(await stored()).toBe(0)
  expect(await gateway.runtime.prisma.resident.count()).toBe(0)
  const told = [...lines, ...answers.map(({ text }) => text)].join('\n')
  expect(lines.length, 'each refusal is logged').toBeGreaterThanOrEqual(variants)
  for (const { body, name } of forgeries) {
    const expected = hmac(body, appSecret)
    expect(told, name).not.toContain(expected)
    expect(told, name).not.toContain(Buffer.from(expected, 'hex').toString('base64'))
  }
  expect(told).not.toContain(appSecret)
})

it(`stores a genuine call once, though it comes ${repeats} times`, async () => {
  const body = genuineCall(7)
  const answers = await often(repeats, () => knock(body, signed(body)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await stored()).toBe(1)
  expect(await gateway.runtime.prisma.address.count()).toBe(1)
  const [message] = await gateway.runtime.prisma.inboxMessage.findMany()
  expect(message?.event).toMatchObject({ type: 'message', text: 'Grüße an die Straße/Ecke 7 🙂' })
})

it('takes a call of 3 MB, as long as they come after a long silence', async () => {
  const call = JSON.parse(genuineCall(9).toString('utf8'))
  const [message] = call.entry[0].changes[0].value.messages
  const more = { ...message, id: 'wamid.MORE', text: { body: 'ä'.repeat(4096) } }
  const count = Math.floor(3_000_000 / Buffer.byteLength(JSON.stringify(more)))
  call.entry[0].changes[0].value.messages = Array.from({ length: count }, (_, index) => ({
    ...more,
    id: `wamid.MORE${index}`,
  }))
  const body = Buffer.from(JSON.stringify(call))
  expect(body.length).toBeGreaterThan(2_900_000)
  expect((await knock(body, signed(body))).status).toBe(200)
  expect(await stored()).toBe(count)
})

it('acknowledges what is for another number of the same app, and keeps nothing of it', async () => {
  const body = genuineCall(8, '999999999')
  expect((await knock(body, signed(body))).status).toBe(200)
  expect(await stored()).toBe(0)
})

it('shakes hands with whoever knows our word for the webhook, and with nobody else', async () => {
  const ask = async (token: string, mode = 'subscribe', challenge = '1158201444') => {
    const query = new URLSearchParams({
      'hub.mode': mode,
      'hub.verify_token': token,
      'hub.challenge': challenge,
    })
    const { statusCode, body, headers } = await app.inject(`${path}?${query}`)
    return { statusCode, body, type: headers['content-type'] }
  }
  expect(await ask(account.verifyToken)).toMatchObject({ statusCode: 200, body: '1158201444' })
  expect((await ask(account.verifyToken)).type).toContain('text/plain')
  for (const wrong of ['', 'wrong', `${account.verifyToken}x`, account.verifyToken.toUpperCase()]) {
    expect((await ask(wrong)).statusCode).toBe(403)
  }
  expect((await ask(account.verifyToken, 'unsubscribe')).statusCode).toBe(403)
  expect((await ask(account.verifyToken, 'subscribe', '<script>alert(1)</script>')).statusCode).toBe(403)
  expect((await app.inject(path)).statusCode).toBe(403)
})

it('knows a person by user id and number alike, and keeps neither in clear', async () => {
  const body = genuineCall(4455667788)
  await knock(body, signed(body))
  const onlyNumber = Buffer.from(
    `${body}`.replace(/,"user_id":"DE\.\d+"/, '').replace('wamid.GENUINE', 'wamid.LATER'),
  )
  await knock(onlyNumber, signed(onlyNumber))
  const { prisma } = gateway.runtime
  expect(await prisma.resident.count()).toBe(1)
  const kept = await prisma.inboxMessage.findMany()
  expect(kept).toHaveLength(2)
  const told = JSON.stringify([kept, lines], (_key, value) =>
    typeof value === 'bigint' ? `${value}` : value,
  )
  expect(told).not.toContain('491514455667788')
  expect(told).not.toContain('DE.4455667788')
})
