import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import qrcode from 'qrcode'
import type { ChannelWish, LinkOffer } from '#bots/channels/contract.ts'
import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { type Account, readAccount, wish } from './accounts/account.ts'
import { ConfigError, readConfig } from './config.ts'
import { createLog } from './log.ts'
import type { Runtime } from './runtime.ts'
import { start } from './start.ts'

const lookEveryMs = 300
/** As long as a person may take to find the phone. */
const patienceMs = 5 * 60_000

/**
 * `npm run link:whatsapp`: links this installation as a device of a WhatsApp number, with a QR code in the terminal or, with
 * `-- --phone 4934100000`, a code to type on the phone. The process that has the account does it; where none runs, this one takes it.
 */
async function main(): Promise<void> {
  const wanted = readWish(process.argv.slice(2))
  const env = { ...process.env, WHATSAPP_LINKED: 'on', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' }
  const config = readConfig(env, [whatsapp])
  const gateway = await start({
    config: { ...config, roles: [`channel:${whatsapp.id}`] },
    definitions: [whatsapp],
    log: createLog(config.logLevel),
  })
  process.on('unhandledRejection', (error) => {
    gateway.runtime.log.error(
      { error: error instanceof Error ? error.message : 'unknown' },
      'unhandled rejection',
    )
  })
  try {
    const state = await link(gateway.runtime, wanted)
    process.stdout.write(`\n${endings[state] ?? `The account is now: ${state}.`}\n`)
    process.exitCode = state === 'connected' ? 0 : 1
  } finally {
    await gateway.stop()
  }
}

function readWish(args: string[]): ChannelWish {
  const { values } = parseArgs({ args, options: { phone: { type: 'string' } } })
  if (values.phone === undefined) return { type: 'link', by: 'qr' }
  const phone = values.phone.replace(/[^0-9]/g, '')
  if (!/^[1-9][0-9]{6,14}$/.test(phone)) {
    throw new Error('--phone must be the whole number with its country code, such as 4934100000.')
  }
  return { type: 'link', by: 'pairingCode', phone }
}

const endings: Partial<Record<Account['state'], string>> = {
  connected: 'The device is linked.',
  linkAgain: 'The device was not linked. Start again and be quicker with the phone.',
}

/** Shows what a person needs until the device is linked or it has failed; gives the account's state then. */
async function link(runtime: Runtime, wanted: ChannelWish): Promise<Account['state']> {
  const end = Date.now() + patienceMs
  let shown: string | undefined
  let isUnderWay = false
  await until(async () => wish(runtime, whatsapp.id, wanted, null), end)
  for (;;) {
    const account = await readAccount(runtime, whatsapp.id)
    const state = account?.state ?? 'unowned'
    if (account?.offer && account.offer.value !== shown) {
      shown = account.offer.value
      process.stdout.write(`\n${await words(account.offer)}\n`)
    }
    if (state === 'linking') isUnderWay = true
    if (state === 'connected' || state === 'banned' || (isUnderWay && state === 'linkAgain')) return state
    if (Date.now() > end) return state
    await wait(lookEveryMs)
  }
}

/** The account has no row before a process took it for the first time. */
async function until(isDone: () => Promise<boolean>, end: number): Promise<void> {
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error('No process could take the WhatsApp account. Is the database well?')
    await wait(lookEveryMs)
  }
}

async function words({ type, value }: LinkOffer): Promise<string> {
  if (type === 'pairingCode') {
    const code = `${value.slice(0, 4)}-${value.slice(4)}`
    return `On the phone: WhatsApp, Linked devices, Link with phone number instead. The code is ${code}`
  }
  const picture = await qrcode.toString(value, { type: 'terminal', small: true })
  return `On the phone: WhatsApp, Linked devices, Link a device. Then scan:\n\n${picture}`
}

/** The library leaves timers behind that would keep the process for days. */
const end = () => process.exit(process.exitCode)

main().then(end, (error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError || error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exitCode = 1
  end()
})
