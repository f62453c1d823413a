import type { DomainAction } from '#bots/engine/action.ts'
import type { TurnEvent } from '#bots/engine/session.ts'
import { turn } from '#bots/engine/turn.ts'
import { forgetAfter } from '#civic/resident.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { publishCaseNews } from '../back-office/publish.ts'
import { put } from '../outbox/put.ts'
import { recordReceipt } from '../outbox/receipt.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { applyActions } from './apply.ts'
import { pick } from './pick.ts'
import { countTry, giveUp, isExhausted, isSuspicious, quarantineLock, recordFailure } from './poison.ts'
import { withReference } from './result.ts'
import { loadView, type Picked } from './view.ts'

const newsworthy = new Set<DomainAction['type']>(['fileConcern', 'addToCase', 'withdrawCase', 'eraseData'])

type Step =
  | { type: 'done'; channel: string; media: string[]; news: boolean }
  | { type: 'wait'; inMs: number }
  | { type: 'counted' }
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
    if (step.type === 'empty') return undefined
    if (step.type === 'wait') return { inMs: step.inMs }
    if (step.type === 'dangerous') return { inMs: waitForQuarantineMs }
    if (step.type === 'counted') continue
    if (step.type === 'exhausted') {
      await giveUp(runtime, step.message)
      continue
    }
    runtime.failpoint('drain.committed')
    runtime.doorbell.delivery([step.channel])
    runtime.doorbell.media(step.media)
    runtime.failpoint('relay.rung')
    if (step.news) await tellBackOffices(runtime)
  }
}

async function drainCounted(runtime: Runtime, residentId: string): Promise<Step> {
  const step = await drainOne(runtime, residentId, 'alone')
  return step.type === 'counted' ? drainOne(runtime, residentId, 'alone') : step
}

const waitForQuarantineMs = 200

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

async function drainOne(runtime: Runtime, residentId: string, how: 'alone' | 'among others'): Promise<Step> {
  let picked: Picked | null = null
  try {
    return await runtime.prisma.$transaction(
      async (transaction): Promise<Step> => {
        picked = await pick(transaction, residentId)
        if (!picked) return { type: 'empty' }
        const { message } = picked
        const waitMs = message.dueAt.getTime() - runtime.clock().getTime()
        if (waitMs > 0) return { type: 'wait', inMs: waitMs }
        if (isSuspicious(runtime, message)) {
          if (isExhausted(message)) return { type: 'exhausted', message }
          if (how === 'among others' && message.attempts > 0) return { type: 'dangerous' }
          await countTry(runtime, transaction, message)
          return { type: 'counted' }
        }
        runtime.failpoint('drain.picked')
        const effects = await handle(runtime, transaction, picked)
        runtime.failpoint('drain.applied')
        return { type: 'done', channel: message.channel, ...effects }
      },
      { maxWait: 10_000, timeout: 20_000 },
    )
  } catch (error) {
    // TypeScript does not see that the callback assigned it.
    const failed = picked as Picked | null
    if (!failed) throw error
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

/** What is to be done once the transaction is committed. */
interface Effects {
  media: string[]
  news: boolean
}

/** Everything one message causes. */
async function handle(runtime: Runtime, transaction: Transaction, picked: Picked): Promise<Effects> {
  const { message, resident } = picked
  const event = readEvent(message)
  if (event.type === 'receipt') {
    await recordReceipt(transaction, message.channel, event)
    await markDone(transaction, message.id)
    return { media: [], news: false }
  }
  const view = await loadView(runtime, transaction, picked)
  const result = turn(resident.session, event, view)
  const applied = await applyActions(
    {
      runtime,
      transaction,
      residentId: resident.id,
      language: resident.language,
      channel: message.channel,
      inboxMessageId: message.id,
      at: runtime.clock(),
    },
    result.actions,
  )
  const receiver = applied.successorId ?? resident.id
  const replies: Reply[] = event.type === 'blocked' ? [] : [...result.replies, ...applied.replies]
  const ids = await put(
    transaction,
    replies.map((reply) => ({
      residentId: receiver,
      addressId: message.addressId,
      channel: message.channel,
      language: result.language,
      lane: 'reply',
      class: 'mustArrive',
      reply: withReference(reply, applied.reference),
      dueAt: runtime.clock(),
      causedBy: message.id,
    })),
  )
  if (applied.successorId) {
    await markDone(transaction, message.id)
    const farewell = ids.at(-1)
    if (farewell !== undefined) await forgetAfter(transaction, applied.successorId, farewell)
  } else {
    await finish(transaction, picked, result.session, event.type === 'blocked')
  }
  return { media: applied.mediaToFetch, news: result.actions.some(({ type }) => newsworthy.has(type)) }
}

/**
 * Ends a turn in one statement: message, session, and whether the address may be written to. Whoever writes again after a farewell is
 * not forgotten with it, hence `erase_after`; blocking us is not writing.
 */
async function finish(
  transaction: Transaction,
  picked: Picked,
  session: object,
  blocked: boolean,
): Promise<void> {
  await transaction.$executeRaw`
    WITH done AS (
      UPDATE inbox_message SET state = 'done', done_at = now() WHERE id = ${picked.message.id}
    ), reached AS (
      UPDATE address SET state = ${blocked ? 'blocked' : 'active'}
      WHERE id = ${picked.message.addressId}::uuid AND state = ${blocked ? 'active' : 'blocked'}
    )
    UPDATE resident SET session = ${JSON.stringify(session)}::jsonb,
      erase_after = CASE WHEN ${blocked} THEN erase_after ELSE NULL END
    WHERE id = ${picked.resident.id}::uuid`
}

async function markDone(transaction: Transaction, inboxMessageId: bigint): Promise<void> {
  await transaction.$executeRaw`
    UPDATE inbox_message SET state = 'done', done_at = now() WHERE id = ${inboxMessageId}`
}

function readEvent(message: Picked['message']): TurnEvent {
  const event = message.event as Omit<TurnEvent, 'id' | 'at'> & { at?: string }
  return {
    ...event,
    id: message.id.toString(),
    at: event.at ? new Date(event.at) : message.receivedAt,
  } as TurnEvent
}
