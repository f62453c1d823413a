import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { readAccount, wish } from '#gateway/accounts/account.ts'
import type { Gateway } from '#gateway/start.ts'
import type { TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import type { WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/** A whole gateway whose one channel is a linked device at the double, as staff link it: by the QR code on the desk. */
export async function startLinkedGateway(
  backend: TestBackend,
  double: WhatsAppWebDouble,
  options: Omit<NonNullable<Parameters<typeof startTestGateway>[1]>, 'definitions' | 'env'> = {},
): Promise<Gateway> {
  const gateway = await startTestGateway(backend, {
    ...options,
    definitions: [whatsapp],
    env: {
      WHATSAPP_LINKED: 'on',
      WHATSAPP_PACE: 'none',
      WHATSAPP_SOCKET_URL: double.url,
      WHATSAPP_MEDIA_ORIGIN: double.mediaOrigin,
    },
  })
  const { runtime } = gateway
  await until(() => wish(runtime, 'whatsapp', { type: 'link', by: 'qr' }, null), 'somebody has the account')
  const offer = await until(async () => (await readAccount(runtime, 'whatsapp'))?.offer, 'a QR code')
  await double.link(offer.value)
  await until(
    async () => (await readAccount(runtime, 'whatsapp'))?.state === 'connected',
    'the device is linked',
  )
  return gateway
}
