import type { Static } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { readAccount } from '#gateway/accounts/account.ts'
import type { AttentionShape } from '#gateway/staff/attention.ts'
import type { ChannelAccountShape } from '#gateway/staff/channels-account.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/** The desk's routes with the linked device itself behind them and a double of WhatsApp's servers and the office's telephone. */

let backend: TestBackend
let double: WhatsAppWebDouble
let gateway: Gateway
let headers: Record<string, string>

beforeAll(async () => {
  ;[backend, double] = await Promise.all([openBackend('PostgreSQL'), startWhatsAppWebDouble()])
  gateway = await startTestGateway(backend, {
    definitions: [whatsapp],
    config: { leaseMs: 4_000 },
    env: {
      WHATSAPP_LINKED: 'on',
      WHATSAPP_PACE: 'none',
      WHATSAPP_SOCKET_URL: double.url,
      WHATSAPP_MEDIA_ORIGIN: double.mediaOrigin,
    },
  })
  const { login, password } = gateway.firstAccount ?? { login: '', password: '' }
  const answer = await ask('POST', '/session', { login, password })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  headers = { cookie, 'x-csrf-token': csrfToken }
})
afterAll(async () => {
  await gateway.stop()
  await Promise.all([double.close(), backend.drop()])
})

function ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
  return fetch(`${gateway.address}/api/staff${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
}

const read = async <T>(path: string) => (await (await ask('GET', path)).json()) as T
const account = () => read<Static<typeof ChannelAccountShape>>('/channels/whatsapp/account')
const become = (state: string, detail: string | null = null) =>
  until(async () => {
    const found = await account()
    return found.state === state && found.detail === detail
  }, `the account is ${state}`)
const secrets = () => gateway.runtime.prisma.channelSecret.count({ where: { channel: 'whatsapp' } })
const press = (step: 'link' | 'unlink', body?: object) => ask('POST', `/channels/whatsapp/${step}`, body)

test('a telephone is linked from the desk by QR code, given up, and linked by a code; nothing of it is left at the desk', async () => {
  await become('linkAgain', 'notLinked')
  expect((await press('link', { by: 'qr' })).status).toBe(200)
  const seen = await until(async () => (await account()).offer, 'a QR code')
  expect(seen).toMatchObject({ type: 'qr', qr: expect.stringContaining('<svg'), code: null })
  const offer = (await readAccount(gateway.runtime, 'whatsapp'))?.offer
  await double.link(offer?.value ?? '')
  await become('connected')
  expect((await account()).offer).toBe(null)
  expect(await secrets()).toBeGreaterThan(0)
  expect(await (await press('link', { by: 'qr' })).json()).toMatchObject({ code: 'alreadyLinked' })

  expect((await press('unlink')).status).toBe(200)
  await become('linkAgain', 'unlinked')
  expect(await secrets()).toBe(0)

  expect((await press('link', { by: 'pairingCode', phone: '+49 30 123456' })).status).toBe(200)
  const typed = await until(async () => (await account()).offer?.code, 'a code')
  expect(typed).toMatch(/^[A-Z0-9]{8}$/)
  await double.enterPairingCode('4930123456', typed)
  await become('connected')
  const { rows } = await gateway.runtime.pool.query<{ line: string }>(
    `SELECT action || coalesce(detail::text, '') AS line FROM audit_entry WHERE subject = 'whatsapp' ORDER BY id`,
  )
  expect(rows.map(({ line }) => line)).toEqual([
    'linkChannel{"by": "qr"}',
    'unlinkChannel',
    'linkChannel{"by": "pairingCode"}',
  ])
})

test('a ban and a device removed on the telephone show at the desk, and the way back is a link', async () => {
  await double.fail({ type: 'refuseLogin', code: 403 })
  await double.fail({ type: 'cut' })
  await become('banned')
  const attention = async () => (await read<Static<typeof AttentionShape>>('/attention')).accounts
  expect(await attention()).toMatchObject([{ channel: 'whatsapp', state: 'banned', waiting: 0 }])
  expect((await press('link', { by: 'qr' })).status).toBe(200)
  await become('connected')
  expect(await attention()).toEqual([])
  await double.unlink()
  await become('linkAgain', 'loggedOut')
})
