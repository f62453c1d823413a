import type { KnownEvent } from '#bots/engine/session.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import type { Results } from '#content/render.ts'
import type { Runtime } from '../runtime.ts'

/** What this turn's actions work on. */
export interface ApplyContext {
  runtime: Runtime
  transaction: Transaction
  residentId: string
  language: string
  channel: string
  addressId: string
  inboxMessageId: bigint
  /** Residents whose rows this turn holds, besides its own. */
  held: ReadonlySet<string>
  /** The events the turn knew of. */
  events: readonly KnownEvent[]
  at: Date
}

/** What applying gave back to the turn's replies. */
export interface Applied {
  /** What replies may say of what this turn brought about. */
  results: Results | null
  /** Replies the actions themselves add (the export file). */
  replies: Reply[]
  /** Files to fetch once the transaction is committed. */
  mediaToFetch: string[]
  /** Said in place of what the turn said: something was otherwise by then. */
  instead: Reply | null
  /** Channels with messages for others. */
  channels: string[]
  /** Who has this chat now, when the turn gave it to somebody else. A farewell is the last they hear. */
  receiver: { residentId: string; addressId: string; isFarewell: boolean } | null
  /** Set when the resident turned out to be this one. */
  mergedInto: string | null
}
