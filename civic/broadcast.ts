/**
 * Where a broadcast stands. `stopped` holds everything back until it is resumed or cancelled; `done` when nobody is left to be sent to.
 */
export const broadcastStates = [
  'draft',
  'awaitingRelease',
  'scheduled',
  'sending',
  'stopped',
  'done',
  'cancelled',
] as const
export type BroadcastState = (typeof broadcastStates)[number]

const next: Record<BroadcastState, readonly BroadcastState[]> = {
  draft: ['awaitingRelease', 'cancelled'],
  awaitingRelease: ['draft', 'scheduled', 'cancelled'],
  scheduled: ['sending', 'stopped', 'cancelled'],
  sending: ['stopped', 'done'],
  stopped: ['scheduled', 'sending', 'cancelled'],
  done: [],
  cancelled: [],
}

/** Whether a broadcast may go from one state to another. */
export function mayBecome(from: BroadcastState, to: BroadcastState): boolean {
  return next[from].includes(to)
}
