import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { readConfig } from '#gateway/config.ts'
import { createLog } from '#gateway/log.ts'
import { start } from '#gateway/start.ts'

/** A gateway's role `channel:whatsapp` in a process of its own; says `up` when it runs, and then either has the account or waits for it. */
const config = readConfig(process.env, [whatsapp])
const gateway = await start({
  config: { ...config, roles: ['channel:whatsapp'] },
  definitions: [whatsapp],
  log: createLog(config.logLevel),
})
process.on('unhandledRejection', (error) => {
  gateway.runtime.log.error(
    { error: error instanceof Error ? error.message : 'unknown' },
    'unhandled rejection',
  )
})
process.on('SIGTERM', () => void gateway.stop().then(() => process.exit(0)))
process.stdout.write('up\n')
