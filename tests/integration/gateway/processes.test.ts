import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, it } from 'vitest'
import type { ServerFrame } from '#bots/channels/webchat/protocol.ts'
import { connectDevice, type Device } from '#tests/integration/webchat/memory-gateway.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { freePort } from '#tests/support/free-port.ts'
import { until } from '#tests/support/gateway.ts'
import { type GatewayProcess, spawnGateway } from '#tests/support/process.ts'
import { logIn } from './desk.ts'

const stopWithinMs = 10_000
const loginLine = /^First login at the desk, shown only this once: (\S+) \/ (\S+)$/m

const running: GatewayProcess[] = []
const cleanUps: (() => Promise<unknown>)[] = []

function spawnKept(env: Record<string, string>): GatewayProcess {
  const gateway = spawnGateway(env)
  running.push(gateway)
  return gateway
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((gateway) => gateway.kill()))
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

describe.skipIf(inject('redisUrl') === null)(
  'roles in processes of their own, on one PostgreSQL and Redis',
  () => {
    it('carry a web chat from the first word to the office’s answer, and each stops cleanly within 10 s', async () => {
      const backend = await openCleaned('Redis')
      const [http, inbox, delivery] = ['http', 'inbox', 'delivery'].map((roles) =>
        spawnKept(env(backend, roles)),
      )
      if (!http || !inbox || !delivery) throw new Error('three processes are needed')
      await Promise.all([http, inbox, delivery].map(({ started }) => started))
      expect(inbox.printed()).toContain('Running: inbox')
      const login = loginLine.exec(http.printed())
      expect([inbox, delivery].filter((other) => loginLine.test(other.printed()))).toEqual([])

      const visitor = await visit(http.address())
      const reference = await fileLamp(visitor)
      const desk = await logIn(http.address(), { login: login?.[1] ?? '', password: login?.[2] ?? '' })
      const page = (await desk.get('/api/staff/cases')) as { cases?: { id: string; reference: string }[] }
      const filed = page.cases?.find((one) => one.reference === reference)
      const step = { text: 'Die Lampe wird morgen repariert.', toState: 'inProgress' }
      expect((await desk.post(`/api/staff/cases/${filed?.id}/answer`, step)).status).toBe(200)
      await visitor.hear('entry', (frame) => textOf(frame).includes('morgen repariert'))

      for (const gateway of [http, inbox, delivery]) {
        const exit = await gateway.stop()
        expect(exit, gateway.printed()).toMatchObject({ code: 0, signal: null })
        expect(exit.tookMs).toBeLessThan(stopWithinMs)
      }
    })

    it('lose nothing of what was under way when they are stopped and started again', async () => {
      const backend = await openCleaned('Redis')
      const http = spawnKept(env(backend, 'http'))
      await http.started
      const visitors = await Promise.all(Array.from({ length: 20 }, () => visit(http.address())))
      for (const visitor of visitors) {
        const id = randomUUID()
        visitor.say({ type: 'message', id, text: 'Hallo' })
        await visitor.hear('accepted', (frame) => frame.id === id)
      }
      // Stopped while they work: the first answer shows that they do.
      const workers = spawnKept(env(backend, 'inbox,delivery'))
      await workers.started
      await Promise.race(visitors.map((visitor) => visitor.hear('entry', ({ from }) => from === 'office')))
      const exit = await workers.stop()
      expect(exit).toMatchObject({ code: 0, signal: null })
      expect(exit.tookMs).toBeLessThan(stopWithinMs)

      const successors = spawnKept(env(backend, 'inbox,delivery'))
      await successors.started
      for (const visitor of visitors) await visitor.hear('entry', asksLanguage)
      for (const visitor of visitors) {
        const questions = visitor.frames.filter((frame) => frame.type === 'entry' && asksLanguage(frame))
        expect(questions, 'asked once').toHaveLength(1)
      }
    })

    it('refuse a Redis that may throw jobs away, saying why', async () => {
      const backend = await openCleaned('PostgreSQL')
      const redisUrl = await startEvictingRedis()
      const refused = spawnKept({ DATABASE_URL: backend.databaseUrl, REDIS_URL: redisUrl })
      expect(await refused.exited).toEqual({ code: 1, signal: null })
      expect(refused.complained()).toContain('maxmemory-policy is "allkeys-lru"')
      expect(refused.complained()).toContain('noeviction')
    })
  },
)

