import type { Broadcast, BroadcastDraft } from '../../data/broadcasts.ts'

/** What can be changed about a broadcast, as it is kept: saving replaces all of it. */
export function draftOfBroadcast(broadcast: Broadcast): BroadcastDraft {
  const { audience, urgentReason, startsAt, expiresAt, repeats, repeatsUntil } = broadcast
  return {
    audience,
    urgentReason,
    startsAt,
    expiresAt,
    repeats: repeats === 'week' || repeats === 'month' ? repeats : null,
    repeatsUntil,
  }
}
