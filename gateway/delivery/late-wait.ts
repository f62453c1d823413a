import type { EventEnvelope, Receipt } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'
import { pauseNotices } from './lease.ts'

/**
 * Lets announcements wait where the platform says of messages it had taken that too many people complain. It counts from when the platform
 * said so: a status that comes again, or days late, holds nobody up.
 */
export async function holdNotices(
  runtime: Pick<Runtime, 'pool' | 'clock'>,
  channel: string,
  receipts: readonly (EventEnvelope & Receipt)[],
): Promise<void> {
  const now = runtime.clock().getTime()
  const ends = receipts.flatMap(({ at, reason }) =>
    reason?.scope === 'notices' ? Math.min(at.getTime(), now) + reason.retryAfterMs : [],
  )
  const until = Math.max(...ends)
  if (until > now) await pauseNotices(runtime, channel, new Date(until))
}
