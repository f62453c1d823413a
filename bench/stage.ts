import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { pino } from 'pino'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { readConfig } from '#gateway/config.ts'
import { startEmbedded } from '#gateway/database/embedded.ts'
import { type Gateway, start } from '#gateway/start.ts'

/** What the benchmarks run on: one real PostgreSQL with its safety on, a stand-in for Telegram, and ways to start both sides. */
export interface Stage {
  databaseUrl: string
  telegram: TelegramDouble
  startGateway(env?: Record<string, string>): Promise<Gateway>
  /** The least that can be done: Fastify and one insert a request. */
  startFloor(): Promise<{ url: string; pool: pg.Pool; stop(): Promise<void> }>
  stop(): Promise<void>
}

export interface TelegramDouble {
  url: string
  /** Called when a message is sent to a chat. */
  onSend: (chatId: string) => void
}

const token = '4242:benchmark'
export const webhookSecret = 'benchmark-webhook-secret'

/** Opens the stage in a folder of its own; `stop` removes it. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'kurzer-draht-bench-'))
  const log = pino({ level: 'silent' })
  const database = await startEmbedded(join(folder, 'data'), log)
  const { double, server } = await startTelegramDouble()
  const secretKey = randomBytes(32).toString('base64')
  return {
    databaseUrl: database.url,
    telegram: double,
    startGateway: (env = {}) => {
      const config = readConfig(
        {
          DATABASE_URL: database.url,
          SECRET_KEY: secretKey,
          PORT: '0',
          PUBLIC_URL: 'http://127.0.0.1:9',
          TELEGRAM_BOT_TOKEN: token,
          TELEGRAM_WEBHOOK_SECRET: webhookSecret,
          TELEGRAM_API_ROOT: double.url,
          ...env,
        },
        [telegram],
      )
      return start({ config, definitions: [telegram], log })
    },
    async startFloor() {
      const pool = new pg.Pool({ connectionString: database.url, max: 10 })
      await pool.query(
        'CREATE TABLE IF NOT EXISTS floor (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, update_id text UNIQUE, body jsonb)',
      )
      const app = Fastify()
      app.post<{ Body: { update_id: number } }>('/', async (request) => {
        await pool.query({
          name: 'floor',
          text: 'INSERT INTO floor (update_id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING',
          values: [String(request.body.update_id), JSON.stringify(request.body)],
        })
        return { ok: true }
      })
      const url = await app.listen({ host: '127.0.0.1', port: 0 })
      return {
        url,
        pool,
        stop: async () => {
          await app.close()
          await pool.end()
        },
      }
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The port of a gateway whose public URL is not its own. */
export function webhookOf(gateway: Gateway, port: number): string {
  return `http://127.0.0.1:${port}/channels/${gateway.runtime.channels.get('telegram')?.id}/webhook`
}

async function startTelegramDouble(): Promise<{ double: TelegramDouble; server: Server }> {
  const double: TelegramDouble = { url: '', onSend: () => {} }
  let messageId = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      messageId += 1
      const result = request.url?.endsWith('/sendMessage')
        ? { message_id: messageId, date: 0, chat: { id: 1, type: 'private' } }
        : true
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ ok: true, result }))
      if (request.url?.endsWith('/sendMessage')) {
        double.onSend(String((JSON.parse(Buffer.concat(chunks).toString()) as { chat_id: unknown }).chat_id))
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  double.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return { double, server }
}
