import type { Static, TSchema } from 'typebox'
import type { RenderedMessage } from '#content/message.ts'
import type { LaidOut } from './laid-out.ts'

/**
 * What every channel is to the house. A channel turns a platform's payload into `ChannelEvent`s and a `RenderedMessage` into
 * platform calls. It does not know what the bot says, has no database and no queue. Adding one: docs/how-to/add-a-channel.md.
 */

/** What a platform told us. `externalId` is unique within the channel and comes again when the platform repeats itself. */
export type ChannelEvent = EventEnvelope & EventBody

export interface EventEnvelope {
  externalId: string
  /** When the platform says it happened. */
  at: Date
  /** The platform's own id of the person's conversation (a chat id, a device secret's hash). Encrypted at rest, never logged. */
  handle: string
  /**
   * Other handles under which the platform knows the same person: the number beside a user id, the one before a change. The door knows
   * them by any of these, and answers go to `handle` from now on.
   */
  alsoKnownAs?: string[]
  /** Which account of ours they wrote to, where another one may be linked some day (a number). Kept as a keyed hash. */
  account?: string
  /** BCP 47 tag the device or account gave, if any: a proposal, never a decision. */
  languageHint?: string
}

export type EventBody = TurnBody | NoteBody

/** What is a turn of the conversation: handled in order, once. */
export type TurnBody =
  | { type: 'message'; text: string }
  /** `label`: what the button said, where the platform tells; for the history only. */
  | { type: 'choice'; choiceId: string; label?: string }
  | { type: 'command'; name: string; payload?: string }
  | { type: 'location'; longitude: number; latitude: number; label?: string }
  | { type: 'media'; media: IncomingMedia; caption?: string }
  /** The person changed the text of an earlier message. */
  | { type: 'edited'; text: string; originalExternalId: string }
  /** The person blocked us (counts as an opt-out) or let us in again. */
  | { type: 'blocked' }
  | { type: 'unblocked' }
  /** Something a person sent that we cannot use (sticker, contact, poll): answered kindly, never with silence. */
  | { type: 'unsupported'; what: string }

/** What is noted at the door itself: it may come again and in any order, and nobody answers it. */
export type NoteBody =
  | Receipt
  /** The person has a new handle (a new number); the old one stands in `alsoKnownAs`. */
  | { type: 'moved' }
  /** The person told the platform itself whether they want announcements from us there. */
  | { type: 'noticesWish'; wants: boolean }

/** The platform's receipt for a message of ours. Receipts come late, twice, in any order, and before the send is recorded. */
export interface Receipt {
  type: 'receipt'
  platformMessageId: string
  status: ReceiptStatus
  /** The outbox row, where the platform gives back what the call carried: known also when the call's answer was lost. */
  outboxId?: string
  /** It speaks of one call of several that say a message, not of the last: that one arrived does not say that the message did. */
  isPart?: true
  /** The stored file that went with the call. */
  mediaId?: string
  /** Why it failed; only with `failed`. */
  reason?: { kind: SendErrorKind; platformCode: string } & Wait
}

export type ReceiptStatus = 'sent' | 'failed' | 'delivered' | 'read'

/** A file still at the platform (`ref` is what `fetchMedia` needs) or already stored (`mediaId`). */
export interface IncomingMedia {
  kind: 'photo' | 'voice' | 'file'
  ref?: string
  mediaId?: string
  mimeType?: string
  sizeBytes?: number
  durationSeconds?: number
}

/** What a channel can do, as data. Limits are in UTF-16 code units and bytes as the platform counts them. */
export interface ChannelCapabilities {
  /** Most buttons under one message; 0: numbered text instead. */
  buttons: number
  choiceIdBytes: number
  textLimit: number
  captionLimit: number
  media: readonly ('photo' | 'voice' | 'file')[]
  receipts: boolean
  /** The platform asks for this pace; `null`: none. */
  rate: ChannelRate | null
  /**
   * Free text may be sent for so long after the person wrote; `null`: at any time. `Infinity`: without end, but not before they wrote, and
   * not from an account that they did not write to.
   */
  serviceWindowHours: number | null
  /**
   * `anywhere`: any process may send (an HTTP API). `whereConnected`: only the process whose connection it is; delivery then runs with the
   * role `channel:<id>`, and only while the channel is connected.
   */
  sends: 'anywhere' | 'whereConnected'
}

