import type { Log as AnyLog, LogEntry as AnyLogEntry } from '../simulator/log.ts'

type Kind = 'update' | 'call' | 'push' | 'confirmed'

/** One line of the simulator's own history: what it was asked, what it did, what it pushed. */
export type LogEntry = AnyLogEntry<Kind>

/** Appends to the history. */
export type Log = AnyLog<Kind>
