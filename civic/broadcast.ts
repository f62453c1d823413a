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

/** How often a broadcast may come again, each time as one of its own. */
export const repeats = ['week', 'month'] as const
export type Repeat = (typeof repeats)[number]

/** Whose words an edition has: checked by a person, a machine's, or the source language's with a note. */
export const editionBases = ['reviewed', 'machine', 'source'] as const
export type EditionBasis = (typeof editionBases)[number]
