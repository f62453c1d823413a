import { setTimeout as waitFor } from 'node:timers/promises'
import { lanes } from '../outbox/put.ts'
import type { ClaimedMessage } from './claim.ts'
import type { Start } from './guard.ts'
import type { Line } from './line.ts'
import { isOfChat } from './move-on.ts'
import type { Outcome, SentAs } from './outcome.ts'
import { type Slot, type Stream, shortHoldMs } from './pace.ts'
import type { Chosen } from './road.ts'
import { send } from './send.ts'
import { settle } from './settle.ts'
import type { Term } from './term.ts'
import { isSent, withoutFiles } from './way.ts'

/** A claimed slice on its way. */
export interface Slice {
  /** Resolves when the call to its last address has started, or will not. */
  started: Promise<void>
  /** Resolves when everything is answered and written; rejects when it could not be written: it is in doubt then. */
  done: Promise<void>
}

const addressesAtOnce = 16
/** An answer is written so soon, so that others to the same address can follow and little is in doubt after a crash. */
const writeWithinMs = 250
const writeAtOnce = 32
const over: ReadonlySet<Outcome['type']> = new Set(['sent', 'suppressed', 'held', 'detour'])

/** After these the next message to the same address may go; after all others it would overtake. */
const isOver = (outcome: Outcome) =>
  over.has(outcome.type) || (outcome.type === 'failed' && isOfChat(outcome.error.kind))

/** Sends a slice: one call at a time to an address, several addresses at once, each call when the pace and the guard let it go. */
export function sendSlice(
  line: Line,
  stream: Stream,
  term: Term,
  messages: readonly ClaimedMessage[],
  written: () => void,
): Slice {
  const ledger = createLedger(line, messages, written)
  const groups = groupByAddress(messages)
  const queue = groups[Symbol.iterator]()
  let toStart = groups.length
  let allStarted = () => {}
  const started = new Promise<void>((resolve) => {
    allStarted = resolve
  })
  const groupStarted = () => {
    toStart -= 1
    if (toStart === 0) allStarted()
  }

  async function sendGroup(group: readonly ClaimedMessage[]): Promise<void> {
    let isFirst = true
    // Nobody is called again in a chat that leads nowhere; what else was for it goes on with the first.
    let gone: Outcome | null = null
    const onStart = () => {
      if (isFirst) groupStarted()
      isFirst = false
    }
    try {
      for (const message of group) {
        const outcome: Outcome = gone ?? (await attempt(line, stream, term, message, onStart))
        ledger.note(message, outcome)
        if (!isOver(outcome)) return
        if (outcome.type === 'failed' && outcome.error.kind === 'gone') gone = outcome
      }
    } finally {
      onStart()
    }
  }

  async function worker(): Promise<void> {
    for (const group of queue) {
      if (!term.mayGoOn()) break
      await sendGroup(group)
    }
  }

  async function work(): Promise<void> {
    const workers = Array.from({ length: Math.min(addressesAtOnce, groups.length) }, () =>
      worker().catch((error: unknown) => {
        term.lose()
        throw error
      }),
    )
    // Whatever one of them met, the calls of the others end before the slice does.
    const ended = await Promise.allSettled(workers)
    allStarted()
    await ledger.close()
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  }

  return { started, done: work() }
}

/** One message: waits while the channel or its chat must not be called, then for the guard and the pace. */
async function attempt(
  line: Line,
  stream: Stream,
  term: Term,
  message: ClaimedMessage,
  onStart: () => void,
): Promise<Outcome> {
  const { runtime, channel, pace, chats, files, guards, road } = line
  const tooSoonMs = () => chats.waitMs(stream, message.addressId)

  let chosen: Chosen = { way: { type: 'words' }, heardAt: message.heardAt }

  const sentAs = (type: SentAs) => (type === 'words' && files.has(message.reply) ? withoutFiles : type)

  async function call(slot: Slot, as: SentAs): Promise<Outcome> {
    const outcome = await send(runtime, channel, message, as)
    slot.end()
    if (outcome.type === 'failed') {
      await line.failed(outcome.error, message.addressId, stream)
      if (outcome.error.kind === 'templateRefused') await road?.refused(message, outcome.error)
    }
    return outcome
  }

  const start: Start = async (tooLate) => {
    const slot = await pace.next(stream, tooLate)
    if (!slot) return null
    const { way } = chosen
    const stands = (isSent(way) && road?.stands(chosen)) ?? true
    if (!isSent(way) || !stands || !term.mayGoOn() || pace.heldMs(stream) > 0 || tooSoonMs() > 0) {
      slot.giveBack()
      return null
    }
    slot.start()
    chats.started(message.addressId)
    onStart()
    return { outcome: call(slot, sentAs(way.type)) }
  }

  while (term.mayGoOn() && pace.heldMs(stream) <= shortHoldMs) {
    const chatMs = tooSoonMs()
    if (chatMs > shortHoldMs) return { type: 'later', at: new Date(runtime.clock().getTime() + chatMs) }
    const waitMs = Math.max(pace.heldMs(stream), chatMs)
    if (waitMs > 0) await waitFor(waitMs, undefined, { signal: term.over }).catch(() => {})
    if (road) chosen = await road.choose(message)
    const stays = staysBecause(chosen.way)
    if (stays) return stays
    const outcome =
      message.lane < lanes.update
        ? await (await start(term.over))?.outcome
        : await guards[stream].pass(message, start)
    if (outcome) return outcome
  }
  return { type: 'untouched' }
}

/** What a way means that does not end in a call now; `null`: it does. */
function staysBecause(way: Chosen['way']): Outcome | null {
  if (isSent(way)) return null
  if (way.type === 'needless') return { type: 'suppressed', errorCode: way.type }
  if (way.type === 'held' && way.told === null) return { type: 'held', reason: way.reason }
  return { type: 'detour', way }
}

/** Collects outcomes and writes them together, the first of them after a moment. */
function createLedger(line: Line, messages: readonly ClaimedMessage[], written: () => void) {
  const { runtime, channel } = line
  const open = new Set(messages)
  let noted = new Map<ClaimedMessage, Outcome>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    if (noted.size === 0) return
    const results = noted
    noted = new Map()
    writing = writing.then(async () => {
      runtime.failpoint('deliver.sent')
      await settle(runtime, channel, results)
      runtime.failpoint('deliver.written')
      written()
    })
    // Whoever closes the ledger hears of it.
    writing.catch(() => {})
  }

  return {
    note(message: ClaimedMessage, outcome: Outcome): void {
      open.delete(message)
      noted.set(message, outcome)
      if (noted.size >= writeAtOnce) write()
      else timer ??= setTimeout(write, writeWithinMs)
    },
    /** Writes what is left; what was never called goes back as it was. */
    async close(): Promise<void> {
      for (const message of open) noted.set(message, { type: 'untouched' })
      open.clear()
      write()
      await writing
    },
  }
}

function groupByAddress(messages: readonly ClaimedMessage[]): ClaimedMessage[][] {
  const groups = new Map<string, ClaimedMessage[]>()
  for (const message of messages) {
    const group = groups.get(message.addressId)
    if (group) group.push(message)
    else groups.set(message.addressId, [message])
  }
  return [...groups.values()]
}
