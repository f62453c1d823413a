import { setTimeout as wait } from 'node:timers/promises'
import { consoleChannel, createConsole } from '#bots/channels/console/channel.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import type { Runtime } from './runtime.ts'
import { start } from './start.ts'

const answerLookMs = 300

/** `npm run talk`: a conversation with the bot in the terminal, over the real doors, queue and database. Ctrl+C ends it. */
async function talk(): Promise<void> {
  const env = {
    ...process.env,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    DATA_DIR: process.env.DATA_DIR ?? 'data/talk',
  }
  const config = readConfig(env, [])
  const channel = createConsole({ input: process.stdin, output: process.stdout })
  const gateway = await start({
    config: { ...config, roles: ['inbox', 'delivery', `channel:${consoleChannel.id}`] },
    definitions: [],
    extraChannels: [channel],
    log: createLog(config.logLevel),
  })
  const stop = () => void gateway.stop().then(() => process.exit(0))
  process.stdin.on('end', async () => {
    do await wait(answerLookMs)
    while (await isAnswering(gateway.runtime))
    stop()
  })
  process.on('SIGINT', stop)
}

/** What was typed before the end still gets its answer. */
async function isAnswering({ prisma }: Runtime): Promise<boolean> {
  const heard = await prisma.inboxMessage.count({ where: { state: 'waiting' } })
  const said = await prisma.outboxMessage.count({ where: { status: { in: ['queued', 'sending'] } } })
  return heard + said > 0
}

await talk()
