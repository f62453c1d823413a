import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { failpoints } from '#gateway/failpoint.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { type GatewayProcess, spawnGateway } from '#tests/support/process.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { createTelegramPerson, type TelegramPerson } from './telegram-person.ts'

/**
 * Both flows have named gaps between two durable steps. At each of them the process is killed while a resident confirms a concern;
 * then another gateway starts on the same database. Telegram is a program of its own that keeps its own log.
 */
describe.each(backendNames)('killed at every gap, on %s', (name) => {
  let backend: TestBackend
  let simulator: TelegramSimulator
  let database: pg.Pool
  const people = new Map<string, TelegramPerson>()
  const dying: GatewayProcess[] = []

  const environment = () => ({
    TELEGRAM_BOT_TOKEN: simulator.token,
    TELEGRAM_API_ROOT: simulator.apiRoot,
    SWEEP_MS: '300',
    LEASE_MS: '600',
  })
  const startSurvivor = () =>
    startTestGateway(backend, {
      definitions: [telegram],
      env: environment(),
      config: { roles: ['inbox', 'delivery', 'channel:telegram'] },
    })

  async function startDoomed(failpoint: string): Promise<GatewayProcess> {
    const gateway = spawnGateway({
      DATABASE_URL: backend.databaseUrl,
      ...(backend.redisUrl ? { REDIS_URL: backend.redisUrl } : {}),
      ...environment(),
      FAILPOINT: failpoint,
    })
    dying.push(gateway)
    // It may die of what it finds at its start, before it says that it runs.
    await Promise.race([gateway.started.catch(() => {}), gateway.exited])
    return gateway
  }

  beforeAll(async () => {
    backend = await openBackend(name)
    simulator = await startTelegramSimulator()
    database = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 })
    const gateway = await startSurvivor()
    await Promise.all(
      failpoints.map(async (failpoint, index) => {
        const person = createTelegramPerson(simulator, 7000 + index)
        await person.walkToSummary()
        people.set(failpoint, person)
      }),
    )
    await gateway.stop()
  })
  afterAll(async () => {
    await Promise.all(dying.map((gateway) => gateway.kill()))
    await database.end()
    await simulator.stop()
    await backend.drop()
  })

  it.each(failpoints)('loses nothing and doubles nothing when it dies at %s', async (failpoint) => {
    const person = people.get(failpoint)
    if (!person) throw new Error('nobody to talk to')
    const doomed = await startDoomed(failpoint)
    await person.press('concern:summary:yes')
    expect(await doomed.exited, 'the gap was hit').toEqual({ code: null, signal: 'SIGKILL' })

    const survivor = await startSurvivor()
    const reference = await person.waitForReference()
    await person.waitForMenu()
    await until(async () => {
      const { rows } = await database.query(
        `SELECT FROM inbox_message WHERE state <> 'done' UNION ALL SELECT FROM outbox_message WHERE status <> 'sent'`,
      )
      return rows.length === 0
    }, 'nothing is left open')
    await survivor.stop()

    const { rows: cases } = await database.query(
      `SELECT reference FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE n.text = $1`,
      [person.concern],
    )
    expect(cases, 'one case, whose number the resident was told').toEqual([{ reference }])

    const { rows: ledger } = await database.query(
      `SELECT d.id FROM send_doubt d JOIN outbox_message o ON o.id = d.outbox_message_id
       WHERE d.resent AND o.resident_id = (SELECT resident_id FROM concern WHERE text = $1)`,
      [person.concern],
    )
    expect(await person.repeatedMessages(), 'every repeat stands in the ledger').toBeLessThanOrEqual(
      ledger.length,
    )
    if (failpoint === 'deliver.sent') expect(await person.repeatedMessages()).toBeGreaterThan(0)
  })
})