describe('a data folder', () => {
  it('is used by one gateway only, and the first login is shown at its first start only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kurzer-draht-processes-'))
    cleanUps.push(() => rm(folder, { recursive: true, force: true }))
    const first = spawnKept({ DATA_DIR: folder })
    await first.started
    expect(first.printed()).toMatch(loginLine)

    const second = spawnKept({ DATA_DIR: folder })
    expect(await second.exited).toEqual({ code: 1, signal: null })
    expect(second.complained()).toContain(`in use by process ${first.pid}`)
    expect(second.complained()).toContain('DATA_DIR')

    const exit = await first.stop()
    expect(exit, first.printed()).toMatchObject({ code: 0, signal: null })
    expect(exit.tookMs).toBeLessThan(stopWithinMs)
    const third = spawnKept({ DATA_DIR: folder })
    await third.started
    expect(third.printed()).not.toMatch(loginLine)
    expect((await third.stop()).code).toBe(0)

    const interrupted = spawnKept({ DATA_DIR: folder, LOG_LEVEL: 'debug' })
    await until(async () => interrupted.printed().includes('"level"'), 'the start has begun')
    expect(await interrupted.stop(), 'stopped in the middle of its start').toMatchObject({ code: 0 })
  })
})

async function openCleaned(name: 'PostgreSQL' | 'Redis'): Promise<TestBackend> {
  const backend = await openBackend(name)
  cleanUps.push(backend.drop)
  return backend
}

function env({ databaseUrl, redisUrl }: TestBackend, roles: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl ?? '',
    ROLES: roles,
    SWEEP_MS: '500',
    // A machine that is busy with other tests must not be taken for a process that died.
    LEASE_MS: '10000',
  }
}

async function visit(address: string): Promise<Device> {
  const visitor = await connectDevice(address)
  cleanUps.push(async () => visitor.close())
  const secret = randomBytes(32).toString('base64url')
  visitor.say({ type: 'hello', protocol: 1, secret, language: 'de' })
  await visitor.hear('ready')
  return visitor
}

/** From the first word to the reference number, answering whatever is asked. */
async function fileLamp(visitor: Device): Promise<string> {
  visitor.say({ type: 'message', id: randomUUID(), text: 'Die Straßenlaterne ist kaputt' })
  const answers: Record<string, string> = {
    'language:pick': 'de',
    'concern:kind': 'defect',
    'concern:category': 'streetLight',
    'concern:place': 'notSure',
    'concern:photos': 'skip',
    'concern:summary': 'yes',
  }
  for (const seen = new Set<string>(); ; ) {
    const question = await until(
      async () => visitor.frames.findLast((frame) => stepOf(frame) !== '' && !seen.has(cursorOf(frame))),
      'the next question of the intake',
    )
    seen.add(cursorOf(question))
    const value = answers[stepOf(question)]
    if (value === undefined) throw new Error(`what is asked here? ${stepOf(question)}: ${textOf(question)}`)
    visitor.say({ type: 'choice', id: randomUUID(), choiceId: `${stepOf(question)}:${value}`, label: value })
    if (stepOf(question) === 'concern:summary') break
  }
  const filed = await visitor.hear('entry', (frame) => /L-\d{4}-\d{4}/.test(textOf(frame)))
  return /L-\d{4}-\d{4}/.exec(textOf(filed))?.[0] ?? ''
}

function textOf(frame: ServerFrame): string {
  return frame.type === 'entry' && frame.from === 'office' ? frame.message.text : ''
}

/** What a message asks: "<conversation>:<step>" of its first button. */
function stepOf(frame: ServerFrame): string {
  const id = frame.type === 'entry' && frame.from === 'office' ? frame.message.choices[0]?.id : undefined
  return id?.split(':').slice(0, 2).join(':') ?? ''
}

function cursorOf(frame: ServerFrame): string {
  return frame.type === 'entry' ? frame.cursor : ''
}

function asksLanguage(frame: ServerFrame): boolean {
  return stepOf(frame) === 'language:pick'
}

/** A Redis of its own: the run's must not be told to evict. */
async function startEvictingRedis(): Promise<string> {
  const port = `${await freePort()}`
  const settings = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'allkeys-lru']
  const server = spawn(process.env.REDIS_SERVER || 'redis-server', settings, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUps.push(async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  })
  let printed = ''
  await new Promise<void>((resolve) => {
    server.stdout.on('data', (chunk) => {
      printed += chunk
      if (printed.includes('Ready to accept connections')) resolve()
    })
  })
  return `redis://127.0.0.1:${port}`
}
