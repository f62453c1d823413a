import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import qrcode from 'qrcode'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createVault } from '#gateway/vault.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { built } from '#tests/support/build.ts'
import { testSecretKey, until } from '#tests/support/gateway.ts'
import { whatsappAt } from '#tests/support/whatsapp-device.ts'
import {
  officePhone,
  startWhatsAppWebDouble,
  type WhatsAppWebDouble,
} from '#tests/support/whatsapp-web-double/control.ts'

let backend: TestBackend
let double: WhatsAppWebDouble
let database: pg.Pool

beforeAll(async () => {
  ;[backend, double] = await Promise.all([openBackend('PostgreSQL'), startWhatsAppWebDouble()])
  database = new pg.Pool({ connectionString: backend.databaseUrl, max: 1 })
})
afterAll(async () => {
  await database.end()
  await double.close()
  await backend.drop()
})

/** `npm run link:whatsapp` with these arguments. */
function startLinking(...args: string[]) {
  const { preload, environment } = double.child
  const child = spawn(process.execPath, ['--import', preload, built('gateway/link.ts'), ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: backend.databaseUrl,
      SECRET_KEY: testSecretKey,
      // A process that is kept from its processor for most of a lease loses the account.
      LEASE_MS: '4000',
      ...whatsappAt(double),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  return { printed: () => printed, exited: once(child, 'close').then(([code]) => code as number) }
}

/** What the QR code of this moment says; `undefined`: there is none. */
async function offered(): Promise<string | undefined> {
  const { rows } = await database.query<{ offer_cipher: Buffer | null }>(
    'SELECT offer_cipher FROM channel_account',
  )
  const cipher = rows[0]?.offer_cipher
  return cipher ? JSON.parse(createVault(Buffer.from(testSecretKey, 'base64')).open(cipher)).value : undefined
}

it('links a number from the terminal with the QR code that it draws, and says so', async () => {
  const linking = startLinking()
  const shown = await until(async () => {
    const value = await offered()
    const drawn = value && (await qrcode.toString(value, { type: 'terminal', small: true }))
    return drawn && linking.printed().includes(drawn) && value
  }, 'the code is drawn')
  await double.link(shown)
  expect(await linking.exited).toBe(0)
  expect(linking.printed()).toContain('The device is linked.')
  await until(async () => (await double.sockets()).open === 0, 'the account is free again')
  await double.unlink()
  await database.query('DELETE FROM channel_secret')
})

it('links a number from the terminal with a code to type, and says so', async () => {
  const linking = startLinking('--phone', `+${officePhone}`)
  const code = await until(
    async () => /The code is ([0-9A-Z]{4})-([0-9A-Z]{4})/.exec(linking.printed()),
    'a code is printed',
  )
  await double.enterPairingCode(officePhone, `${code[1]}${code[2]}`)
  expect(await linking.exited).toBe(0)
  expect(linking.printed()).toContain('The device is linked.')
  await until(async () => (await double.sockets()).open === 0, 'the account is free again')
})

it('says what is wrong with a number before it asks anybody', async () => {
  const linking = startLinking('--phone', '0341')
  expect(await linking.exited).toBe(1)
  expect(linking.printed()).toContain('country code')
})
