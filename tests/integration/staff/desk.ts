import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import type { ConcernInput } from '#civic/concern.ts'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import { fileCase as file } from '#gateway/cases/file.ts'
import type { Database } from '#gateway/database/connect.ts'
import { compileAtFirstUse } from '#gateway/http/compile.ts'
import { staffRoutes } from '#gateway/http/staff/routes.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { ensureFirstAccount } from '#gateway/staff/account.ts'
import { createVault } from '#gateway/vault.ts'
import { newAddress } from '#tests/support/new-address.ts'
import { openTestDatabase } from '#tests/support/postgres.ts'

const leipzig = fileURLToPath(new URL('../../../content/cities/leipzig', import.meta.url))

/** The staff API on a database of its own, with a clock the test turns. */
export interface TestDesk {
  app: FastifyInstance
  runtime: Runtime
  database: Database
  /** The first account's password. */
  password: string
  now: Date
  /** Channels whose delivery was rung. */
  rung: string[]
  logIn(): Promise<StaffBrowser>
  close(): Promise<void>
}

/** Somebody logged in: sends the cookie, and the CSRF token with everything that changes something. */
export interface StaffBrowser {
  cookie: string
  csrfToken: string
  get(path: string): Promise<LightMyRequestResponse>
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<LightMyRequestResponse>
}

export async function openTestDesk(): Promise<TestDesk> {
  const database = await openTestDatabase()
  const log = pino({ level: 'silent' })
  const rung: string[] = []
  const desk = { now: new Date('2026-11-21T09:00:00.000Z') }
  const known: Partial<Runtime> = {
    clock: () => desk.now,
    config: {
      staffTotp: 'optional',
      publicUrl: undefined,
      messageRetentionDays: 90,
      bookingRetentionDays: 30,
    } as Runtime['config'],
    channels: new Map(),
    log,
    pool: database.pool,
    prisma: database.prisma,
    city: loadCity(leipzig),
    catalog: loadCatalog(),
    vault: createVault(Buffer.alloc(32, 7)),
    translation: null,
    transcription: null,
    doorbell: {
      inbox() {},
      media() {},
      translation() {},
      transcription() {},
      noticeDrafts() {},
      broadcast() {},
      templates() {},
      delivery: (channels) => void rung.push(...channels),
      settled: async () => {},
    },
  }
  const runtime = known as Runtime
  const first = await ensureFirstAccount(runtime)
  if (first === null) throw new Error('The test database already has an account')
  const app = Fastify({ trustProxy: true })
  await compileAtFirstUse(app)
  await app.register(staffRoutes, { runtime })
  await app.ready()
  return Object.assign(desk, {
    app,
    runtime,
    database,
    password: first.password,
    rung,
    logIn: () => logIn(app, first.login, first.password),
    close: async () => {
      await app.close()
      await database.close()
    },
  })
}

async function logIn(app: FastifyInstance, login: string, password: string): Promise<StaffBrowser> {
  const answer = await app.inject({ method: 'POST', url: '/api/staff/session', payload: { login, password } })
  const cookie = cookieOf(answer)
  const { csrfToken } = answer.json<{ csrfToken: string }>()
  const request = (options: InjectOptions) =>
    app.inject({ ...options, headers: { cookie, 'x-csrf-token': csrfToken } })
  return {
    cookie,
    csrfToken,
    get: (path) => request({ method: 'GET', url: `/api/staff${path}` }),
    send: (method, path, body) =>
      request({ method, url: `/api/staff${path}`, ...(body && { payload: body }) }),
  }
}

/** The cookie an answer sets, as a browser would send it back. */
export function cookieOf(answer: LightMyRequestResponse): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

/** A resident whose handle must never be seen at the desk. */
export async function addResident(
  { runtime }: Pick<TestDesk, 'runtime'>,
  { language = 'de', handle = uuidv7() }: { language?: string; handle?: string } = {},
): Promise<{ id: string; addressId: string; pseudonym: string }> {
  const id = uuidv7()
  const addressId = uuidv7()
  const pseudonym = `TEST-${id.slice(-8).toUpperCase()}`
  await runtime.prisma.resident.create({
    data: {
      id,
      cityId: runtime.city.id,
      pseudonym,
      language,
      addresses: {
        create: {
          ...newAddress(runtime, 'webchat', handle, addressId),
        },
      },
    },
  })
  return { id, addressId, pseudonym }
}

/** Files a concern as the gateway does. */
export async function fileCase(
  { runtime }: TestDesk,
  residentId: string,
  concern: Partial<ConcernInput> = {},
): Promise<{ id: string; reference: string }> {
  const at = concern.at ?? runtime.clock()
  return runtime.prisma.$transaction(async (transaction) => {
    return file(runtime, transaction, {
      residentId,
      kind: 'defect',
      text: 'Die Laterne ist dunkel.',
      language: 'de',
      category: null,
      place: null,
      mediaKeys: [],
      channel: 'webchat',
      author: 'resident',
      ...concern,
      at,
    })
  })
}
