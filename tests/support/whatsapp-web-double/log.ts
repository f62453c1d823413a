import { appendFileSync } from 'node:fs'

/** One line of the double's own history. */
export interface LogEntry {
  seq: number
  /** Milliseconds since 1970 by the double's clock. */
  at: number
  kind:
    | 'opened'
    | 'paired'
    | 'login'
    | 'closed'
    | 'sent'
    | 'received'
    | 'confirmed'
    | 'upload'
    | 'download'
    | 'fault'
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
