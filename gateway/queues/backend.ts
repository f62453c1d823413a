import {
  createPostgresBackend,
  createRedisBackend,
  DelayedError,
  type Job,
  type PgPool,
  runMigrations,
  withBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Logger } from 'pino'

/** BullMQ on one of its two backends, reduced to what the house uses. */
export interface QueueBackend {
  openQueue(name: string): OpenQueue
  /** With `retries` a job whose handler throws comes again until it succeeds; otherwise it is dropped. */
  openWorker(
    name: string,
    concurrency: number,
    handler: (data: unknown) => Promise<void>,
    retries: boolean,
  ): OpenWorker
  close(): Promise<void>
}

export interface OpenQueue {
  addBulk(jobs: { name: string; data: unknown; opts: object }[]): Promise<unknown>
  getJob(id: string): Promise<{ finishedOn?: number | undefined } | undefined>
  close(): Promise<void>
}

export interface OpenWorker {
  close(): Promise<void>
}

/**
 * A worker that dies holds its job until the lock ends; short locks keep that wait short. Attempts are counted in our own rows,
 * so a job may be taken up again any number of times. Done jobs go at once unless the job says otherwise: a foreign office's answer
 * quotes what a resident wrote and must not stay in the queue.
 */
const workerOptions = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 1_000,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
}

/** Nobody listens to BullMQ's events, but each job writes some; only the newest stay. */
const queueOptions = { streams: { events: { maxLen: 100 } } }

const retryMs = 2_000

/** BullMQ's own PostgreSQL backend, in the schema `bullmq` of the same database. Its tables are migrated here. */
export async function openPostgresBackend(databaseUrl: string, log: Logger): Promise<QueueBackend> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 24,
    keepAlive: true,
    options: '-c search_path=bullmq',
    application_name: 'kurzer-draht queues',
  })
  // Every queue and worker listens for errors on this one pool.
  pool.setMaxListeners(0)
  pool.on('error', (error) => log.warn({ error: error.message }, 'queue connection lost; it is opened again'))
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
  const { Queue, Worker } = withBackend(createPostgresBackend)
  // The same pool; only the declared return type of `connect` differs from BullMQ's.
  const connection = pool as unknown as PgPool
  return {
    openQueue: (name) => quiet(new Queue(name, { connection, ...queueOptions }), name, log),
    openWorker: (name, concurrency, handler, retries) =>
      quiet(
        new Worker(name, processor(handler, retries), { connection, concurrency, ...workerOptions }),
        name,
        log,
      ),
    close: () => pool.end(),
  }
}

/**
 * BullMQ on Redis. Refuses a Redis that may evict keys: an evicted job rings for nobody and BullMQ's own books break
 * (docs.bullmq.io, going to production). Producers fail fast when Redis is away: the rows are safe and the sweep rings again.
 */
export async function openRedisBackend(redisUrl: string, log: Logger): Promise<QueueBackend> {
  const producer = new Redis(redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
  })
  producer.on('error', (error) => log.warn({ error: error.message }, 'redis'))
  await producer.connect()
  const policy = /^maxmemory_policy:(\S+)/m.exec(await producer.info('memory'))?.[1]
  if (policy !== 'noeviction') {
    producer.disconnect()
    throw new Error(
      `REDIS_URL: this Redis may throw jobs away (maxmemory-policy is "${policy ?? 'unknown'}"). ` +
        'Set "maxmemory-policy noeviction" in redis.conf, or run: redis-cli CONFIG SET maxmemory-policy noeviction',
    )
  }
  const blocking = new Redis(redisUrl, { maxRetriesPerRequest: null })
  blocking.on('error', (error) => log.warn({ error: error.message }, 'redis'))
  const { Queue, Worker } = withBackend(createRedisBackend)
  return {
    openQueue: (name) => quiet(new Queue(name, { connection: producer, ...queueOptions }), name, log),
    openWorker: (name, concurrency, handler, retries) =>
      quiet(
        new Worker(name, processor(handler, retries), {
          connection: blocking,
          concurrency,
          ...workerOptions,
        }),
        name,
        log,
      ),
    async close() {
      producer.disconnect()
      blocking.disconnect()
    },
  }
}

function processor(handler: (data: unknown) => Promise<void>, retries: boolean) {
  return async (job: Job, token?: string): Promise<void> => {
    try {
      await handler(job.data)
    } catch (error) {
      if (!retries) throw error
      await job.moveToDelayed(Date.now() + retryMs, token)
      throw new DelayedError()
    }
  }
}

function quiet<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  emitter: T,
  queue: string,
  log: Logger,
): T {
  emitter.on('error', (error) =>
    log.warn({ queue, error: error.message }, 'queue error; the sweep rings again'),
  )
  return emitter
}
