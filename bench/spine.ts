import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Gateway } from '#gateway/start.ts'
import { openStage, type Stage, webhookOf, webhookSecret } from './stage.ts'

/**
 * `npm run bench`: two ratios against floors measured in the same run, in turns, on the same PostgreSQL with its safety on.
 * Acknowledgements: webhook requests answered durably per second ÷ a bare Fastify with one insert. Replies: time from a message's
 * webhook to the reply's arrival at Telegram ÷ two bare commits and one POST.
 */
const run = promisify(execFile)
const loadProgram = fileURLToPath(new URL('./load.ts', import.meta.url))
const rounds = 5
const requestsARound = 3000
const repliesARound = 60
/** Telegram is called at most thirty times a second: what is measured is our way, not that wait. */
const belowTheRateMs = 40

await onStage(benchAcknowledgements)
await onStage((stage) => benchReplies(stage, 'queue on PostgreSQL', {}))
if (process.env.REDIS_URL) {
  const redis = { REDIS_URL: process.env.REDIS_URL }
  await onStage((stage) => benchReplies(stage, 'queue on Redis', redis))
} else console.log('REDIS_URL is not set: replies over Redis are left out.')

/** Each figure on a database of its own: what one leaves behind must not slow the next. */
async function onStage(bench: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage()
  try {
    await bench(stage)
  } finally {
    await stage.stop()
  }
}

async function benchAcknowledgements(stage: Stage): Promise<void> {
  const gateway = await startWebhookOnly(stage)
  const floor = await stage.startFloor()
  const url = webhookOf(gateway, portOf(gateway))
  let update = 1
  const measure = async (target: string) => {
    const args = ['--import', 'tsx', loadProgram, target, String(requestsARound), '32', '500', String(update)]
    update += requestsARound
    const { stdout } = await run(process.execPath, args)
    return (JSON.parse(stdout) as { perSecond: number }).perSecond
  }
  await measure(url)
  await measure(floor.url)
  const ours: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measure(url))
    floors.push(await measure(floor.url))
  }
  await floor.stop()
  await gateway.stop()
  console.log(
    `durable acknowledgements: ${format(median(ours))}/s ÷ bare Fastify + insert ${format(median(floors))}/s = ${ratio(ours, floors)}`,
  )
}

/** Acknowledging alone: the work behind the door is another process's. */
function startWebhookOnly(stage: Stage): Promise<Gateway> {
  return stage.startGateway({ ROLES: 'http', REDIS_URL: process.env.REDIS_URL ?? '' })
}

async function benchReplies(stage: Stage, name: string, env: Record<string, string>): Promise<void> {
  const gateway = await stage.startGateway(env)
  const floor = await stage.startFloor()
  const url = webhookOf(gateway, portOf(gateway))
  let update = 10_000_000 + Math.floor(performance.now())
  const chat = 77

  const say = async (text: string) => {
    update += 1
    const arrived = new Promise<void>((resolve) => {
      stage.telegram.onSend = (chatId) => {
        if (chatId === String(chat)) resolve()
      }
    })
    const started = performance.now()
    await post(url, {
      update_id: update,
      message: {
        message_id: update,
        date: 1_790_000_000,
        chat: { id: chat, type: 'private' },
        from: { id: chat, is_bot: false, first_name: 'B', language_code: 'de' },
        text,
      },
    })
    await arrived
    return performance.now() - started
  }
  const bare = async () => {
    update += 1
    const started = performance.now()
    for (const part of ['a', 'b']) {
      await floor.pool.query({
        name: 'floor',
        text: 'INSERT INTO floor (update_id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        values: [`${update}${part}`, '{}'],
      })
    }
    await post(`${stage.telegram.url}/bot/sendMessage`, { chat_id: 'floor', text: 'x' })
    return performance.now() - started
  }

  for (const text of ['Hallo', 'Deutsch', 'Menü', 'Menü', 'Menü']) await say(text)
  const ours: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (let count = 0; count < repliesARound; count += 1) {
      await wait(belowTheRateMs)
      ours.push(await say('Menü'))
      floors.push(await bare())
    }
  }
  await floor.stop()
  await gateway.stop()
  console.log(
    `message to reply, ${name}: ${format(median(ours))} ms ÷ two bare commits + one POST ${format(median(floors))} ms = ${ratio(ours, floors)}` +
      ` (95th percentile ${format(percentile(ours, 0.95))} ms ÷ ${format(percentile(floors, 0.95))} ms)`,
  )
}

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret },
    body: JSON.stringify(body),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
}

function portOf(gateway: Gateway): number {
  return gateway.port ?? 0
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function ratio(ours: readonly number[], floors: readonly number[]): string {
  return (median(ours) / median(floors)).toFixed(2)
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}