/** A platform's pace, for the whole channel and for one address of it. */
export interface ChannelRate {
  perSecond: number
  perAddressPerSecond: number
  /** So many to one address may go at once and are paid for with as much silence, where the platform names a number. */
  perAddressBurst?: number
}

/** Why a message could not be sent; the whole vocabulary of failure a channel may use. */
export type SendErrorKind =
  /** Wait `retryAfterMs`, then go on: the platform's own order. */
  | 'throttled'
  /** The platform could not be reached or answered 5xx. */
  | 'unreachable'
  /** The platform refuses this very message; sending again changes nothing. */
  | 'rejected'
  /** The platform refuses a file of this message; its words may go without it. */
  | 'mediaRefused'
  /** The platform does not take the approved wording this went in, for anybody; the message may go another way. */
  | 'templateRefused'
  /** The platform does not bring it to this person in this chat, whatever is sent there now; another chat of theirs may have it. */
  | 'notHere'
  /** The chat leads to nobody any more, without a wish of theirs: stop contact there; another chat of theirs may have it. */
  | 'gone'
  /** The person blocked us: stop contact, treat as opt-out. */
  | 'stopped'
  /** Free text is not allowed now (WhatsApp's 24-hour window). */
  | 'windowClosed'
  /** Our own set-up is wrong (token, rights): staff must act, messages wait. */
  | 'misconfigured'

/**
 * What has to wait after a `throttled`: one address, everything of the channel, its announcements (too many people complained; whoever asked
 * something is still answered), or the platform does not say which.
 */
export type ThrottleScope = 'address' | 'channel' | 'notices' | 'unknown'

interface SendErrorOptions {
  platformCode: string
  mediaId?: string
  maybeSent?: boolean
  cause?: unknown
}

/** Whoever names a wait says for whom it counts. */
type Wait = { retryAfterMs: number; scope: ThrottleScope } | { retryAfterMs?: never; scope?: never }

export class SendError extends Error {
  readonly kind: SendErrorKind
  /** The platform's own code, for staff and logs. Never contains a handle, token or text. */
  readonly platformCode: string
  /** Only for `mediaRefused`: the stored file, where the reason lies in it and not in who it is for. */
  readonly mediaId: string | undefined
  /** Only for `throttled`. */
  readonly retryAfterMs: number | undefined
  /** Only for `throttled`. */
  readonly scope: ThrottleScope | undefined
  /** True when the platform may have accepted the message although no answer came. */
  readonly maybeSent: boolean

  constructor(kind: SendErrorKind, message: string, options: SendErrorOptions & Wait) {
    super(message, { cause: options.cause })
    this.name = 'SendError'
    this.kind = kind
    this.platformCode = options.platformCode
    this.mediaId = options.mediaId
    this.retryAfterMs = options.retryAfterMs
    this.scope = options.scope
    this.maybeSent = options.maybeSent ?? false
  }
}

/** Where a message goes. `newHandle` in a `SendResult` replaces it (a Telegram group that became a supergroup). */
export interface ChannelAddress {
  addressId: string
  handle: string
}

export interface SendResult {
  platformMessageId: string
  newHandle?: string
}

/** A message on its way out, with the number of its outbox row. */
export interface OutgoingMessage extends RenderedMessage {
  outboxId: string
  /** Free text is not allowed now: send this approved wording instead of the text. */
  template?: OutgoingTemplate
}

/** A template in one language: the platform's name and language code for it, and its values in their order. */
export interface OutgoingTemplate {
  name: string
  languageCode: string
  values: string[]
  /** What a press on each of its reply buttons brings back, in their order. */
  choiceIds: string[]
  /** Its words and the labels of its buttons, as the platform has them; values stand in `body` as {{1}}, {{2}} …. */
  body: string
  buttons: string[]
}

/** A template as the platform should have it. `body` holds {{1}}, {{2}} …; `examples` one value for each. */
export interface TemplateWording {
  name: string
  languageCode: string
  category: 'utility' | 'marketing'
  body: string
  examples: string[]
  /** Labels of its reply buttons. */
  buttons: string[]
}

/** A template as the platform has it. */
export interface PlatformTemplate {
  name: string
  languageCode: string
  category: string
  state: 'approved' | 'pending' | 'rejected' | 'paused' | 'disabled'
  reason?: string
  body: string
  buttons: string[]
}

