import type { ChannelDefinition } from '#bots/channels/contract.ts'
import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { linkOver, whatsappAt } from '#tests/support/whatsapp-device.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/** A whole gateway whose one channel is a linked device at the double. */
export interface LinkedLine {
  backend: TestBackend
  double: WhatsAppWebDouble
  readonly gateway: Gateway
  /** A new gateway in the place of one that was stopped, with the device as it was left. */
  startAgain(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens it, with the device linked as staff do it: by the QR code on the desk. `clock` counts from then on: a code is good for a minute by
 * the device's own clock. `beside`: channels beside it.
 */
export async function openLinkedLine(
  options: { clock?: () => Date; beside?: ChannelDefinition[] } = {},
): Promise<LinkedLine> {
  const backend = await openBackend('PostgreSQL')
  const double = await startWhatsAppWebDouble()
  let clock = () => new Date()
  const start = () =>
    startTestGateway(backend, {
      clock: () => clock(),
      definitions: [whatsapp, ...(options.beside ?? [])],
      env: whatsappAt(double),
    })
  let gateway = await start()
  await linkOver(gateway.runtime, double)
  clock = options.clock ?? clock
  return {
    backend,
    double,
    get gateway() {
      return gateway
    },
    async startAgain() {
      gateway = await start()
    },
    async close() {
      await gateway.stop()
      await double.close()
      await backend.drop()
    },
  }
}
