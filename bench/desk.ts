import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Grant } from '#civic/role.ts'
import { readConfig } from '#gateway/config.ts'
import { startEmbedded } from '#gateway/database/embedded.ts'
import { refreshFigures } from '#gateway/figures/roll-up.ts'
import { type Gateway, start } from '#gateway/start.ts'
import { type Desk, openDesk } from './desk-people.ts'
import { seedCases } from './seed-cases.ts'

/**
 * `npm run bench:desk`: a database of a million cases (CASES changes it), then how long the staff API takes over HTTP for every view,
 * search, map and figure as several people see them. Everything at the 95th percentile against 300 ms.
 */
const cases = Number(process.env.CASES ?? 1_000_000)
const rounds = Number(process.env.ROUNDS ?? 40)
const limitMs = 300
const log = pino({ level: 'silent' })

async function onSeededDatabase(bench: (gateway: Gateway) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kurzer-draht-bench-'))
  const given = process.env.SEEDED_DATABASE_URL
  const database = given === undefined ? await startEmbedded(join(folder, 'data'), log) : undefined
  const env = {
    DATABASE_URL: given ?? database?.url ?? '',
    SECRET_KEY: randomBytes(32).toString('base64'),
    PORT: '0',
  }
  try {
    const gateway = await start({ config: readConfig(env, []), definitions: [], log })
    try {
      const { pool, city } = gateway.runtime
      const started = performance.now()
      if (given === undefined) await seedCases(pool, city, { cases, until: new Date() })
      const seeded = performance.now()
      let months = 0
      for (let done = await refreshFigures(gateway.runtime); done.length > 0; ) {
        months += done.length
        done = await refreshFigures(gateway.runtime)
      }
      await pool.query('ANALYZE figure_month')
      console.log(
        `${cases.toLocaleString('en')} cases made in ${((seeded - started) / 1000).toFixed(0)} s, ${months} months of figures counted in ${((performance.now() - seeded) / 1000).toFixed(1)} s`,
      )
      await bench(gateway)
    } finally {
      await gateway.stop()
    }
  } finally {
    await database?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The view "mine" is of no use with nothing in it. */
async function assignSome({ runtime }: Gateway, { staffId }: Desk): Promise<void> {
  await runtime.pool.query(
    'UPDATE "case" SET assignee_id = $1 WHERE id IN (SELECT id FROM "case" WHERE open AND assignee_id IS NULL ORDER BY created_at DESC LIMIT 300)',
    [staffId],
  )
}

const views = ['mine', 'team', 'overdue', 'unanswered', 'sensitive', 'open', 'closed', 'all']
const searches = [
  'dewort77',
  'die',
  'stra',
  'laterne',
  'die straße kaputt',
  '"die der"',
  'zzzz',
  'kaputt ukwort5',
  'ліхтар',
  'S123456',
]
const narrowed = [
  'language=fr',
  'language=vi&category=needles',
  'category=graffiti&kind=praise',
  'priority=urgent&channel=none',
  'state=received&district=none',
  'view=closed&from=2024-01-01T00:00:00Z&to=2024-02-01T00:00:00Z',
  'subdistrict=90&view=open',
  'team=none&view=overdue',
]
const zoomed = 'west=12.36&south=51.33&east=12.38&north=51.345'

function pathsFor(grants: readonly Grant[]): string[] {
  const readsFigures = grants.some(({ role }) => role !== 'agent')
  return [
    ...views.map((view) => `/cases?view=${view}`),
    '/cases/counts',
    ...narrowed.map((filter) => `/cases?${filter}`),
    ...searches.map((words) => `/cases?search=${encodeURIComponent(words)}`),
    `/cases?view=open&search=${encodeURIComponent('laterne')}`,
    '/cases/map',
    `/cases/map?${zoomed}`,
    '/cases/map?view=all',
    `/cases/map?view=all&${zoomed}`,
    `/cases/map?search=dewort77&view=all`,
    ...(readsFigures ? ['/figures', '/figures?from=2021-01&to=2026-12', '/figures.csv'] : []),
  ]
}

interface Measured {
  name: string
  path: string
  p50: number
  p95: number
}

/** Two requests to warm up, then as many as `rounds`. */
async function measure(desk: Desk, name: string, path: string): Promise<Measured> {
  const times: number[] = []
  for (let round = -2; round < rounds; round += 1) {
    const started = performance.now()
    await desk.get(path)
    if (round >= 0) times.push(performance.now() - started)
  }
  const measured = { name, path, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
  const mark = measured.p95 > limitMs ? '  OVER' : ''
  console.log(
    `${measured.p50.toFixed(1).padStart(8)} ${measured.p95.toFixed(1).padStart(8)} ms  ${name}: ${decodeURIComponent(path)}${mark}`,
  )
  return measured
}

/** Page 10,000 is reached by the cursor that the page before it gives. */
async function measurePages({ runtime }: Gateway, desk: Desk): Promise<Measured[]> {
  const far = Math.min(10_000, Math.floor(cases / 50) - 1)
  const { rows } = await runtime.pool.query<{ at: Date; id: string }>(
    'SELECT created_at AS at, id FROM "case" ORDER BY created_at DESC, id DESC OFFSET $1 LIMIT 1',
    [(far - 1) * 50 - 1],
  )
  const [last] = rows
  if (!last) throw new Error('There are too few cases for a page that far down.')
  const cursor = Buffer.from(`filed|${last.at.toISOString()}|${last.id}`).toString('base64url')
  const first = await measure(desk, 'page 1', '/cases')
  const deep = await measure(desk, `page ${far}`, `/cases?after=${cursor}`)
  const back = await measure(desk, `page ${far - 1} backwards`, `/cases?before=${cursor}`)
  console.log(`page ${far} ÷ page 1 = ${(deep.p50 / first.p50).toFixed(2)}`)
  return [first, deep, back]
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil((values.length - 1) * share)] ?? Number.NaN
}

await onSeededDatabase(async (gateway) => {
  const { runtime } = gateway
  const { areas, teams } = runtime.city
  const district = areas.filter(({ level }) => level === 'district')[1]?.code ?? ''
  const team = teams[1]?.id ?? ''
  const people: Record<string, Grant[]> = {
    coordinator: [{ role: 'coordinator', districts: [], teams: [] }],
    'coordinator of a district': [{ role: 'coordinator', districts: [district], teams: [] }],
    'agent of a team': [{ role: 'agent', districts: [], teams: [team] }],
    'agent of a team in a district': [{ role: 'agent', districts: [district], teams: [team] }],
    'council reader of a district': [{ role: 'councilReader', districts: [district], teams: [] }],
  }
  const results: Measured[] = []
  for (const [name, grants] of Object.entries(people)) {
    const desk = await openDesk(gateway, name, grants)
    await assignSome(gateway, desk)
    for (const path of pathsFor(grants)) results.push(await measure(desk, name, path))
    if (name === 'coordinator') results.push(...(await measurePages(gateway, desk)))
  }
  const slow = results.filter(({ p95 }) => p95 > limitMs)
  const worst = results.reduce((one, other) => (other.p95 > one.p95 ? other : one))
  console.log(
    `${results.length} requests on ${cases.toLocaleString('en')} cases: ${results.length - slow.length} under ${limitMs} ms at the 95th percentile;` +
      ` slowest ${worst.p95.toFixed(0)} ms (${worst.name}, ${worst.path})`,
  )
  if (slow.length > 0) process.exitCode = 1
})
