import { appendFileSync } from 'node:fs'

/** One line of the simulator's own history: what it was asked, what it did, what it pushed. */
export interface LogEntry {
  seq: number
  /** Milliseconds since 1970 by the simulator's clock. */
  at: number
  kind: 'update' | 'call' | 'push' | 'confirmed'
  [field: string]: unknown
}

/** Appends to the history. */
export type Log = (kind: LogEntry['kind'], fields: Record<string, unknown>) => void

/** A history in memory and, with `file`, also as JSON lines that outlive the process: each line is written at once. */
export function createLog(file: string | undefined): { write: Log; entries: LogEntry[] } {
  const entries: LogEntry[] = []
  return {
    entries,
    write(kind, fields) {
      const entry: LogEntry = { seq: entries.length + 1, at: Date.now(), kind, ...fields }
      entries.push(entry)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(entry)}\n`)
    },
  }
}
