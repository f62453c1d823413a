import { randomBytes } from 'node:crypto'
import { type Logger, pino } from 'pino'
import type { ChannelAdapter, ChannelDefinition } from '#bots/channels/contract.ts'
import type { City } from '#content/city/city.ts'
import { type Config, readConfig } from '#gateway/config.ts'
import { type Gateway, start } from '#gateway/start.ts'
import type { TestBackend } from './backends.ts'
import { openCity } from './open-city.ts'
import { patienceMs } from './patience.ts'

/** The key of every test gateway of one run, so that several processes share it. */
export const testSecretKey = randomBytes(32).toString('base64')

/** For `config`: carries and answers, but shows no pages. Compiling their routes is half of a start, and many tests visit none. */
export const withoutPages: Pick<Config, 'roles'> = { roles: ['inbox', 'delivery'] }

/** Starts a whole gateway on a test's database, on a free port, with the given channels besides the defined ones. */
export async function startTestGateway(
  backend: TestBackend,
  options: {
    channels?: readonly ChannelAdapter[]
    definitions?: readonly ChannelDefinition[]
    env?: Record<string, string>
    config?: Partial<Config>
    clock?: () => Date
    /** Leipzig with every channel open unless `env` names a folder. */
    city?: City
    /** Where the gateway writes its log; silent unless TEST_LOG names a level. */
    log?: Logger
  } = {},
): Promise<Gateway> {
  const definitions = options.definitions ?? []
  const config = readConfig(
    {
      DATABASE_URL: backend.databaseUrl,
      ...(backend.redisUrl ? { REDIS_URL: backend.redisUrl } : {}),
      SECRET_KEY: testSecretKey,
      PORT: '0',
      // A sweep asks two dozen questions; every 200 ms, an idle gateway took twice the processor time.
      SWEEP_MS: '500',
      LEASE_MS: '4000',
      ...options.env,
    },
    definitions,
  )
  const city = options.city ?? (options.env?.CITY_DIR === undefined ? openCity() : undefined)
  return start({
    config: { ...config, ...options.config },
    definitions,
    log: options.log ?? pino({ level: process.env.TEST_LOG ?? 'silent' }),
    ...(options.clock ? { clock: options.clock } : {}),
    extraChannels: options.channels ?? [],
    ...(city ? { city } : {}),
  })
}

const lookEveryMs = 20

/** Waits for an effect that only the database shows. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  what: string,
  withinMs = patienceMs,
): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}
