import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { readAccount, wish } from '#gateway/accounts/account.ts'
import type { Gateway } from '#gateway/start.ts'
import type { TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import type { WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/**
 * A whole gateway whose one channel is a linked device at the double, as staff link it: by the QR code on the desk. `clock` counts from
 * then on: a code is good for a minute by the device's own clock.
 */
export async function startLinkedGateway(
  backend: TestBackend,
  double: WhatsAppWebDouble,
  options: { clock?: () => Date } = {},
): Promise<Gateway> {
  let clock = () => new Date()
  const gateway = await startTestGateway(backend, {
    clock: () => clock(),
    definitions: [whatsapp],
    env: {
      WHATSAPP_LINKED: 'on',
      WHATSAPP_PACE: 'none',
      WHATSAPP_SOCKET_URL: double.url,
      WHATSAPP_MEDIA_ORIGIN: double.mediaOrigin,
    },
  })
  const { runtime } = gateway
  const account = () => readAccount(runtime, 'whatsapp')
  await until(() => wish(runtime, 'whatsapp', { type: 'link', by: 'qr' }, null), 'somebody has the account')
  const offer = await until(async () => (await account())?.offer, 'a QR code')
  await double.link(offer.value)
  await until(async () => (await account())?.state === 'connected', 'the device is linked')
  clock = options.clock ?? clock
  return gateway
}
