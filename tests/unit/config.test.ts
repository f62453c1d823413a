import { randomBytes, randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { type ChannelAdapter, defineChannel } from '#bots/channels/contract.ts'
import { channelDefinitions } from '#bots/channels/registry.ts'
import { ConfigError, loadSecretKey, readConfig } from '#gateway/config.ts'

const adapter = { id: 'pigeon' } as ChannelAdapter
const pigeon = defineChannel({
  id: 'pigeon',
  settings: {
    lofts: {
      variable: 'PIGEON_LOFTS',
      schema: Type.Integer({ minimum: 1, default: 2 }),
      hint: 'How many lofts.',
    },
    ring: {
      variable: 'PIGEON_RING',
      schema: Type.Union([Type.String({ pattern: '^DV-' }), Type.Undefined()]),
      hint: 'The ring, such as DV-123.',
      secret: true,
    },
  },
  create: ({ ring }) => (ring === undefined ? null : adapter),
})
const key = randomBytes(32).toString('base64')

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env, [pigeon])
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map(({ variable, problem }) => `${variable} ${problem}`)
    throw error
  }
  return []
}

test('with nothing configured the gateway keeps its data here and plays every role', () => {
  const config = readConfig({}, [pigeon])
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, backOffice: 'desk', leaseMs: 6000 })
  expect(config.dataDir).toBe(join(process.cwd(), 'data'))
  expect(config.databaseUrl).toBeUndefined()
  expect(config.roles).toEqual(['http', 'inbox', 'delivery'])
})

test('the channels of the registry can be read with nothing configured', () => {
  const config = readConfig({}, channelDefinitions)
  expect(Object.keys(config.channels)).toEqual(channelDefinitions.map((definition) => definition.id))
})

test('a configured channel is a role of its own and gets its settings typed', () => {
  const config = readConfig({ PIGEON_RING: 'DV-1', PIGEON_LOFTS: '3' }, [pigeon])
  expect(config.roles).toContain('channel:pigeon')
  expect(config.channels.pigeon).toEqual({ ring: 'DV-1', lofts: 3 })
})

test('every problem is reported at once, with its variable and a hint', () => {
  const env = { PORT: 'many', BACK_OFFICE: 'moon', PIGEON_LOFTS: '0', DATABASE_URL: 'mysql://x' }
  expect(problemsOf(env)).toEqual([
    'DATABASE_URL does not have the right form',
    'PORT cannot be "many"',
    'BACK_OFFICE cannot be "moon"',
    'PIGEON_LOFTS cannot be "0"',
    'SECRET_KEY is missing: DATABASE_URL needs it',
  ])
  expect(() => readConfig(env, [pigeon])).toThrow(/PORT cannot be "many"\. A number from 0 to 65535/)
})

test('the value of a secret is never shown', () => {
  const env = {
    SECRET_KEY: 'hunter2',
    PIGEON_RING: 'hunter3',
    REDIS_URL: 'hunter4',
    BACK_OFFICE_TOKEN: 'hunter5',
  }
  expect(problemsOf(env)).toHaveLength(5)
  expect(() => readConfig(env, [pigeon])).toThrow(/^((?!hunter)[\s\S])*$/)
})

test('an empty variable counts as absent', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: ' ' }, [pigeon])).toMatchObject({ port: 3000 })
})

test('Redis without a PostgreSQL of its own is refused', () => {
  expect(problemsOf({ REDIS_URL: 'redis://localhost' })).toEqual([
    'DATABASE_URL is missing: REDIS_URL needs it',
  ])
})

test('a process that leaves out roles needs a PostgreSQL and a Redis that others reach', () => {
  const reason = 'is missing: a process that leaves out roles shares its work with others'
  expect(problemsOf({ ROLES: 'http' })).toEqual([`DATABASE_URL ${reason}`, `REDIS_URL ${reason}`])
  const shared = { DATABASE_URL: 'postgres://db/x', REDIS_URL: 'redis://cache', SECRET_KEY: key }
  expect(readConfig({ ...shared, ROLES: 'delivery, http' }, [pigeon]).roles).toEqual(['http', 'delivery'])
})

test('a role that does not exist, or whose channel is not configured, is named', () => {
  const env = { DATABASE_URL: 'postgres://db/x', REDIS_URL: 'redis://cache', SECRET_KEY: key }
  expect(problemsOf({ ...env, ROLES: 'http,postman,channel:pigeon' })).toEqual([
    'ROLES names "postman", which this gateway does not have',
    'ROLES names "channel:pigeon", which this gateway does not have, or the channel is not configured',
  ])
})

test('the public address loses its closing slash', () => {
  expect(readConfig({ PUBLIC_URL: 'https://line.example.org/' }, []).publicUrl).toBe(
    'https://line.example.org',
  )
})

test('the embedded default makes a key once and keeps it for its owner only', async () => {
  const dataDir = join(tmpdir(), `kurzer-draht-key-${randomUUID()}`)
  const config = readConfig({ DATA_DIR: dataDir }, [])
  const first = await loadSecretKey(config)
  expect(first).toHaveLength(32)
  expect(await loadSecretKey(config)).toEqual(first)
  expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600)
  await rm(dataDir, { recursive: true })
})

test('a given key is taken as it is', async () => {
  const config = readConfig({ SECRET_KEY: key }, [])
  expect((await loadSecretKey(config)).toString('base64')).toBe(key)
})

test('an identity provider needs its client, its secret and a public address, over https unless it is on this host', () => {
  expect(problemsOf({ STAFF_OIDC_ISSUER: 'https://login.example.org' })).toEqual([
    'STAFF_OIDC_CLIENT_ID is missing: STAFF_OIDC_ISSUER needs it',
    'STAFF_OIDC_CLIENT_SECRET is missing: STAFF_OIDC_ISSUER needs it',
    'PUBLIC_URL is missing: STAFF_OIDC_ISSUER needs it',
  ])
  expect(problemsOf({ STAFF_OIDC_ISSUER: 'http://login.example.org' })).toContain(
    'STAFF_OIDC_ISSUER cannot be "http://login.example.org"',
  )
})
