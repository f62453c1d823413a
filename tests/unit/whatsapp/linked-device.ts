import { vi } from 'vitest'
import { createWhatsApp } from '#bots/channels/whatsapp/channel.ts'
import { createFakeHost, type FakeHost } from '#tests/contract/fake-host.ts'
import type { WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

const patience = { timeout: 20_000, interval: 10 }

/** Waits until the channel has told the host such a state, and gives what it told last. */
export function reported(
  host: FakeHost,
  state: string,
  from = 0,
): Promise<FakeHost['account']['reports'][number]> {
  return vi.waitFor(() => {
    const found = host.account.reports.slice(from).findLast(({ health }) => health.state === state)
    if (!found)
      throw new Error(`told: ${host.account.reports.map(({ health }) => JSON.stringify(health)).join(' ')}`)
    return found
  }, patience)
}

/** Links a device by QR code and ends it again; gives what it kept, from which another adapter goes on. */
export async function linkDevice({
  url,
  mediaOrigin,
  link,
}: WhatsAppWebDouble): Promise<Map<string, Buffer>> {
  const host = createFakeHost()
  const channel = createWhatsApp({ socketUrl: url, mediaOrigin, version: undefined, pace: 'none' })
  await channel.start(host)
  await reported(host, 'linkAgain')
  host.account.wish({ type: 'link', by: 'qr' })
  const { offer } = await vi.waitFor(() => {
    const found = host.account.reports.find((report) => report.offer)
    if (!found) throw new Error('no QR code was offered')
    return found
  }, patience)
  await link(offer?.value ?? '')
  await reported(host, 'connected')
  await channel.stop()
  return host.account.secrets
}
