import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'
import { type BareDevice, createBareDevice } from './bare-device.ts'

/** The double against Baileys itself, with nothing of ours in between: what it says is what a linked device understands. */
const erika = '4915112345678'
let double: WhatsAppWebDouble
let device: BareDevice

beforeAll(async () => {
  double = await startWhatsAppWebDouble()
  device = createBareDevice(double.url)
})
afterAll(async () => {
  await device.close()
  await double.close()
})

it('links a device by its QR code; the servers then want a new line (515), which is logged in', async () => {
  const qr = await device.connect()
  await double.link(qr ?? '')
  expect(await device.ended(1)).toBe(515)
  expect(await device.connect()).toBeNull()
  expect(device.socket().user?.id).toBe('4930123456:1@s.whatsapp.net')
  expect(await double.sockets()).toEqual({ open: 1, most: 1, logins: 1 })
})

it('carries encrypted words both ways', async () => {
  await double.say(erika, { type: 'text', text: 'Guten Tag', plain: true })
  const heard = await device.hear((message) => message.conversation === 'Guten Tag')
  expect(heard.key).toMatchObject({
    remoteJid: `9${erika}@lid`,
    remoteJidAlt: `${erika}@s.whatsapp.net`,
    addressingMode: 'lid',
  })
  const sent = await device.socket().sendMessage(`9${erika}@lid`, { text: 'Guten Tag zurück' })
  const [shown] = await double.until(erika, (messages) => messages.length === 1)
  expect(shown).toMatchObject({ id: sent?.key.id, type: 'text', text: 'Guten Tag zurück', arrivals: 1 })
})
