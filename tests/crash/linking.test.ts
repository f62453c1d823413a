import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { spawnGateway } from '#tests/support/process.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { createTelegramPerson } from './telegram-person.ts'

let backend: TestBackend
let simulator: TelegramSimulator
let database: pg.Pool

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

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  simulator = await startTelegramSimulator()
  database = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 })
})
afterAll(async () => {
  await database.end()
  await simulator.stop()
  await backend.drop()
})

async function saidTo(id: number): Promise<string[]> {
  const messages = await simulator.chat(id)
  return messages.flatMap(({ from, text }) => (from?.is_bot && text ? [text] : []))
}

async function residents(): Promise<number> {
  const { rows } = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM resident')
  return rows[0]?.count ?? 0
}

/** Two people with a filed concern each; the second holds the other's code in hand and is asked whether to tie the chats. */
async function upToTheQuestion(first: number, second: number): Promise<() => Promise<void>> {
  const gateway = await startSurvivor()
  const people = [first, second].map((id) => createTelegramPerson(simulator, id))
  for (const person of people) {
    await person.walkToSummary()
    await person.press('concern:summary:yes')
    await person.waitForReference()
  }
  await simulator.act('text', { chatId: first, text: 'Meine Chats' })
  await people[0]?.press('channels:choose:link')
  const code = await until(
    async () => (await saidTo(first)).map((text) => /Ihr Code: (\S+)/.exec(text)?.[1]).find(Boolean),
    'a code',
  )
  await simulator.act('text', { chatId: second, text: code })
  await until(
    async () => (await saidTo(second)).some((text) => text.includes('Ihr Code kommt')),
    'the question',
  )
  await gateway.stop()
  return async () => people[1]?.press('link:confirm:yes')
}

it.each([
  { failpoint: 'drain.applied', first: 7101, second: 7102, tiedAtOnce: false },
  { failpoint: 'drain.committed', first: 7203, second: 7204, tiedAtOnce: true },
])(
  'chats are tied wholly or not at all when the process is killed at $failpoint, and wholly once in the end',
  async ({ failpoint, first, second, tiedAtOnce }) => {
    const sayYes = await upToTheQuestion(first, second)
    const before = await residents()
    const doomed = spawnGateway({
      DATABASE_URL: backend.databaseUrl,
      ...environment(),
      FAILPOINT: failpoint,
    })
    await Promise.race([doomed.started.catch(() => {}), doomed.exited])
    await sayYes()
    expect(await doomed.exited, 'the gap was hit').toEqual({ code: null, signal: 'SIGKILL' })
    expect(await residents()).toBe(tiedAtOnce ? before - 1 : before)

    const survivor = await startSurvivor()
    for (const [id, words] of [
      [second, 'gehören jetzt zusammen'],
      [first, 'mit einem weiteren verbunden'],
    ] as const) {
      await until(async () => (await saidTo(id)).some((text) => text.includes(words)), words)
      expect((await saidTo(id)).filter((text) => text.includes(words))).toHaveLength(1)
    }
    await survivor.stop()
    expect(await residents()).toBe(before - 1)
    const { rows } = await database.query(
      `SELECT count(*)::int AS cases, count(DISTINCT c.resident_id)::int AS people FROM concern c
       WHERE c.text LIKE '%' || $1 || '%' OR c.text LIKE '%' || $2 || '%'`,
      [first, second],
    )
    expect(rows).toEqual([{ cases: 2, people: 1 }])
  },
)
