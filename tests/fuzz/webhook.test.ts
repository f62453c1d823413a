import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { createServer } from '#gateway/http/server.ts'
import type { Gateway } from '#gateway/start.ts'
import { createRandom, type Random } from '#tests/integration/gateway/random.ts'
import { payloads } from '#tests/replay/telegram-payloads.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { frames } from './frames.ts'
import { damage, mutate, sampleShapeless, tooLarge } from './hostile.ts'

const unsigned = 7_000
const signed = 7_000
const spoken = 6_000
const seed = 20261121
const secret = 'the-secret-of-the-webhook'
const path = '/channels/telegram/webhook'
const atOnce = 16

const updates = ['updates-official-guide.json', 'updates-teleiq.json', 'updates-teloxide.json'].flatMap(
  (file) => Object.values(payloads(file)),
)
const contentTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'nonsense',
  `application/${'x'.repeat(2_000)}`,
] as const
const wrongSecrets = [undefined, '', 'wrong', `${secret}x`, secret.toUpperCase(), 'ÿ'] as const

let backend: TestBackend
let gateway: Gateway
let app: FastifyInstance

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  gateway = await startTestGateway(backend, {
    definitions: [telegram, webchat],
    // Nobody listens at the discard port: what Telegram would be asked fails at once.
    env: {
      TELEGRAM_BOT_TOKEN: '1:TEST',
      TELEGRAM_WEBHOOK_SECRET: secret,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    },
    config: { roles: ['http', 'inbox'] },
  })
  app = await createServer(gateway.runtime)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await gateway.stop()
  await backend.drop()
})

it(`answers ${unsigned} hostile webhook calls without the secret with a no, and stores nothing`, async () => {
  const random = createRandom(seed)
  const statuses = await knock(bodies(unsigned, random), random, () => random.pick(wrongSecrets))
  expect(serverErrors(statuses)).toEqual([])
  expect(statuses.get(200)).toBeUndefined()
  expect(await gateway.runtime.prisma.inboxMessage.count()).toBe(0)
  expect(await gateway.runtime.prisma.resident.count()).toBe(0)
})

it(`survives ${signed} hostile webhook calls with the secret, and every stored one is dealt with`, async () => {
  const random = createRandom(seed + 1)
  const { prisma } = gateway.runtime
  const statuses = await knock(bodies(signed, random), random, () => secret)
  expect(serverErrors(statuses)).toEqual([])
  expect(await prisma.inboxMessage.count(), 'some got through to the conversations').toBeGreaterThan(100)
  await until(
    async () => (await prisma.inboxMessage.count({ where: { state: 'waiting' } })) === 0,
    'every stored message is dealt with',
    90_000,
  )
  expect(await prisma.inboxMessage.findMany({ where: { state: 'dead' } })).toEqual([])
})

it(`survives ${spoken} hostile frames on the web chat's socket`, async () => {
  const sent = await speakHostile(frames(spoken, createRandom(seed + 2)))
  expect(sent).toBe(spoken)
  const { prisma } = gateway.runtime
  await until(
    async () => (await prisma.inboxMessage.count({ where: { state: 'waiting' } })) === 0,
    'every stored frame is dealt with',
    90_000,
  )
  expect(await prisma.inboxMessage.findMany({ where: { state: 'dead' } })).toEqual([])
})

it('answers an ordinary message after all that', async () => {
  const { prisma } = gateway.runtime
  const chat = { id: 990_001, type: 'private' }
  const update = { update_id: 990_001, message: { message_id: 1, date: 1_760_000_000, chat, text: 'Hallo' } }
  const answer = await call(Buffer.from(JSON.stringify(update)), 'application/json', secret)
  expect(answer).toBe(200)
  const done = await until(
    () => prisma.inboxMessage.findFirst({ where: { externalId: 'update:990001', state: 'done' } }),
    'the ordinary message is answered',
  )
  expect(await prisma.outboxMessage.count({ where: { causedBy: done.id } })).toBeGreaterThan(0)
})

/** Mutated samples, some of them damaged as bytes, and shapeless bodies between them. */
function bodies(count: number, random: Random): Buffer[] {
  const shapeless = sampleShapeless(Math.floor(count / 3), seed)
  return Array.from({ length: count }, (_, index) => {
    if (index % 1_000 === 0) return tooLarge
    const plain = index % 3 === 0 ? shapeless[index / 3] : undefined
    if (plain) return plain
    const sample = updates[random.below(updates.length)]
    const update = { ...fromAnybody(sample, random), update_id: random.below(1_000_000) }
    const json = Buffer.from(JSON.stringify(mutate(update, random, random.pick([0.02, 0.05, 0.2]))) ?? '')
    return random.next() < 0.2 ? damage(json, random) : json
  })
}

/** The same update from one of a thousand people, most of them strangers, some with a device language. */
function fromAnybody(sample: unknown, random: Random): object {
  const id = 1 + random.below(1_000)
  return JSON.parse(JSON.stringify(sample), (name, value) => {
    if (name === 'chat' && value?.id > 0) return { ...value, id }
    return name === 'from' ? { ...value, id, language_code: random.pick(['de', 'ar', 'xx']) } : value
  })
}

async function knock(
  all: readonly Buffer[],
  random: Random,
  token: () => string | undefined,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  const queue = all.values()
  const lane = async () => {
    for (const body of queue) {
      const type = random.next() < 0.7 ? 'application/json' : random.pick(contentTypes)
      const status = await call(body, type, token())
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status >= 500) console.log(`${status} for ${body.toString('latin1').slice(0, 400)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  console.log(
    `${all.length} calls: ${[...statuses].map(([status, count]) => `${count} x ${status}`).join(', ')}`,
  )
  return statuses
}

async function call(body: Buffer, type: string, token: string | undefined): Promise<number> {
  const headers = {
    'content-type': type,
    ...(token === undefined ? {} : { 'x-telegram-bot-api-secret-token': token }),
  }
  const answer = await app.inject({ method: 'POST', url: path, headers, payload: body })
  return answer.statusCode
}

function serverErrors(statuses: ReadonlyMap<number, number>): number[] {
  return [...statuses.keys()].filter((status) => status >= 500)
}

/** Frames a connection takes before the flood limit answers instead of the parser. */
const framesPerSocket = 50

/** Speaks all frames on one socket after the other; a frame that closes the socket is followed by a new one. Gives how many were sent. */
async function speakHostile(all: readonly (string | Buffer)[]): Promise<number> {
  let sent = 0
  while (sent < all.length) {
    const socket = new WebSocket(`${gateway.address?.replace('http', 'ws')}/chat/socket`)
    const end = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.on('error', () => {})
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    const answered = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        if (data.toString().includes('"pong"')) resolve()
      })
    })
    for (const frame of all.slice(sent, sent + framesPerSocket)) {
      // Bytes in a text frame: `ws` checks the UTF-8 of what it hears, not of what it sends.
      socket.send(frame, { binary: typeof frame !== 'string' && sent % 2 === 0 })
      sent += 1
    }
    socket.send(JSON.stringify({ type: 'ping' }))
    await Promise.race([answered, end])
    socket.close()
    await end
  }
  return sent
}
