import { SendError } from '#bots/channels/contract.ts'
import { createCount } from './count.ts'

/** How often WhatsApp refused to open a chat, and until when we therefore send nothing. */
export interface Restriction {
  /** One more refusal (463). Gives until when sending rests, when it was one too many. */
  refused(): Date | null
  /** WhatsApp itself said until when; `null`: it is over. */
  set(until: Date | null): void
  /** Until when sending rests; `null`: it does not. */
  until(): Date | null
  /** Throws a `SendError` while sending rests: every attempt makes it worse. */
  check(): void
}

/** A single refusal may be about one person; so many in a row within the window are about the account. */
const most = 3
const windowMs = 10 * 60_000
const restMs = 15 * 60_000

/** Builds the count of one account. */
export function createRestriction(clock: () => Date): Restriction {
  const refusals = createCount(most, windowMs, clock)
  let until: Date | null = null
  return {
    refused() {
      if (!refusals.add()) return null
      until = new Date(clock().getTime() + restMs)
      return until
    },
    set(ends) {
      until = ends
    },
    until: () => (until && until > clock() ? until : null),
    check() {
      if (!until || until <= clock()) return
      throw new SendError(
        'throttled',
        `WhatsApp restricts the account until ${until.toISOString()}. The message waits until then.`,
        {
          platformCode: 'reachOut',
          retryAfterMs: until.getTime() - clock().getTime(),
          scope: 'channel',
        },
      )
    },
  }
}
