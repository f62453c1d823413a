import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { type OpenQueue, type OpenWorker, openPostgresBackend, openRedisBackend } from './backend.ts'
import { isOnlyInQueue, type JobMap, type QueueName } from './jobs.ts'

/** A job to add. `id`: adding twice is adding once. `once`: at most one job of that name is active and one waits. */
export interface NewJob<N extends QueueName> {
  data: JobMap[N]
  id?: string
  once?: string
}

/** Says when the queue shall ring again for work that is not due yet; `undefined`: all is done. */
export type RingAgain = { inMs: number } | undefined

/** The doorbells of the house, on PostgreSQL or Redis; no caller can tell. Whatever they lose, the sweep rings again. */
export interface Queues {
  add<N extends QueueName>(name: N, jobs: NewJob<N>[]): Promise<void>
  work<N extends QueueName>(
    name: N,
    concurrency: number,
    handler: (data: JobMap[N]) => Promise<RingAgain>,
  ): OpenWorker
  /** True when the job with this id was finished; done jobs with an id are remembered for a day. */
  isDone(name: QueueName, id: string): Promise<boolean>
  close(): Promise<void>
}

const doneJobsSeconds = 24 * 3600
const farthestRingMs = 3_600_000

/** Opens the queues: on Redis when `redisUrl` is given, otherwise on the database. */
export async function openQueues(options: {
  databaseUrl: string
  redisUrl: string | undefined
  log: Logger
}): Promise<Queues> {
  const { databaseUrl, redisUrl, log } = options
  const backend = redisUrl
    ? await openRedisBackend(redisUrl, log)
    : await openPostgresBackend(databaseUrl, log)
  const open = new Map<QueueName, OpenQueue>()
  const later = new Map<string, { at: number; timer: NodeJS.Timeout }>()
  // A job that died with its process keeps its `once` name until its lock ends; another process must not wait for that.
  const bootId = randomUUID()

  function queue(name: QueueName): OpenQueue {
    const known = open.get(name)
    if (known) return known
    const opened = backend.openQueue(name)
    open.set(name, opened)
    return opened
  }

  /** One timer for each thing to ring for, at the earliest time asked; what is far off the sweep finds when it comes due. */
  function ringLater<N extends QueueName>(name: N, data: JobMap[N], inMs: number): void {
    const key = `${name} ${JSON.stringify(data)}`
    const waitMs = Math.min(Math.max(1, inMs), farthestRingMs)
    const at = performance.now() + waitMs
    const known = later.get(key)
    if (known && known.at <= at) return
    clearTimeout(known?.timer)
    const timer = setTimeout(() => {
      later.delete(key)
      queues
        .add(name, [{ data, once: `${key}~later` }])
        .catch((error: Error) => log.warn({ queue: name, error: error.message }, 'could not ring again'))
    }, waitMs)
    later.set(key, { at, timer })
  }

  const queues: Queues = {
    async add(name, jobs) {
      if (jobs.length === 0) return
      await queue(name).addBulk(
        jobs.map(({ data, id, once }) => ({
          name,
          data,
          opts: {
            removeOnComplete: id ? { age: doneJobsSeconds } : true,
            removeOnFail: true,
            ...(id ? { jobId: id } : {}),
            ...(once ? { deduplication: { id: `${once}~${bootId}`, keepLastIfActive: true } } : {}),
          },
        })),
      )
    },
    work(name, concurrency, handler) {
      return backend.openWorker(
        name,
        concurrency,
        async (data) => {
          const again = await handler(data as never)
          if (again) ringLater(name, data as never, again.inMs)
        },
        isOnlyInQueue(name),
      )
    },
    async isDone(name, id) {
      return (await queue(name).getJob(id))?.finishedOn !== undefined
    },
    async close() {
      for (const { timer } of later.values()) clearTimeout(timer)
      await Promise.all([...open.values()].map((one) => one.close()))
      await backend.close()
    },
  }
  return queues
}
