import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { whatsappCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { webhookPath } from '#gateway/http/webhooks.ts'
import type { Gateway } from '#gateway/start.ts'
import type { TestBackend } from '#tests/support/backends.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { whatsappCloudAt } from '#tests/support/whatsapp-cloud.ts'
import {
  startWhatsAppCloudSimulator,
  type WhatsAppCloudSimulator,
} from '#tests/support/whatsapp-cloud-simulator/control.ts'
import { linkOver, whatsappAt } from '#tests/support/whatsapp-device.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/** A gateway with the web chat and both WhatsApps, as a city runs them, and the platforms around it. */
export interface RealWorld {
  gateway: Gateway
  /** Where the gateway's pages are. */
  url: string
  /** The folder that the gateway may keep files in. */
  dataDir: string
  cloud: WhatsAppCloudSimulator
  device: WhatsAppWebDouble
  /** Lets so many hours pass, for the gateway and for the official platform. */
  pass(hours: number): Promise<void>
  close(): Promise<void>
}

/** Starts all of it; the linked device is linked as staff do it. */
export async function openRealWorld(backend: TestBackend, log: Logger): Promise<RealWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kurzer-draht-data-'))
  const [cloud, device] = await Promise.all([startWhatsAppCloudSimulator(), startWhatsAppWebDouble()])
  // The QR code is good for a minute by the device's own clock; people are written to by day only.
  let begun = () => new Date()
  let aheadMs = 0
  const clock = () => new Date(begun().getTime() + aheadMs)
  const setClock = () => cloud.setClockAhead(clock().getTime() - Date.now())
  await cloud.setRules({
    approves: true,
    statuses: 'chaos',
    statusesFirst: true,
    reads: true,
    mostChanges: 5,
  })
  const gateway = await startTestGateway(backend, {
    definitions: [webchat, whatsapp, whatsappCloud],
    clock,
    log,
    env: {
      DATA_DIR: dataDir,
      ...whatsappAt(device),
      ...whatsappCloudAt(cloud, cloud.apiRoot),
    },
  })
  await linkOver(gateway.runtime, device)
  begun = createDecentClock()
  await setClock()
  const url = gateway.address ?? ''
  await cloud.connectWebhook(`${url}${webhookPath('whatsapp-cloud')}`)
  return {
    gateway,
    url,
    dataDir,
    cloud,
    device,
    async pass(hours) {
      aheadMs += hours * 3_600_000
      await setClock()
    },
    async close() {
      await gateway.stop()
      await Promise.all([cloud.stop(), device.close()])
      await rm(dataDir, { recursive: true })
    },
  }
}
