import type { Logger } from 'pino'
import { channelDefinitions } from '#bots/channels/registry.ts'
import { ConfigError, readConfig } from './config.ts'
import { createLog } from './log.ts'
import { type Gateway, start } from './start.ts'

/** `npm start`: reads the environment, starts this process's roles, stops on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env, channelDefinitions)
  const log = createLog(config.logLevel)
  const starting = start({ config, definitions: channelDefinitions, log })
  stopOnSignal(starting, log)
  process.on('unhandledRejection', (error) => {
    log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'unhandled rejection')
  })
  announce(await starting)
}

/** A signal that comes during the start waits for its end: a half-started database would be left behind otherwise. */
function stopOnSignal(starting: Promise<Gateway>, log: Logger): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      log.info({ signal }, 'stopping')
      starting
        .then((gateway) => gateway.stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        )
    })
  }
}

function announce({ address, firstAccount, runtime }: Gateway): void {
  const lines = address
    ? [`Chat: ${address}/chat/`, `Desk: ${address}/desk/`]
    : [`Running: ${runtime.config.roles.join(', ')}`]
  if (firstAccount) {
    lines.push(
      `First login at the desk, shown only this once: ${firstAccount.login} / ${firstAccount.password}`,
    )
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
}

main().catch((error: unknown) => {
  const message =
    error instanceof ConfigError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
})
