import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWhatsApp } from '#bots/channels/whatsapp/channel.ts'
import { createFakeHost, outgoing } from '#tests/contract/fake-host.ts'
import {
  lidOf,
  startWhatsAppWebDouble,
  type WhatsAppWebDouble,
} from '#tests/support/whatsapp-web-double/control.ts'
import { linkDevice, reported } from '#tests/unit/whatsapp/linked-device.ts'

let double: WhatsAppWebDouble
beforeAll(async () => {
  double = await startWhatsAppWebDouble()
})
afterAll(() => double.close())

describe('a device linked by QR code', () => {
  it('talks both ways', async () => {
    const secrets = await linkDevice(double)
    const host = createFakeHost()
    for (const [name, value] of secrets) host.account.secrets.set(name, value)
    const channel = createWhatsApp({
      socketUrl: double.url,
      mediaOrigin: double.mediaOrigin,
      version: undefined,
      pace: 'none',
    })
    await channel.start(host)
    await reported(host, 'connected')
    const phone = '491700000009'
    await double.say(phone, { type: 'text', text: 'Hallo' })
    const [event] = await host.stored(1)
    expect(event).toMatchObject({
      type: 'message',
      text: 'Hallo',
      handle: lidOf(phone),
      alsoKnownAs: [`${phone}@s.whatsapp.net`],
    })
    const sent = await channel.send(outgoing({ text: 'Guten Tag' }), { addressId: 'a', handle: lidOf(phone) })
    const shown = await double.until(phone, (all) => all.length === 1)
    expect(shown[0]).toMatchObject({ text: 'Guten Tag', id: sent.platformMessageId, arrivals: 1 })
    await channel.stop()
  })
})
