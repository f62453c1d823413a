import { loadavg } from 'node:os'
import type pg from 'pg'
import { coreTime } from './core-time.ts'
import type { Operation } from './desk-operations.ts'
import type { Desk } from './desk-people.ts'

/**
 * How one request did. `pages`: pages of 8 kB the database touched for it; `coreMs`: processor time of asking, gateway and database
 * together. Unlike the times on the clock these two say the same on a busy machine. NaN: not known.
 */
export interface Measured extends Operation {
  person: string
  p50: number
  p95: number
  pages: number
  coreMs: number
  /** Processes that wanted a core meanwhile, on average over a minute. */
  load: number
}

/** One reader: two requests to warm up, then `rounds` one after the other. */
export async function measure(
  pool: pg.Pool,
  { person, desk, rounds }: { person: string; desk: Desk; rounds: number },
  operation: Operation,
): Promise<Measured> {
  for (let warmUp = 0; warmUp < 2; warmUp += 1) await desk.get(operation.path)
  const before = await pagesTouched(pool)
  const coreBefore = await coreTime(pool)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(desk, operation.path))
  const coreMs = ((await coreTime(pool)) - coreBefore) / rounds
  const pages = Math.round(((await pagesTouched(pool)) - before) / rounds)
  return { ...operation, person, pages, coreMs, ...spread(times) }
}

/** Several readers at once, each asking for all of the operations in an order of their own. Gives the times of each operation. */
export async function measureTogether(
  desk: Desk,
  operations: readonly Operation[],
  { readers, rounds, person }: { readers: number; rounds: number; person: string },
): Promise<Measured[]> {
  const times = operations.map((): number[] => [])
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let turn = 0; turn < rounds * operations.length; turn += 1) {
        const index = (turn + Math.floor((reader * operations.length) / readers)) % operations.length
        times[index]?.push(await timeOf(desk, operations[index]?.path ?? ''))
      }
    }),
  )
  return operations.map((operation, index) => ({
    ...operation,
    person,
    pages: Number.NaN,
    coreMs: Number.NaN,
    ...spread(times[index] ?? []),
  }))
}

async function timeOf(desk: Desk, path: string): Promise<number> {
  const started = performance.now()
  await desk.get(path)
  return performance.now() - started
}

function spread(times: readonly number[]): Pick<Measured, 'p50' | 'p95' | 'load'> {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), load: loadavg()[0] ?? Number.NaN }
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil((values.length - 1) * share)] ?? Number.NaN
}

/** What all connections of the pool and those before them touched; each is made to report what it did until now. */
async function pagesTouched(pool: pg.Pool): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: Math.max(1, pool.totalCount) }, () => pool.connect()),
  )
  for (const client of clients) await client.query('SELECT pg_stat_force_next_flush()')
  const [first] = clients
  const found = await first?.query<{ pages: number }>(
    'SELECT (blks_hit + blks_read)::float8 AS pages FROM pg_stat_database WHERE datname = current_database()',
  )
  for (const client of clients) client.release()
  return found?.rows[0]?.pages ?? Number.NaN
}
