import {
  type ChannelDefinition,
  type ChannelHealth,
  type ChannelHost,
  type ChannelWish,
  defineChannel,
  type LinkOffer,
  type Ownership,
} from '#bots/channels/contract.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { until } from '#tests/support/gateway.ts'

/** A channel whose account is linked at the desk; a test is the platform and the telephone. */
export interface LinkedAccount {
  definition: ChannelDefinition
  /** What staff wished for, in its order. */
  wishes: ChannelWish[]
  /** The next wish that was not waited for yet. */
  nextWish(): Promise<ChannelWish>
  /** Says how it is now, and what links it. */
  report(health: ChannelHealth, offer?: Pick<LinkOffer, 'type' | 'value'>): Promise<void>
}

/** Longer than any test. */
const offerMs = 600_000

/** Builds the channel; its account is owned as the gateway's own channels own theirs. */
export function createLinkedAccount(): LinkedAccount {
  const channel = createFakeChannel('whatsapp', { sends: 'whereConnected' })
  const stopping = new AbortController()
  const wishes: ChannelWish[] = []
  let owned: Ownership | null = null
  let awaited = 0
  let connected = false
  let said: Parameters<Ownership['report']> = [{ state: 'linkAgain' }]

  /** Like any process that is kept from its processor for most of a lease, a test may lose the account; it takes it again. */
  async function hold(host: ChannelHost): Promise<void> {
    owned = await host.own(stopping.signal)
    owned.onWish(async ({ wish, done }) => {
      await done()
      wishes.push(wish)
    })
    owned.lost.addEventListener('abort', () => {
      if (!stopping.signal.aborted) hold(host).catch(() => {})
    })
    await owned.report(...said)
  }

  return {
    definition: defineChannel({
      id: channel.id,
      settings: {},
      create: () => ({
        ...channel,
        connected: () => connected,
        async start(host) {
          await channel.start(host)
          await hold(host)
        },
        async stop() {
          stopping.abort()
          await owned?.release()
        },
      }),
    }),
    wishes,
    async nextWish() {
      const found = await until(async () => wishes[awaited], `wish ${awaited + 1}`)
      awaited += 1
      return found
    },
    async report(health, offer) {
      connected = health.state === 'connected'
      const whole = offer && { ...offer, expiresAt: new Date(Date.now() + offerMs) }
      said = whole ? [health, whole] : [health]
      await owned?.report(...said)
    },
  }
}
