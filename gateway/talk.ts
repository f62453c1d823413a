import { consoleChannel, createConsole } from '#bots/channels/console/channel.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { start } from './start.ts'

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
  process.stdin.on('end', stop)
  process.on('SIGINT', stop)
}

await talk()
