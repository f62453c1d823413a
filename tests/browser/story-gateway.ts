import type { Browser } from 'playwright-core'
import type { ChannelDefinition } from '#bots/channels/contract.ts'
import { webchat } from '#bots/channels/webchat/channel.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend } from '#tests/support/backends.ts'
import { build } from '#tests/support/build.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { openBrowser } from './browser.ts'

/** A whole gateway with its pages, and a browser to visit them. */
export interface StoryGateway {
  browser: Browser
  address: string
  /** Of the first staff account. */
  login: string
  password: string
  /** The one that runs now. */
  gateway(): Gateway
  /** The gateway goes away; `comeBack` starts it anew at the same address, on the same data. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  stop(): Promise<void>
}

/** Builds the pages if need be, starts gateway and browser. `env` adds to the gateway's environment, `clock` is its time, `others` are channels besides web chat. */
export async function openStoryGateway(
  env: Record<string, string> = {},
  clock: () => Date = () => new Date(),
  others: readonly ChannelDefinition[] = [],
): Promise<StoryGateway> {
  build('pages')
  const backend = await openBackend('PostgreSQL')
  const startAt = (port: string) =>
    startTestGateway(backend, { definitions: [webchat, ...others], env: { ...env, PORT: port }, clock })
  // A port that the system gives out may be somebody else's when the gateway comes back.
  let gateway = await startAt(`${await freePort()}`)
  const { address, firstAccount } = gateway
  if (address === null || firstAccount === null)
    throw new Error('The gateway has no pages or no first account.')
  const browser = await openBrowser()
  return {
    browser,
    address,
    ...firstAccount,
    gateway: () => gateway,
    goAway: () => gateway.stop(),
    async comeBack() {
      gateway = await startAt(new URL(address).port)
    },
    async stop() {
      await browser.close()
      await gateway.stop()
      await backend.drop()
    },
  }
}
