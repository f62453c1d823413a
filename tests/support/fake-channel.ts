import type {
  ChannelAdapter,
  ChannelAddress,
  ChannelCapabilities,
  ChannelEvent,
  ChannelHost,
  EventBody,
  OutgoingMessage,
} from '#bots/channels/contract.ts'
import { inOnePiece } from '#bots/channels/laid-out.ts'
import { patienceMs } from './patience.ts'

/** One accepted call of `send`. */
export interface FakeSend {
  handle: string
  message: OutgoingMessage
}

/** A channel without a platform: a test speaks as residents and reads what they were sent. */
export interface FakeChannel extends ChannelAdapter {
  readonly sends: FakeSend[]
  /** Called before each send; throws to fail it. */
  onSend: (message: OutgoingMessage, address: ChannelAddress) => void | Promise<void>
  say(handle: string, body: EventBody, externalId?: string): Promise<void>
  /** Resolves as soon as the condition holds on what this person was sent. */
  until(handle: string, condition: (texts: OutgoingMessage[]) => boolean): Promise<OutgoingMessage[]>
  sentTo(handle: string): OutgoingMessage[]
}

/** Builds a fake channel with the given id. */
export function createFakeChannel(
  id = 'fake',
  capabilities: Partial<ChannelCapabilities> = {},
  clock: () => Date = () => new Date(),
): FakeChannel {
  let host: ChannelHost | null = null
  let counter = 0
  const waiting = new Set<() => void>()
  const channel: FakeChannel = {
    id,
    capabilities: {
      buttons: 10,
      choiceIdBytes: 64,
      textLimit: 4096,
      captionLimit: 1024,
      media: ['photo', 'voice', 'file'],
      receipts: false,
      rate: null,
      serviceWindowHours: null,
      sends: 'anywhere',
      ...capabilities,
    },
    sends: [],
    onSend: () => {},
    attach(lent) {
      host = lent
    },
    async start(lent) {
      host = lent
    },
    async stop() {},
    connected: () => host !== null,
    async send(message, address) {
      await channel.onSend(message, address)
      channel.sends.push({ handle: address.handle, message })
      for (const check of [...waiting]) check()
      return { platformMessageId: `${id}-${channel.sends.length}` }
    },
    layOut: (message) => [inOnePiece(message)],
    async say(handle, body, externalId) {
      if (!host) throw new Error('the fake channel is not attached')
      counter += 1
      const event: ChannelEvent = {
        ...body,
        externalId: externalId ?? `${id}-in-${counter}`,
        at: clock(),
        handle,
      }
      await host.receive([event])
    },
    sentTo: (handle) => channel.sends.filter((send) => send.handle === handle).map((send) => send.message),
    until(handle, condition) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check)
          const texts = channel.sentTo(handle).map((message) => message.text)
          reject(
            new Error(`Not within ${patienceMs} ms. Sent to ${handle} so far:\n${texts.join('\n---\n')}`),
          )
        }, patienceMs)
        function check(): void {
          const messages = channel.sentTo(handle)
          if (!condition(messages)) return
          clearTimeout(timer)
          waiting.delete(check)
          resolve(messages)
        }
        waiting.add(check)
        check()
      })
    },
  }
  return channel
}
