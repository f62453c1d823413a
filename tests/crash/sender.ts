import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { readConfig } from '#gateway/config.ts'
import { createLog } from '#gateway/log.ts'
import { start } from '#gateway/start.ts'

/** A gateway's role `delivery` in a process of its own, to Telegram without a pace: so that much is under way when it is killed. */
const config = readConfig(process.env, [telegram])
const definition = {
  ...telegram,
  create(settings: Parameters<typeof telegram.create>[0]): ChannelAdapter | null {
    const channel = telegram.create(settings)
    return channel && { ...channel, capabilities: { ...channel.capabilities, rate: null } }
  },
}
await start({
  config: { ...config, roles: ['delivery'] },
  definitions: [definition],
  log: createLog(config.logLevel),
})
