import type { Gateway } from '#gateway/start.ts'
import { type Measured, measure, measureTogether } from './desk-measure.ts'
import { caseOperations, grantsOf, type Operation, operationsFor, pageOperations } from './desk-operations.ts'
import { type Desk, openDesk } from './desk-people.ts'
import { limitMs, printLine, summarise, worstOf } from './desk-report.ts'
import { onSeededGateway } from './seeded-gateway.ts'

/**
 * `npm run bench:desk`: how long the staff API takes over HTTP on a million cases (CASES) for every view, search, map and figure as
 * several people see them: each request alone ROUNDS times, then all of them by READERS at once. Everything at the 95th percentile
 * against 300 ms. KEEP names a folder in which the database stays for the next run, DATABASE_URL a server to take; ONLY is a
 * part of the paths to ask for.
 */
const { env } = process
const cases = Number(env.CASES ?? 1_000_000)
const rounds = Number(env.ROUNDS ?? 20)
const readers = Number(env.READERS ?? 4)
const isWanted = ({ group, path }: Operation) =>
  group === 'floor' || decodeURIComponent(path).includes(env.ONLY ?? '')

/** The view "mine" is of no use with nothing in it. */
async function assignSome({ runtime }: Gateway, { staffId }: Desk): Promise<void> {
  await runtime.pool.query(
    'UPDATE "case" SET assignee_id = $1 WHERE id IN (SELECT id FROM "case" WHERE open AND assignee_id IS NULL ORDER BY created_at DESC LIMIT 300)',
    [staffId],
  )
}

await onSeededGateway({ cases, keep: env.KEEP, databaseUrl: env.DATABASE_URL }, async (gateway) => {
  const { pool, city } = gateway.runtime
  const alone: Measured[] = []
  const together: Measured[] = []
  console.log('     p50      p95  core ms    pages     load')
  const ask = async (person: string, desk: Desk, operations: readonly Operation[]) => {
    for (const operation of operations.filter(isWanted)) {
      const measured = await measure(pool, { person, desk, rounds }, operation)
      printLine(measured)
      alone.push(measured)
    }
  }
  for (const [person, grants] of Object.entries(grantsOf(city))) {
    const desk = await openDesk(gateway, person, grants)
    await assignSome(gateway, desk)
    const mayWork = !grants.some(({ role }) => role === 'councilReader')
    const operations = [
      ...operationsFor(grants),
      ...(mayWork ? (await Promise.all(grants.map((grant) => caseOperations(pool, grant)))).flat() : []),
    ]
    await ask(person, desk, operations)
    if (person === 'coordinator') await ask(person, desk, await pageOperations(pool, cases))
    together.push(
      ...(await measureTogether(desk, operations.filter(isWanted), {
        readers,
        rounds: Math.ceil(rounds / 4),
        person,
      })),
    )
  }
  console.log(`\n${summarise(alone, together).join('\n')}\n`)
  const [first, , far] = alone.filter(({ group }) => group.startsWith('page '))
  if (first && far)
    console.log(
      `${far.group} ÷ ${first.group} = ${(far.p50 / first.p50).toFixed(2)} by the clock, ${(far.coreMs / first.coreMs).toFixed(2)} by processor time, ${(far.pages / first.pages).toFixed(2)} by pages`,
    )
  for (const [name, measured] of [
    ['one reader', alone],
    [`${readers} readers at once`, together],
  ] as const) {
    const slow = measured.filter(({ p95 }) => p95 > limitMs)
    const worst = worstOf(measured)
    console.log(
      `${name}: ${measured.length - slow.length} of ${measured.length} requests on ${cases.toLocaleString('en')} cases under ${limitMs} ms at the 95th percentile;` +
        ` slowest ${worst?.p95.toFixed(0)} ms (${worst?.person}, ${decodeURIComponent(worst?.path ?? '')}); load ${worst?.load.toFixed(1)}`,
    )
  }
  if (alone.some(({ p95 }) => p95 > limitMs)) process.exitCode = 1
})
