import { appendFileSync } from 'node:fs'

/** One line of a simulator's own history: what it was asked, what it did, what it pushed. */
export interface LogEntry<Kind extends string> {
  seq: number
  /** Milliseconds since 1970 by the simulator's clock. */
  at: number
  kind: Kind
  [field: string]: unknown
}

/** Appends to the history. */
export type Log<Kind extends string> = (kind: Kind, fields: Record<string, unknown>) => void

/** A history in memory and, with `file`, also as JSON lines that outlive the process: each line is written at once. */
export function createLog<Kind extends string>(
  file: string | undefined,
  now: () => number = Date.now,
): { write: Log<Kind>; entries: LogEntry<Kind>[] } {
  const entries: LogEntry<Kind>[] = []
  return {
    entries,
    write(kind, fields) {
      const entry: LogEntry<Kind> = { seq: entries.length + 1, at: now(), kind, ...fields }
      entries.push(entry)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(entry)}\n`)
    },
  }
}
