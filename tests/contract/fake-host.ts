import { vi } from 'vitest'
import type { ChannelEvent, ChannelHost, OutgoingMessage } from '#bots/channels/contract.ts'
import { patience } from '#tests/support/patience.ts'
import { createFakeAccount, type FakeAccount } from './fake-account.ts'

/** A host that remembers what a channel tells it, in place of the gateway. */
export interface FakeHost extends ChannelHost {
  /** Stored events in their order. */
  events: ChannelEvent[]
  announced: string[]
  /** What the channel kept and reported of its account. */
  account: FakeAccount
  /** What the channel logged. */
  lines: { fields: object; message: string }[]
  /** How many of the next calls of `receive` fail, as with a database that is away. */
  failNextReceives: number
  /** Waits until the store holds as many events. */
  stored(count: number): Promise<ChannelEvent[]>
}

/** Builds a host without a gateway; stored media are the given bytes for every id. */
export function createFakeHost(
  options: { webhookUrl?: string; media?: { bytes: Uint8Array; mimeType: string } } = {},
): FakeHost {
  const media = options.media ?? { bytes: new Uint8Array([0xff, 0xd8, 0xff]), mimeType: 'image/jpeg' }
  const note = (fields: object, message: string) => {
    host.lines.push({ fields, message })
  }
  const account = createFakeAccount()
  const host: FakeHost = {
    account,
    own: account.own,
    readSent: async () => null,
    wroteTo: async () => true,
    events: [],
    announced: [],
    lines: [],
    failNextReceives: 0,
    async receive(events) {
      if (host.failNextReceives > 0) {
        host.failNextReceives--
        throw new Error('the store is away')
      }
      host.events.push(...events)
    },
    fetch: globalThis.fetch,
    readMedia: async () => media,
    async announce(addressId) {
      host.announced.push(addressId)
    },
    webhookUrl: options.webhookUrl,
    log: { info: note, warn: note, error: note },
    stored: (count) =>
      vi.waitFor(() => {
        if (host.events.length < count) throw new Error(`${host.events.length} of ${count} events are stored`)
        return host.events
      }, patience),
  }
  return host
}

/** A message on its way out with nothing special about it. */
export function outgoing(message: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    outboxId: '1',
    text: 'Was ist passiert?',
    language: 'de',
    direction: 'ltr',
    choices: [],
    media: [],
    ...message,
  }
}
