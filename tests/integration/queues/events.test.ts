import { Redis } from 'ioredis'
import pg from 'pg'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { openQueues } from '#gateway/queues/queues.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { until } from '#tests/support/gateway.ts'

const jobs = 600

/** How many of BullMQ's own events about the queue `media` are kept. */
async function countEvents({ databaseUrl, redisUrl }: TestBackend): Promise<number> {
  if (redisUrl) {
    const redis = new Redis(redisUrl)
    const count = await redis.xlen('bull:media:events')
    redis.disconnect()
    return count
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM bullmq.event WHERE queue = 'media'",
  )
  await client.end()
  return rows[0]?.count ?? 0
}

describe.each(backendNames)('on %s', (name) => {
  test('the queue keeps few events of its jobs, however many jobs there were', async () => {
    const backend = await openBackend(name)
    const queues = await openQueues({
      databaseUrl: backend.databaseUrl,
      redisUrl: backend.redisUrl,
      log: pino({ level: 'silent' }),
    })
    let done = 0
    const worker = queues.work('media', 8, async () => {
      done += 1
      return undefined
    })
    for (let first = 0; first < jobs; first += 100) {
      await queues.add(
        'media',
        Array.from({ length: 100 }, (_, index) => ({ data: { mediaId: `${first + index}` } })),
      )
    }
    await until(async () => done === jobs, 'all jobs are done')
    await worker.close()
    const count = await countEvents(backend)
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(jobs)
    await queues.close()
    await backend.drop()
  })
})
