import type { Message, SpokenFrame } from './frames.ts'

/** Something said that has not arrived yet. `prepare` may have to upload a file first; it is asked again after a failure. */
export interface Outgoing {
  id: string
  /** How it stands in the conversation meanwhile; `null`: not at all. */
  shown: Message | null
  prepare(): Promise<SpokenFrame>
}

/** Thrown by `prepare` when trying again is useless; the message is shown to the person. */
export class NotAccepted extends Error {}

export interface OutgoingQueue {
  put(item: Outgoing): void
  /** The line is open: everything not yet accepted is sent, oldest first. */
  online(): void
  offline(): void
  accepted(id: string): void
  refused(id: string, code: string, text: string): void
  /** Gives back what has not arrived, for the page that takes over. */
  leave(): Outgoing[]
}

/** Refusals that mean "the same again, a little later". */
const passing = ['tooFast', 'unavailable', 'helloFirst']

/**
 * Keeps what was said in memory until the gateway has stored it. One at a time, so that the order is the person's own
 * whatever is refused or lost on the way.
 */
export function createOutgoing(options: {
  send(frame: SpokenFrame): void
  later(milliseconds: number, work: () => void): void
  onAccepted(id: string): void
  onRefused(id: string, text: string): void
}): OutgoingQueue {
  let items: Outgoing[] = []
  let inFlight: string | null = null
  let isOnline = false

  const again = (milliseconds: number) => {
    options.later(milliseconds, () => {
      inFlight = null
      next()
    })
  }
  const drop = (id: string) => {
    items = items.filter((item) => item.id !== id)
    inFlight = null
    next()
  }
  const next = () => {
    const head = items[0]
    if (!isOnline || inFlight !== null || head === undefined) return
    const isCurrent = () => isOnline && inFlight === head.id
    inFlight = head.id
    head.prepare().then(
      (frame) => {
        if (isCurrent()) options.send(frame)
      },
      (error: unknown) => {
        if (error instanceof NotAccepted) {
          options.onRefused(head.id, error.message)
          drop(head.id)
        } else if (isCurrent()) {
          again(5_000)
        }
      },
    )
  }
  return {
    put(item) {
      items.push(item)
      next()
    },
    online() {
      isOnline = true
      inFlight = null
      next()
    },
    offline() {
      isOnline = false
      inFlight = null
    },
    accepted(id) {
      if (!items.some((item) => item.id === id)) return
      options.onAccepted(id)
      drop(id)
    },
    refused(id, code, text) {
      if (inFlight !== id) return
      if (passing.includes(code)) return again(3_000)
      options.onRefused(id, text)
      drop(id)
    },
    leave() {
      const left = items
      items = []
      isOnline = false
      return left
    },
  }
}
