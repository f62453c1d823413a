import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
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

beforeAll(async () => {
  ;[backend, double] = await Promise.all([openBackend('PostgreSQL'), startWhatsAppWebDouble()])
})
afterAll(async () => {
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
      LEASE_MS: '1000',
      ...whatsappAt(double),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  return { printed: () => printed, exited: once(child, 'exit').then(([code]) => code as number) }
}

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