/** How a channel is, for the desk. A code for `detail`; never a handle, token or text. */
export interface ChannelHealth {
  state: ChannelHealthState
  detail?: string
}

export type ChannelHealthState =
  | 'connecting'
  | 'connected'
  /** Waits for a person to link it; what they need stands in `LinkOffer`. */
  | 'linking'
  /** The link is gone or unusable: staff must link again. */
  | 'linkAgain'
  /** Another process or device took the connection. */
  | 'replaced'
  /** Restricted or banned by the platform. */
  | 'banned'
  /** Connected, but nothing gets through as it should. */
  | 'ill'

/** What a person at the desk or the terminal needs to link the account. It is a secret and kept sealed. */
export interface LinkOffer {
  type: 'qr' | 'pairingCode'
  /** What the QR code says, or the code to type. */
  value: string
  expiresAt: Date
}

/** What staff want of a channel's account. `phone`: E.164 digits without "+". */
export type ChannelWish =
  | { type: 'link'; by: 'qr' }
  | { type: 'link'; by: 'pairingCode'; phone: string }
  | { type: 'unlink' }

/** A wish as whoever has the account hears it. `done` changes nothing when a newer one stands there by now. */
export interface HeardWish {
  wish: ChannelWish
  done(): Promise<void>
}

/** The time for which this process alone has the channel's account. Another takes it over when this one dies or lets go. */
export interface Ownership {
  /** Aborted as soon as another process may have the account: close the connection at once. */
  readonly lost: AbortSignal
  /** What was kept under these names. */
  read(names: readonly string[]): Promise<Map<string, Buffer>>
  /**
   * Keeps these (null: removes them), all or none, encrypted, before it resolves. Rejects with `OwnershipLost` once another has it.
   * `account`: whose they are, as in events; the chats of those who wrote to another one are closed with the same write.
   */
  write(changes: ReadonlyMap<string, Uint8Array | null>, account?: string): Promise<void>
  /** Removes everything that was kept. */
  clear(): Promise<void>
  /** Tells staff how the channel is, and what they need to link it (none: there is nothing to link now). */
  report(health: ChannelHealth, offer?: LinkOffer): Promise<void>
  /** Calls back with each wish of staff, once. Whoever has the account next hears it again until it is `done`: granted or given up. */
  onWish(listener: (heard: HeardWish) => void): void
  release(): Promise<void>
}

/** The account belongs to another process now. */
export class OwnershipLost extends Error {
  constructor(channel: string) {
    super(`another process has the account of ${channel} now; this one must close its connection`)
    this.name = 'OwnershipLost'
  }
}

/** What the gateway lends a channel. */
export interface ChannelHost {
  /** The one door in: resolves when the events are stored for good, rejects when they are not (do not acknowledge then). */
  receive(events: ChannelEvent[]): Promise<void>
  /** The only way to the outside: refuses addresses that are not on the allow-list. */
  fetch: typeof fetch
  /** Bytes of a stored MediaFile. */
  readMedia(mediaId: string): Promise<{ bytes: Uint8Array; mimeType: string }>
  /** Whether the last word that came from an address was for this account of ours (`EventEnvelope.account`). */
  wroteTo(addressId: string, account: string): Promise<boolean>
  /** Waits until this process alone has the channel's account. Rejects with the signal's reason when it is aborted. */
  own(signal: AbortSignal): Promise<Ownership>
  /**
   * A message of ours as it was sent, for a platform that asks for it again or answers it: by its outbox row where the channel knows that,
   * which finds it also before its sending is noted, else by the platform's id. `null`: there is none, its words are past their time, or
   * it may not go over this channel any more.
   */
  readSent(platformMessageId: string, outboxId?: string): Promise<RenderedMessage | null>
  /** Tells every process that serves web chats that an address has news. */
  announce(addressId: string): Promise<void>
  /** Where the platform reaches our webhook, or `undefined` when there is no public URL. */
  webhookUrl: string | undefined
  log: ChannelLog
}

export interface ChannelLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** The templates of an account, for a channel whose platform approves wordings beforehand. Each throws a `SendError`. */
export interface TemplateDesk {
  list(): Promise<PlatformTemplate[]>
  /** Hands a wording in for approval. */
  submit(wording: TemplateWording): Promise<void>
}

