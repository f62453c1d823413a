import type { Logger } from 'pino'
import type { ChannelAdapter, ChannelDefinition } from '#bots/channels/contract.ts'
import type { City } from '#content/city/city.ts'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import { openAnnouncements } from './announcements.ts'
import { checkKey } from './check-key.ts'
import { type Config, loadSecretKey } from './config.ts'
import { openDatabase } from './database/connect.ts'
import { createEgress } from './egress.ts'
import { createFailpoint } from './failpoint.ts'
import { createHost } from './host.ts'
import { createServer } from './http/server.ts'
import { createDoorbell } from './queues/doorbell.ts'
import { openQueues } from './queues/queues.ts'
import type { Runtime } from './runtime.ts'
import { ensureFirstAccount } from './staff/account.ts'
import { createTranscriber } from './transcription/transcriber.ts'
import { createTranslationProvider } from './translation/registry.ts'
import { createVault } from './vault.ts'
import { startWorkers } from './workers.ts'

/** A running gateway. */
export interface Gateway {
  runtime: Runtime
  /** Where its pages are, with the port it really has; `null` without the role `http`. */
  address: string | null
  /** The port it listens on; `null` without the role `http`. */
  port: number | null
  /** The first staff account, when this very start made it. */
  firstAccount: { login: string; password: string } | null
  /** Stops in the reverse order of the start; resolves when all is stopped or the time for it is over. */
  stop(): Promise<void>
}

/** What a caller may bring: tests give a clock, a city or a channel of their own. */
export interface StartOptions {
  config: Config
  definitions: readonly ChannelDefinition[]
  log: Logger
  clock?: () => Date
  /** Instead of the folder that the configuration names. */
  city?: City
  /** Channels that are there without a definition, such as the terminal of `npm run talk`. */
  extraChannels?: readonly ChannelAdapter[]
}

/** Starts what the process's roles ask for, in this order: database, queues, workers, HTTP, channels. */
export async function start(options: StartOptions): Promise<Gateway> {
  const { config, log, clock = () => new Date() } = options
  const stops: { name: string; stop: () => Promise<unknown> }[] = []
  const stop = () => stopAll(stops, config.shutdownMs, log)
  try {
    const city = options.city ?? loadCity(config.cityDir)
    const catalog = loadCatalog()
    const database = await openDatabase(config, log)
    stops.push({ name: 'database', stop: database.close })
    const queues = await openQueues({ databaseUrl: database.url, redisUrl: config.redisUrl, log })
    stops.push({ name: 'queues', stop: queues.close })
    const doorbell = createDoorbell(queues, log)
    stops.push({ name: 'doorbell', stop: doorbell.settled })
    const announcements = await openAnnouncements({
      url: database.url,
      pool: database.pool,
      listens: config.roles.includes('http'),
      log,
    })
    stops.push({ name: 'announcements', stop: announcements.close })
    const vault = createVault(await loadSecretKey(config))
    await checkKey(database.pool, vault)
    const runtime: Runtime = {
      config,
      clock,
      startedAt: clock(),
      log,
      pool: database.pool,
      prisma: database.prisma,
      city,
      catalog,
      vault,
      queues,
      doorbell,
      announcements,
      channels: createChannels(options),
      translation: createTranslationProvider(config),
      transcription: createTranscriber(config),
      failpoint: createFailpoint(config.failpoint),
    }
    const egress = createEgress(
      options.definitions.flatMap((one) => one.origins?.(config.channels[one.id] ?? {}) ?? []),
    )
    const hosts = new Map(
      [...runtime.channels.values()].map((channel) => [channel.id, createHost(runtime, channel, egress)]),
    )
    for (const channel of runtime.channels.values()) channel.attach(hostOf(hosts, channel.id))
    const workers = startWorkers(runtime)
    stops.push({ name: 'workers', stop: workers.stop })
    const server = config.roles.includes('http') ? await createServer(runtime) : null
    if (server) {
      stops.push({ name: 'http', stop: () => server.close() })
      await server.listen({ host: config.host, port: config.port })
    }
    const firstAccount = server ? await ensureFirstAccount(runtime) : null
    for (const channel of runtime.channels.values()) {
      if (!config.roles.includes(`channel:${channel.id}`)) continue
      stops.push({ name: `channel ${channel.id}`, stop: () => channel.stop() })
      await channel.start(hostOf(hosts, channel.id))
    }
    const bound = server?.server.address()
    const port = typeof bound === 'object' && bound ? bound.port : config.port
    return {
      runtime,
      port: server ? port : null,
      address: server ? (config.publicUrl ?? `http://${config.host}:${port}`) : null,
      firstAccount,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function createChannels(options: StartOptions): ReadonlyMap<string, ChannelAdapter> {
  const configured = options.definitions.flatMap((definition) => {
    const channel = definition.create(options.config.channels[definition.id] ?? {})
    return channel ? [channel] : []
  })
  return new Map([...configured, ...(options.extraChannels ?? [])].map((channel) => [channel.id, channel]))
}

function hostOf<T>(hosts: ReadonlyMap<string, T>, id: string): T {
  const host = hosts.get(id)
  if (!host) throw new Error(`channel ${id} has no host`)
  return host
}

async function stopAll(
  stops: { name: string; stop: () => Promise<unknown> }[],
  withinMs: number,
  log: Logger,
): Promise<void> {
  const deadline = AbortSignal.timeout(withinMs)
  const late = new Promise<'late'>((resolve) => deadline.addEventListener('abort', () => resolve('late')))
  for (const { name, stop } of stops.splice(0).reverse()) {
    try {
      const outcome = await Promise.race([stop(), late])
      if (outcome === 'late') log.error({ part: name }, 'did not stop in time and is left behind')
    } catch (error) {
      log.error(
        { part: name, error: error instanceof Error ? error.message : 'unknown' },
        'did not stop cleanly',
      )
    }
  }
}
