import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import type { ChannelDefinition } from '#bots/channels/contract.ts'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { readConfig } from '#gateway/config.ts'
import { startEmbedded } from '#gateway/database/embedded.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { start } from '#gateway/start.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'

/**
 * One broadcast to RECIPIENTS people on the simulated Telegram, PACED at its thirty a second or as fast as we can, while others call up
 * the menu. Prints one line of JSON: what `bench/broadcast.ts` compares.
 */
const recipients = Number(process.env.RECIPIENTS ?? 1000)
const isPaced = process.env.PACED === 'yes'
const log = pino({ level: process.env.LOG ?? 'silent' })
const firstChat = 10_000_001
const talkers = 40
const idleQuestions = 150
const betweenIdleQuestionsMs = 500
const betweenQuestionsMs = 1500
/** A Monday morning: no quiet hour comes while it runs, and the fast clock begins there. */
const monday = Date.parse('2026-11-23T08:00:00.000Z')
const began = Date.now()
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const folder = await mkdtemp(join(tmpdir(), 'kurzer-draht-bench-'))
const history = join(folder, 'telegram.jsonl')
const database = await startEmbedded(join(folder, 'data'), log)
const simulator = await startTelegramSimulator({ logFile: history })
const gateway = await start({
  config: readConfig(
    {
      DATABASE_URL: database.url,
      SECRET_KEY: randomBytes(32).toString('base64'),
      PORT: '0',
      TELEGRAM_BOT_TOKEN: simulator.token,
      TELEGRAM_API_ROOT: simulator.apiRoot,
    },
    [telegram],
  ),
  definitions: [isPaced ? telegram : unpaced(telegram)],
  log,
  clock: () => new Date(monday + Date.now() - began),
})
await addResidents(gateway.runtime, simulator)
await greetTalkers(simulator)
await simulator.setFloodLimits(isPaced)
const watch = await watchProcess(database.url)
const idleFrom = Date.now()
for (let question = 0; question < idleQuestions; question++) {
  await ask(simulator, question, betweenIdleQuestionsMs)
}
await wait(2000)
const idleStatements = watch.takeStatements()
globalThis.gc?.()
const releasedAt = Date.now()
const id = await releaseBroadcastToAll(gateway.runtime)
const asking = { goesOn: true }
const questions = keepAsking(simulator, asking)
while (!(await watch.isDone(id))) await wait(2000)
const seconds = (Date.now() - releasedAt) / 1000
asking.goesOn = false
await questions
await wait(2000)
const statements = watch.takeStatements()
const peakMb = watch.stop()
await gateway.stop()
await simulator.stop()
const heard = await readHistory(history, { idleFrom, releasedAt })
await database.stop()
await rm(folder, { recursive: true, force: true })
console.log(
  JSON.stringify({
    recipients,
    isPaced,
    seconds,
    statements: (statements / recipients) * 1000,
    statementsAQuestion: idleStatements / idleQuestions,
    peakMb,
    ...heard,
  }),
)
process.exit(0)

/** The same channel without its pace. */
function unpaced(definition: typeof telegram): ChannelDefinition {
  return {
    ...definition,
    create: (settings: Parameters<typeof telegram.create>[0]) => {
      const channel = definition.create(settings)
      return channel && { ...channel, capabilities: { ...channel.capabilities, rate: null } }
    },
  } as ChannelDefinition
}

/** Everybody subscribed to the topic, in the city's languages by turns. */
async function addResidents(
  { pool, vault, city }: Runtime,
  telegramDouble: TelegramSimulator,
): Promise<void> {
  await telegramDouble.act('arrive', { chatId: firstChat, people: recipients })
  for (let from = 0; from < recipients; from += 5000) {
    const numbers = Array.from({ length: Math.min(5000, recipients - from) }, (_, index) => from + index)
    const handles = numbers.map((number) => String(firstChat + number))
    await pool.query(
      `WITH person AS (
        SELECT number, handle_hash, handle_cipher, gen_random_uuid() AS id, gen_random_uuid() AS consent
        FROM unnest($1::int[], $2::bytea[], $3::bytea[]) AS given(number, handle_hash, handle_cipher)
      ), resident AS (
        INSERT INTO resident (id, city_id, pseudonym, language, created_at)
        SELECT id, $4, 'BENCH-' || number, ($5::text[])[1 + number % cardinality($5::text[])], now() FROM person RETURNING id
      ), address AS (
        INSERT INTO address (id, resident_id, channel, handle_hash, handle_cipher)
        SELECT gen_random_uuid(), person.id, 'telegram', handle_hash, handle_cipher FROM person JOIN resident USING (id)
        RETURNING id
      ), consent AS (
        INSERT INTO consent (id, resident_id, purpose, wording_version, language, channel, given_at)
        SELECT consent, person.id, 'news:construction', '1', 'de', 'telegram', now() FROM person JOIN resident USING (id)
        RETURNING id
      )
      INSERT INTO subscription (id, resident_id, topic, area, consent_id)
      SELECT gen_random_uuid(), person.id, 'construction', '', person.consent FROM person JOIN consent ON consent.id = person.consent`,
      [
        numbers,
        handles.map((handle) => vault.hash('telegram', handle)),
        handles.map((handle) => vault.seal(handle)),
        city.id,
        city.languages,
      ],
    )
  }
  await pool.query('ANALYZE resident, address, consent, subscription')
}

