import type {
  ChannelAdapter,
  ChannelDefinition,
  ChannelEvent,
  SendErrorKind,
  WebhookRequest,
} from '#bots/channels/contract.ts'
import type { Offer } from '#bots/channels/laid-out.ts'
import type { FakeHost } from './fake-host.ts'

/** What a channel brings to be put through the contract. One file a channel in tests/contract/channels/. */
export interface ChannelFixture {
  definition: ChannelDefinition
  /** Settings by name with which the channel is on. */
  settings: Record<string, unknown>
  /** Values that must be refused, by setting. */
  wrongSettings: Record<string, readonly unknown[]>
  /** A channel against a double of its platform. */
  open(): Promise<Rig>
  /** Bytes of any kind through the channel's own parser, where it is not the webhook's. Must not throw. */
  parse?: (bytes: string) => unknown
}

/** What a person sees of a message. */
export interface Shown {
  text: string
  /** The ids that pressing would bring back; empty where choices are only numbered text. */
  choiceIds: string[]
  /** How many pictures, sounds and files are in it. */
  files: number
  offer?: Offer
}

/** An open channel with its platform. */
export interface Rig {
  channel: ChannelAdapter
  host: FakeHost
  address: { addressId: string; handle: string }
  /** What the person was shown so far; `undefined` where the channel only announces a stored message. */
  shown?: () => Promise<Shown[]>
  /** Presses a choice that was shown; the event arrives at the host. Where choices have ids. */
  press?: (choiceId: string) => Promise<void>
  /** Lets the platform approve every wording that was handed in. */
  approve?: () => Promise<void>
  /** Lets the person say something the channel is started for; the event arrives at the host. */
  say?: (text: string) => Promise<void>
  /** Ways in which sending must fail, and as what. */
  failures: { name: string; kind: SendErrorKind; provoke(): Promise<void> }[]
  webhook?: {
    /** A request as the platform sends it, saying `text`. */
    genuine(text: string): WebhookRequest
    /** The same request from somebody who does not know the secret. */
    forged(text: string): WebhookRequest
    /** Any bytes as the platform would send them: with the proof of the sender that belongs to them. */
    signed(body: Buffer): WebhookRequest
    expected: Partial<ChannelEvent>
  }
  close(): Promise<void>
}
