import type { Log as AnyLog, LogEntry as AnyLogEntry } from '../simulator/log.ts'

/**
 * `call`: what the Graph API was asked and answered; `taken`: a message it accepted, with the state of the window; `act`: what a person
 * did; `status`: what became of a message; `seen`: we said that we read one; `webhook`: a call of our webhook and what it answered.
 */
type Kind = 'call' | 'taken' | 'act' | 'status' | 'seen' | 'webhook'

/** One line of the simulator's own history. `at` is by its own clock, which a test may turn. */
export type LogEntry = AnyLogEntry<Kind>

/** Appends to the history. */
export type Log = AnyLog<Kind>
