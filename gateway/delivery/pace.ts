/** What leaves through a channel: `talk` is replies and updates, `notices` the bulk lane. */
export type Stream = 'talk' | 'notices'

const bothStreams: readonly Stream[] = ['talk', 'notices']

/** Leave to start one call. Whoever has it starts the call or gives it back. */
export interface Slot {
  start(): void
  /** The call was answered, however. */
  end(): void
  giveBack(): void
}

/** Keeps the calls of one channel under its rate, both streams together. */
export interface Pace {
  /** Resolves when a call of this stream may start; `null`: not now, for it is held for long or `signal` was aborted. */
  next(stream: Stream, signal: AbortSignal): Promise<Slot | null>
  /** No call of these streams may start for so long. Whoever waits goes on waiting if it is short, and is sent away if it is long. */
  hold(ms: number, streams?: readonly Stream[]): void
  /** How long a stream is still held, in milliseconds. */
  heldMs(stream: Stream): number
  /** Calls started in the last second. */
  recent(): number
}

const windowMs = 1000
/** Calls arrive a little later than they start, and not all by the same time. */
const arrivalMs = 5
/**
 * A call that took longer than the quicker ones do may have arrived late; by more than this nobody waits for it. What is usual follows
 * the quick ones soon and the slow ones hesitantly: a mean would hide half of the lateness.
 */
const mostLateMs = 150
/** The bulk is spaced a little wider than the rate allows, so that a reply finds room at once. */
const spacing = 1.01
/** How far the bulk may fall behind its rhythm and still make up for it. */
const catchUpMs = 60
/** After so many calls of the talk in a row one of the bulk may start, so that it never starves. */
const talkInARow = 9
/** Longer than this nobody waits with messages in hand: after a crash they would all be in doubt. */
export const shortHoldMs = 10_000

interface OpenSlot {
  startedAt: number | null
  freeAt: number
}

interface Waiting {
  answer(slot: Slot | null): void
}

/**
 * Builds the pace of a channel: in no second do more calls arrive than the platform allows, also when one was late on its way. Below
 * that a reply starts at once. The bulk keeps an even rhythm instead of a burst a second, so that replies always find room soon; they go
 * first. Without a rate every call may start at once.
 */
export function createPace(
  perSecond: number | null,
  now: () => number = () => performance.now(),
  later: (run: () => void, ms: number) => () => void = laterByTimer,
): Pace {
  const open: OpenSlot[] = []
  const waiting: Record<Stream, Set<Waiting>> = { talk: new Set(), notices: new Set() }
  const spacingMs = perSecond === null ? 0 : (windowMs / perSecond) * spacing
  let usualMs: number | null = null
  const heldUntil = { talk: Number.NEGATIVE_INFINITY, notices: Number.NEGATIVE_INFINITY }
  let nextNotice = Number.NEGATIVE_INFINITY
  let inARow = 0
  let cancel: (() => void) | null = null

  function roomAt(): number {
    if (perSecond === null || open.length < perSecond) return Number.NEGATIVE_INFINITY
    const frees = open.map(({ freeAt }) => freeAt).sort((one, other) => one - other)
    return frees[frees.length - perSecond] ?? Number.NEGATIVE_INFINITY
  }

  /** Who is next, and from when on. */
  function nextUp(): { stream: Stream; at: number } | null {
    const room = roomAt()
    const talkAt = Math.max(room, heldUntil.talk)
    const noticesAt = Math.max(room, heldUntil.notices)
    if (waiting.notices.size > 0) {
      if (waiting.talk.size === 0) return { stream: 'notices', at: Math.max(noticesAt, nextNotice) }
      if (inARow >= talkInARow && noticesAt <= talkAt) return { stream: 'notices', at: noticesAt }
    }
    return waiting.talk.size > 0 ? { stream: 'talk', at: talkAt } : null
  }

  function pump(): void {
    cancel?.()
    cancel = null
    for (let index = open.length - 1; index >= 0; index -= 1) {
      if ((open[index]?.freeAt ?? 0) <= now()) open.splice(index, 1)
    }
    for (let up = nextUp(); up !== null; up = nextUp()) {
      const waitMs = up.at - now()
      if (waitMs > 0) {
        if (waitMs !== Number.POSITIVE_INFINITY) cancel = later(pump, Math.ceil(waitMs))
        return
      }
      grant(up.stream)
    }
  }

  function grant(stream: Stream): void {
    const [first] = waiting[stream]
    if (!first) return
    waiting[stream].delete(first)
    // A reply takes a beat of the bulk's rhythm: if the bulk caught up on it, no room would be left for the next reply.
    nextNotice = Math.min(Math.max(nextNotice, now() - catchUpMs) + spacingMs, now() + windowMs)
    inARow = stream === 'talk' ? inARow + 1 : 0
    const slot: OpenSlot = { startedAt: null, freeAt: Number.POSITIVE_INFINITY }
    open.push(slot)
    first.answer({
      start() {
        slot.startedAt = now()
        slot.freeAt = slot.startedAt + windowMs + (perSecond === null ? 0 : arrivalMs)
        pump()
      },
      end() {
        if (slot.startedAt === null) return
        const tookMs = now() - slot.startedAt
        usualMs = usualMs === null ? tookMs : usualMs + (tookMs - usualMs) / (tookMs < usualMs ? 4 : 64)
        slot.freeAt += Math.min(mostLateMs, Math.max(0, tookMs - usualMs))
      },
      giveBack() {
        const index = open.indexOf(slot)
        if (index >= 0) open.splice(index, 1)
        pump()
      },
    })
  }

  const heldMs = (stream: Stream) => Math.max(0, heldUntil[stream] - now())

  return {
    next(stream, signal) {
      if (signal.aborted || heldMs(stream) > shortHoldMs) return Promise.resolve(null)
      return new Promise((resolve) => {
        const one: Waiting = {
          answer(slot) {
            signal.removeEventListener('abort', leave)
            resolve(slot)
          },
        }
        const leave = () => {
          waiting[stream].delete(one)
          one.answer(null)
          pump()
        }
        signal.addEventListener('abort', leave, { once: true })
        waiting[stream].add(one)
        pump()
      })
    },
    hold(ms, streams = bothStreams) {
      for (const stream of streams) {
        heldUntil[stream] = Math.max(heldUntil[stream], now() + ms)
        if (heldMs(stream) <= shortHoldMs) continue
        for (const one of waiting[stream]) one.answer(null)
        waiting[stream].clear()
      }
      pump()
    },
    heldMs,
    recent: () => open.filter(({ startedAt }) => startedAt !== null && startedAt > now() - windowMs).length,
  }
}

function laterByTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
