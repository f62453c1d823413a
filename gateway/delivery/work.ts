import type { Bell } from './bell.ts'
import { claimSlice } from './claim.ts'
import { nextDue, postpone } from './due.ts'
import type { Line } from './line.ts'
import type { Stream } from './pace.ts'
import { sendSlice } from './slice.ts'
import type { Term } from './term.ts'

/** So many slices of a stream may have calls without an answer at once: one slow answer holds nobody up. */
const mostSlices = 4
const leastWaitMs = 50

/**
 * Sends what is due in a stream until nothing is: the next slice is claimed while the last calls of the one before are under way. Gives
 * when to look again, in milliseconds; `null`: when somebody rings. Rejects when something could not be written or asked.
 */
export async function work(
  line: Line,
  stream: Stream,
  term: Term,
  bell: Bell,
  wakeOther: () => void,
): Promise<number | null> {
  const underWay = new Set<Promise<void>>()
  const troubles: unknown[] = []
  const begin = async (messages: Parameters<typeof sendSlice>[3]) => {
    const slice = sendSlice(line, stream, term, messages, bell.ring)
    const ending = slice.done
      .catch((error: unknown) => {
        troubles.push(error)
        term.lose()
      })
      .finally(() => underWay.delete(ending))
    underWay.add(ending)
    await slice.started
    while (underWay.size >= mostSlices) await Promise.race(underWay)
  }
  try {
    const inMs = await look(line, stream, term, bell, { begin, underWay, wakeOther })
    if (inMs === null || underWay.size === 0) return inMs
    // What is in hand goes on by itself after a pause of the channel; that time is not waited a second time.
    const from = performance.now()
    await Promise.all(underWay)
    return Math.max(0, inMs - (performance.now() - from))
  } finally {
    await Promise.all(underWay)
    if (troubles.length > 0) await Promise.reject(troubles[0])
  }
}

interface Under {
  begin(messages: Parameters<typeof sendSlice>[3]): Promise<void>
  underWay: ReadonlySet<Promise<void>>
  wakeOther(): void
}

async function look(
  { runtime, channel, road, files }: Line,
  stream: Stream,
  term: Term,
  bell: Bell,
  { begin, underWay, wakeOther }: Under,
): Promise<number | null> {
  while (term.mayGoOn()) {
    bell.take()
    if (stream === 'notices') await postpone(runtime, channel.id)
    await road?.refresh()
    const askedAt = performance.now()
    const claim = await claimSlice(runtime, term.lease, channel.capabilities, stream)
    if (claim.type === 'paused') return claim.inMs
    if (claim.type === 'lost') {
      term.lose()
      break
    }
    term.renewed(askedAt)
    if (claim.messages.length > 0) {
      runtime.failpoint('deliver.claimed')
      await files.lookUp(claim.messages.map(({ reply }) => reply))
      await begin(claim.messages)
      // A ring for replies may have gone to another process, which cannot have the lease.
      if (stream === 'notices') wakeOther()
    }
    if (claim.isFull) {
      if (stream === 'talk') wakeOther()
      continue
    }
    const due = await nextDue(runtime, channel.id)
    if (stream === 'talk' && due.notices === 0) wakeOther()
    if (bell.isRung()) continue
    const inMs = due[stream]
    if (underWay.size > 0) await Promise.race([...underWay, bell.rung()])
    else if (inMs === null) return null
    else if (inMs > 0 || claim.handled === 0) return Math.max(inMs, leastWaitMs)
  }
  return 0
}