/** Written, handed in and released by two people, as it is at the desk. */
async function releaseBroadcastToAll(runtime: Runtime): Promise<string> {
  const [author, releaser] = ['editor', 'releaser'].map((role) => ({
    id: uuidv7(),
    grants: [{ role: role as 'editor' | 'releaser', districts: [], teams: [] }],
  }))
  if (!author || !releaser) throw new Error('nobody to write it')
  const words = {
    title: 'Die Brücke ist gesperrt',
    text: 'Ab Montag ist die Brücke gesperrt. Bitte fahren Sie außen herum.',
  }
  const input = { kind: 'information', topic: 'construction', facts: {}, districts: [], words }
  const noticeId = await saveNotice(runtime, author, input)
  const broadcast = await createBroadcast(runtime, author, noticeId, { audience: {} })
  await submitBroadcast(runtime, author, broadcast.id)
  await releaseBroadcast(runtime, releaser, broadcast.id)
  return broadcast.id
}

async function greetTalkers(telegramDouble: TelegramSimulator): Promise<void> {
  for (let chatId = 1; chatId <= talkers; chatId++) {
    await telegramDouble.act('start', { chatId, language: 'de' })
  }
  for (;;) {
    const chats = await Promise.all(
      Array.from({ length: talkers }, (_, index) => telegramDouble.chat(index + 1)),
    )
    if (chats.every((messages) => messages.some(({ from }) => from?.is_bot))) break
    await wait(500)
  }
  await wait(5000)
}

async function ask(telegramDouble: TelegramSimulator, question: number, thenMs: number): Promise<void> {
  await telegramDouble.act('text', { chatId: 1 + (question % talkers), text: 'Menü' })
  await wait(thenMs)
}

async function keepAsking(telegramDouble: TelegramSimulator, until: { goesOn: boolean }): Promise<void> {
  for (let question = 0; until.goesOn; question++) {
    await ask(telegramDouble, question, betweenQuestionsMs)
  }
}

/** Counts the statements of this process and looks how large it gets; its own look at the database does not count. */
async function watchProcess(databaseUrl: string) {
  const watcher = new pg.Client({ connectionString: databaseUrl })
  await watcher.connect()
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    if (this !== watcher) count++
    return (query as (...args: unknown[]) => unknown).apply(this, given)
  } as typeof query
  let peak = process.memoryUsage.rss()
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 200)
  return {
    async isDone(broadcastId: string): Promise<boolean> {
      const { rows } = await watcher.query(`SELECT state FROM broadcast WHERE id = $1 AND state = 'done'`, [
        broadcastId,
      ])
      return rows.length > 0
    },
    /** Statements since it was asked last. */
    takeStatements(): number {
      const taken = count
      count = 0
      return taken
    },
    /** Gives how large the process was at most, in MB. */
    stop(): number {
      clearInterval(sampling)
      pg.Client.prototype.query = query
      void watcher.end()
      return peak / 1_048_576
    },
  }
}

/** What the simulator saw, by its own clock: refusals, the pace of the middle nine tenths, how long a question waited for its answer. */
async function readHistory(file: string, { idleFrom, releasedAt }: { idleFrom: number; releasedAt: number }) {
  const asked = new Map<number, number>()
  const [idle, during]: [number[], number[]] = [[], []]
  const accepted: number[] = []
  const tooMany = { bulk: 0, replies: 0 }
  let sent = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const entry = JSON.parse(line)
    if (entry.kind === 'update' && entry.update.message) asked.set(entry.update.message.chat.id, entry.at)
    if (entry.kind !== 'call' || entry.method !== 'sendMessage') continue
    const chatId = Number(entry.fields.chat_id)
    if (!entry.ok) {
      if (entry.error.error_code === 429) tooMany[chatId >= firstChat ? 'bulk' : 'replies']++
      continue
    }
    if (entry.at >= releasedAt) accepted.push(entry.at)
    if (chatId >= firstChat) sent++
    const at = asked.get(chatId)
    if (at === undefined || at < idleFrom) continue
    asked.delete(chatId)
    ;(at < releasedAt ? idle : during).push(entry.at - at)
  }
  const middle = accepted.slice(Math.floor(accepted.length * 0.05), Math.ceil(accepted.length * 0.95))
  const spanMs = (middle.at(-1) ?? 0) - (middle[0] ?? 0)
  return {
    sent,
    tooMany,
    perSecond: ((middle.length - 1) / spanMs) * 1000,
    idle: { questions: idle.length, median: share(idle, 0.5), ninetyNinth: share(idle, 0.99) },
    during: { questions: during.length, median: share(during, 0.5), ninetyNinth: share(during, 0.99) },
  }
}

function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
