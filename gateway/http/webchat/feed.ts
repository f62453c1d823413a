import type { EntryFrame } from '#bots/channels/webchat/protocol.ts'
import { clientIdOf } from '#bots/channels/webchat/secret.ts'
import type { Entry } from './options.ts'

/**
 * So many of the newest entries are looked at each time, known or not: numbers are drawn before a transaction commits and
 * a message may wait for its hour, so a lower number can become visible long after a higher one.
 */
export const OVERLAP = 30

/** More numbers than can be drawn while one transaction is still open. */
const IN_FLIGHT = 1_000n

const PAGE = 100
const HISTORY = 200

/** Brings one page up to date and keeps it there. */
export interface Feed {
  /** Sends what the page does not have yet. Calls that come while one is running are folded into one more run. */
  pump(): Promise<void>
  /** The cursors of our messages, sent to this page and now first reported as seen. */
  takeSeen(cursor: string): string[]
}

/**
 * Makes the feed of one page. `after` is the newest cursor the page says it has. What lies in the overlap is sent
 * again and the page leaves out what it knows.
 */
export function createFeed(options: {
  handle: string
  after: string | undefined
  read(afterCursor: string | null, limit: number): Promise<Entry[]>
  send(frame: EntryFrame): void
}): Feed {
  const known = BigInt(options.after ?? -1)
  let newest = options.after === undefined ? null : BigInt(options.after)
  const sent = new Set<bigint>()
  const unseen = new Set<bigint>()
  let running: Promise<void> | null = null
  let again = false

  const pass = (entry: Entry) => {
    const cursor = BigInt(entry.cursor)
    if (newest === null || cursor > newest) newest = cursor
    if (sent.has(cursor)) return
    sent.add(cursor)
    if (entry.from === 'office' && cursor > known) unseen.add(cursor)
    options.send(frameOf(entry, options.handle))
  }
  const readAll = async () => {
    const from = newest
    const tail = await options.read(null, from === null ? HISTORY : OVERLAP)
    const oldest = BigInt(tail[0]?.cursor ?? 0)
    if (from !== null && oldest > from) await readPages(from > IN_FLIGHT ? from - IN_FLIGHT : 0n)
    for (const entry of tail) pass(entry)
    for (const cursor of sent) if (cursor < oldest) sent.delete(cursor)
  }
  const readPages = async (after: bigint) => {
    for (let from = String(after); ; ) {
      const entries = await options.read(from, PAGE)
      for (const entry of entries) pass(entry)
      const last = entries.at(-1)
      if (last === undefined || entries.length < PAGE) return
      from = last.cursor
    }
  }
  const run = async () => {
    try {
      do {
        again = false
        await readAll()
      } while (again)
    } finally {
      running = null
    }
  }
  return {
    pump() {
      again = running !== null
      running ??= run()
      return running
    },
    takeSeen(cursor) {
      const upTo = BigInt(cursor)
      const seen = [...unseen].filter((candidate) => candidate <= upTo)
      for (const candidate of seen) unseen.delete(candidate)
      return seen.map(String)
    },
  }
}

function frameOf(entry: Entry, handle: string): EntryFrame {
  const head = { type: 'entry', cursor: entry.cursor, at: entry.at.toISOString() } as const
  if (entry.from === 'office') return { ...head, from: 'office', message: entry.message }
  const clientId = clientIdOf(handle, entry.externalId)
  return { ...head, from: 'resident', message: entry.message, ...(clientId ? { clientId } : {}) }
}
