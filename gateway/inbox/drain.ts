import { SlotTakenError } from '#civic/booking.ts'
import { publishCaseNews } from '../back-office/publish.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { type Effects, handle } from './handle.ts'
import { pick } from './pick.ts'
import type { Picked } from './picked.ts'
import { countTry, giveUp, isExhausted, isSuspicious, quarantineLock, recordFailure } from './poison.ts'
import { TogetherError } from './together.ts'

type Step =
  | ({ type: 'done'; channel: string; externalId: string } & Effects)
  | { type: 'wait'; inMs: number }
  | { type: 'counted' }
  /** It concerns another resident as well: to be handled anew with both rows taken. */
  | { type: 'together'; residentId: string }
  /** Somebody else was quicker: to be handled anew, from what is true now. */
  | { type: 'overtaken' }
  | { type: 'exhausted'; message: Picked['message'] }
  /** Its process died at least once: to be handled while nobody else could be drawn into it. */
  | { type: 'dangerous' }
  | { type: 'empty' }

/**
 * Handles the messages of one resident, oldest first, until none is due. Each message is one transaction: session, actions,
 * replies and the mark that it is done commit together, so it takes effect exactly once whatever dies when. A message that fails
 * waits and is tried again (three times in all); nobody else's message waits for it.
 */
export async function drain(runtime: Runtime, residentId: string): Promise<RingAgain> {
  for (;;) {
    let step: Step = await drainOne(runtime, residentId, 'among others')
    if (step.type === 'dangerous') step = await alone(runtime, () => drainCounted(runtime, residentId))
    if (step.type === 'together') step = await drainOne(runtime, residentId, 'among others', step.residentId)
    if (step.type === 'empty') return undefined
    if (step.type === 'wait') return { inMs: step.inMs }
    if (step.type === 'dangerous') return { inMs: waitForQuarantineMs }
    if (step.type === 'counted' || step.type === 'overtaken' || step.type === 'together') continue
    if (step.type === 'exhausted') {
      await giveUp(runtime, step.message)
      runtime.doorbell.delivery([step.message.channel])
      continue
    }
    runtime.failpoint('drain.committed')
    runtime.doorbell.delivery([...new Set([step.channel, ...step.channels])])
    runtime.doorbell.media(step.media)
    runtime.doorbell.inbox(step.residents)
    runtime.failpoint('relay.rung')
    void runtime.channels.get(step.channel)?.markRead?.(step.externalId)
    if (step.news) await tellBackOffices(runtime)
  }
}

async function drainCounted(runtime: Runtime, residentId: string): Promise<Step> {
  const step = await drainOne(runtime, residentId, 'alone')
  return step.type === 'counted' ? drainOne(runtime, residentId, 'alone') : step
}

const waitForQuarantineMs = 200
const unknownChannelWaitMs = 60_000

/** Runs while no other dangerous message is handled anywhere, so that one that kills its process takes no innocent one along. */
async function alone(runtime: Runtime, work: () => Promise<Step>): Promise<Step> {
  const client = await runtime.pool.connect()
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      quarantineLock,
    ])
    if (!rows[0]?.locked) return { type: 'wait', inMs: waitForQuarantineMs }
    try {
      return await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [quarantineLock])
    }
  } finally {
    client.release()
  }
}

async function drainOne(
  runtime: Runtime,
  residentId: string,
  how: 'alone' | 'among others',
  together: string | null = null,
): Promise<Step> {
  let picked: Picked | null = null
  try {
    return await runtime.prisma.$transaction(async (transaction): Promise<Step> => {
      picked = await pick(transaction, residentId, together)
      if (!picked) return { type: 'empty' }
      const { message } = picked
      const waitMs = message.dueAt.getTime() - runtime.clock().getTime()
      if (waitMs > 0) return { type: 'wait', inMs: waitMs }
      // Its token may be missing for one start; the backlog in /health shows that somebody waits.
      if (!runtime.channels.has(message.channel)) return { type: 'wait', inMs: unknownChannelWaitMs }
      if (isSuspicious(runtime, message)) {
        if (isExhausted(message)) return { type: 'exhausted', message }
        if (how === 'among others' && message.attempts > 0) return { type: 'dangerous' }
        await countTry(runtime, transaction, message)
        return { type: 'counted' }
      }
      runtime.failpoint('drain.picked')
      const effects = await handle(runtime, transaction, picked)
      runtime.failpoint('drain.applied')
      return { type: 'done', channel: message.channel, externalId: message.externalId, ...effects }
    })
  } catch (error) {
    // TypeScript does not see that the callback assigned it.
    const failed = picked as Picked | null
    if (!failed) throw error
    if (error instanceof TogetherError) return { type: 'together', residentId: error.residentId }
    if (error instanceof SlotTakenError) return { type: 'overtaken' }
    return recordFailure(runtime, failed, error)
  }
}

/** The news is a row already; should the queue be away, the sweep publishes it. */
async function tellBackOffices(runtime: Runtime): Promise<void> {
  try {
    await publishCaseNews(runtime, 'recent')
  } catch (error) {
    runtime.log.warn(
      { error: error instanceof Error ? error.name : 'unknown' },
      'case news waits for the sweep',
    )
  }
}
