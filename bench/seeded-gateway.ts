import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '#gateway/config.ts'
import { startEmbedded } from '#gateway/database/embedded.ts'
import { refreshFigures } from '#gateway/figures/roll-up.ts'
import { type Gateway, start } from '#gateway/start.ts'
import { seedCases } from './seed-cases.ts'

const log = pino({ level: 'silent' })

/**
 * How many cases, and where: in the PostgreSQL of a URL (as a superuser), or in an embedded one in the folder `keep`, where it stays
 * for the next run; with neither everything is made anew and thrown away. A database that is already filled is used as it is.
 */
export interface Wanted {
  cases: number
  keep: string | undefined
  databaseUrl: string | undefined
}

/** Runs a gateway on a database of so many cases. */
export async function onSeededGateway(
  { cases, keep, databaseUrl }: Wanted,
  bench: (gateway: Gateway) => Promise<void>,
): Promise<void> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'kurzer-draht-bench-')))
  const database = databaseUrl === undefined ? await startEmbedded(join(folder, 'data'), log) : undefined
  try {
    const env = {
      DATABASE_URL: databaseUrl ?? database?.url ?? '',
      SECRET_KEY: randomBytes(32).toString('base64'),
      PORT: '0',
      // Sweeps would work through years of overdue cases meanwhile.
      SWEEP_MS: '600000',
    }
    const gateway = await start({ config: readConfig(env, []), definitions: [], log })
    try {
      await fill(gateway, cases)
      await bench(gateway)
    } finally {
      await gateway.stop()
    }
  } finally {
    await database?.stop()
    if (keep === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function fill({ runtime }: Gateway, cases: number): Promise<void> {
  const { pool, city } = runtime
  const { rows } = await pool.query<{ there: number }>('SELECT count(*)::int AS there FROM "case"')
  const there = rows[0]?.there ?? 0
  if (there !== 0 && there !== cases) {
    throw new Error(
      `The kept database holds ${there} cases, not ${cases}: choose another folder, or CASES=${there}.`,
    )
  }
  const started = performance.now()
  if (there === 0) await seedCases(pool, city, { cases, until: new Date() })
  const seeded = performance.now()
  let months = 0
  for (let done = await refreshFigures(runtime); done.length > 0; done = await refreshFigures(runtime)) {
    months += done.length
  }
  await pool.query('ANALYZE figure_month')
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0)
  console.log(
    `${cases.toLocaleString('en')} cases made in ${seconds(started, seeded)} s, ${months} months of figures counted in ${seconds(seeded, performance.now())} s`,
  )
}