/** Why nothing that people write reaches us over a channel, and the platform tells nobody. The desk words it (`channelDetail.<fault>`). */
export type SetUpFault =
  /** The platform brings what people write to no program. */
  | 'notSubscribed'
  /** The number or name that people write to is out of service there. */
  | 'outOfService'

/** A webhook request as it came: header names in lower case, body as raw bytes (signatures are computed over them). */
export interface WebhookRequest {
  headers: Record<string, string | undefined>
  body: Buffer
}

/** `events` are stored before `status` is answered. A request that is not from the platform gets 401 and no events. */
export interface WebhookVerdict {
  status: 200 | 400 | 401
  events: ChannelEvent[]
  /** The platform decided on a wording: how the `templates` stand has to be asked now. */
  templatesChanged?: true
}

/** The contract of a channel. `npm test` runs tests/contract/channel.test.ts on every one in the registry. */
export interface ChannelAdapter {
  readonly id: string
  readonly capabilities: ChannelCapabilities
  /** Connects, registers the webhook or starts polling. Only called by the role `channel:<id>`. */
  start(host: ChannelHost): Promise<void>
  stop(): Promise<void>
  /** Pure: bytes in, verdict out. Absent when the platform has no webhook. */
  webhook?: (request: WebhookRequest) => WebhookVerdict
  /** Pure: what to answer to the platform's question whether this is our address (GET, its query); `null`: it is not the platform. */
  handshake?: (query: Record<string, string | undefined>) => string | null
  /** Sends one message or throws a `SendError`. Needs `attach`, not `start`: the delivery role sends without polling. */
  send(message: OutgoingMessage, address: ChannelAddress): Promise<SendResult>
  /**
   * Pure: the messages that `send` would make of this one in a chat with one person, from the very calls it would make. Throws the
   * `SendError` that `send` would throw without asking the platform.
   */
  layOut(message: OutgoingMessage): LaidOut[]
  connected(): boolean
  /** Lends the host to a process that only sends or only hears webhooks. */
  attach(host: ChannelHost): void
  /** Optional ability: fetches a file named by `IncomingMedia.ref`. */
  fetchMedia?: (ref: string) => Promise<{ bytes: Uint8Array; mimeType?: string }>
  /** Optional ability: shows the person that their message was read, by the event's id. Best effort, never rejects. */
  markRead?: (externalId: string) => Promise<void>
  /**
   * Optional ability, and a duty of a channel that keeps something about people through `own`: what it keeps about these goes. Resolves when
   * it is gone; rejects when that cannot be done here and now, and is asked again. Only called by the role `channel:<id>`.
   */
  forget?: (handles: string[]) => Promise<void>
  /** Optional ability: wordings that the platform has to approve. */
  templates?: TemplateDesk
  /**
   * Optional ability: asks the platform whether what people write reaches us the way we are set up there; `null`: it does. Throws a
   * `SendError` when the platform does not say.
   */
  checkSetUp?: () => Promise<SetUpFault | null>
  /**
   * Optional ability: an address that opens a chat with us and begins it with `start` (letters, digits, "-" and "_"), as a command's payload
   * or as a text. `null`: what people reach us by was not set.
   */
  chatLink?: (start: string) => string | null
}

/** One environment variable of a channel: its schema, and a hint that an operator reads when it is missing or wrong. */
export interface Setting<T extends TSchema = TSchema> {
  variable: string
  schema: T
  hint: string
  secret?: boolean
}

export type SettingValues<S extends Record<string, Setting>> = { [K in keyof S]: Static<S[K]['schema']> }

/** A line of the registry. `create` returns `null` when the channel is not configured and so stays off. */
export interface ChannelDefinition<S extends Record<string, Setting> = Record<string, Setting>> {
  id: string
  settings: S
  /** The addresses this channel may call (`https://api.example.org`); the gateway's way to the outside refuses all others. */
  origins?(settings: SettingValues<S>): string[]
  create(settings: SettingValues<S>): ChannelAdapter | null
}

/** Declares a channel with its settings typed. */
export function defineChannel<S extends Record<string, Setting>>(
  definition: ChannelDefinition<S>,
): ChannelDefinition<S> {
  return definition
}
