import { setTimeout as sleep } from 'node:timers/promises'
import { vi } from 'vitest'
import type { ChannelAdapter, ChannelWish } from '#bots/channels/contract.ts'
import { createWhatsApp, type Surroundings } from '#bots/channels/whatsapp/channel.ts'
import { createFakeAccount, type FakeAccount } from '#tests/contract/fake-account.ts'
import { createFakeHost, type FakeHost } from '#tests/contract/fake-host.ts'
import { patience } from '#tests/support/patience.ts'
import type { WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/** An adapter that runs against the double, with the host it tells everything to. */
export interface TestDevice {
  channel: ChannelAdapter
  host: FakeHost
  account: FakeAccount
}

/** Starts an adapter with this account; pauses are five hundred times shorter than in life. */
export async function startDevice(
  { url, mediaOrigin }: WhatsAppWebDouble,
  account: FakeAccount = createFakeAccount(),
  surroundings: Partial<Surroundings> = {},
): Promise<TestDevice> {
  const host = Object.assign(createFakeHost(), { account, own: account.own })
  const device = { socketUrl: url, mediaOrigin, version: undefined, pace: 'none' as const }
  const wait = (milliseconds: number, signal?: AbortSignal) =>
    sleep(milliseconds / 500, undefined, { signal })
  const channel = createWhatsApp(device, { wait, ...surroundings })
  await channel.start(host)
  return { channel, host, account }
}

/** Waits until the state that was told last is this one, and with this detail if one is given. */
export function told(account: FakeAccount, state: string, detail?: string): Promise<void> {
  return vi.waitFor(() => {
    const last = account.reports.at(-1)?.health
    if (last?.state === state && (detail === undefined || last.detail === detail)) return
    throw new Error(
      `told: ${account.reports.map(({ health }) => `${health.state} ${health.detail ?? ''}`).join(', ')}`,
    )
  }, patience)
}

/** Leaves a wish and waits for what a person then needs to link the device. */
export async function offered(account: FakeAccount, wish: ChannelWish): Promise<string> {
  const before = account.reports.length
  account.wish(wish)
  return vi.waitFor(() => {
    const offer = account.reports.slice(before).find((report) => report.offer)?.offer
    if (!offer) throw new Error('nothing was offered')
    return offer.value
  }, patience)
}

/** Links a device by QR code and ends it again; gives what it kept, from which another adapter goes on. */
export async function linkDevice(double: WhatsAppWebDouble, phone?: string): Promise<Map<string, Buffer>> {
  const { channel, account } = await startDevice(double)
  await told(account, 'linkAgain')
  await double.link(await offered(account, { type: 'link', by: 'qr' }), phone)
  await told(account, 'connected')
  await channel.stop()
  return account.secrets
}
