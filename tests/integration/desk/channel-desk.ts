import type { ChannelHealth, LinkOffer, Ownership } from '#bots/channels/contract.ts'
import { own } from '#gateway/accounts/own.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { openCity } from '#tests/support/open-city.ts'
import { openTestDesk, type TestDesk } from '../staff/desk.ts'

/** A desk with a web chat, a channel whose account is linked here, and one with templates and a window. */
export async function openChannelDesk(): Promise<TestDesk> {
  const desk = await openTestDesk()
  const { runtime } = desk
  const cloud = createFakeChannel('whatsapp-cloud', { serviceWindowHours: 24 })
  const channels = [
    createFakeChannel('webchat'),
    createFakeChannel('telegram'),
    createFakeChannel('whatsapp', { sends: 'whereConnected' }),
    { ...cloud, templates: { list: async () => [], submit: async () => {} } },
  ]
  runtime.channels = new Map(channels.map((channel) => [channel.id, channel]))
  runtime.city = openCity()
  runtime.config.leaseMs = 4_000
  runtime.config.evacuateAfterMinutes = 30
  runtime.startedAt = new Date(desk.now.getTime() - 86_400_000)
  return desk
}

/** A process that has the account of the linked channel and says how it is. */
export async function ownAccount(
  { runtime }: TestDesk,
  health: ChannelHealth,
  offer?: LinkOffer,
): Promise<Ownership> {
  const owner = await own(runtime, 'whatsapp', new AbortController().signal)
  await owner.report(health, offer)
  return owner
}
