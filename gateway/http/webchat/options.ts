import type { ChannelEvent, IncomingMedia } from '#bots/channels/contract.ts'
import type { ResidentWords } from '#bots/channels/webchat/protocol.ts'
import type { City } from '#content/city/city.ts'
import type { RenderedMessage } from '#content/message.ts'
import type { Runtime } from '#gateway/runtime.ts'

/** One line of a conversation as the gateway keeps it. `cursor` is the row's number in decimal digits. */
export type Entry = { cursor: string; at: Date } & (
  | { from: 'office'; message: RenderedMessage }
  | { from: 'resident'; message: ResidentWords; externalId: string }
)

/** What a page may read of a conversation. */
export interface Mailbox {
  find(handle: string): Promise<{ addressId: string; residentId: string; language: string } | null>
  /**
   * In rising order of cursor. With a cursor: the first `limit` entries after it. With `null`: the newest `limit` entries.
   */
  read(addressId: string, afterCursor: string | null, limit: number): Promise<Entry[]>
  /** The device's conversation is closed: its secret opens nothing any more. What was filed stays with the city. */
  forget(handle: string): Promise<void>
}

/** News for an address, whichever process sent it. */
export interface Announcements {
  on(addressId: string, listener: () => void): () => void
}

/** Files of a conversation. Each call names the device that asks, and gives nothing that belongs to another. */
export interface MediaShelf {
  /** `null` when the device has not said anything yet, so that nobody owns the file. */
  store(file: {
    handle: string
    kind: IncomingMedia['kind']
    mimeType: string
    bytes: Buffer
  }): Promise<string | null>
  open(
    handle: string,
    mediaId: string,
  ): Promise<{ bytes: Uint8Array; mimeType: string; name?: string } | null>
  /** The kind of a file this device has uploaded. */
  kindOf(handle: string, mediaId: string): Promise<IncomingMedia['kind'] | null>
}

/** The steps against floods. Buckets refill steadily up to `burst`. */
export interface WebchatLimits {
  socketsPerAddress: number
  framesPerConnection: { burst: number; perSecond: number }
  messagesPerAddress: { burst: number; perSecond: number }
  /** Of one network address; generous, since a whole school or shelter may share it. */
  messagesPerNetwork: { burst: number; perSecond: number }
  helloMs: number
  heartbeatMs: number
  mediaBytes: number
}

/** Limits that a person never meets and a script soon does. */
export const defaultLimits: WebchatLimits = {
  socketsPerAddress: 5,
  framesPerConnection: { burst: 60, perSecond: 4 },
  messagesPerAddress: { burst: 30, perSecond: 0.5 },
  messagesPerNetwork: { burst: 600, perSecond: 20 },
  helloMs: 10_000,
  heartbeatMs: 30_000,
  mediaBytes: 10 * 1024 * 1024,
}

/** What the gateway hands to the web chat's routes. */
export interface WebchatOptions {
  runtime: Pick<Runtime, 'clock' | 'log' | 'catalog'> & {
    city: Pick<City, 'name' | 'languages' | 'privacyUrl' | 'attribution'>
  }
  /** The one door in. Resolves when the events are stored for good; only then is the page told so. */
  receive(channelId: 'webchat', events: ChannelEvent[]): Promise<void>
  mailbox: Mailbox
  announcements: Announcements
  media: MediaShelf
  /** Web sites that may show the chat, besides our own: `parseOrigins` of WEBCHAT_ORIGINS. */
  origins: readonly string[]
  /** Our own address as browsers see it, when a proxy rewrites the Host header. */
  publicUrl?: string
  /** Folder of the built page; absent in tests that need none. */
  pageFolder?: string
  limits?: Partial<WebchatLimits>
}
