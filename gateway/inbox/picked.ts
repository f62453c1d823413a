import type { Session, View } from '#bots/engine/session.ts'

/** The resident's row, locked for this turn, and the oldest message that waits. */
export interface Picked {
  resident: View['resident'] & { session: Session; channelOrder: string[] }
  /** Other residents whose rows are locked as well. */
  held: ReadonlySet<string>
  message: {
    id: bigint
    channel: string
    externalId: string
    addressId: string
    languageHint: string | null
    event: unknown
    attempts: number
    dueAt: Date
    receivedAt: Date
    error: string | null
  }
}
