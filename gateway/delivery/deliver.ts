import { randomUUID } from 'node:crypto'
import { type ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import { stop as stopResident } from '#civic/resident.ts'
import { render } from '#content/render.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { type ClaimedMessage, claimSlice, nextDueMs } from './claim.ts'
import { endLease, type Lease, pauseChannel, renewLease, takeLease } from './lease.ts'
import { judge, type Outcome, writeOutcomes } from './outcome.ts'
import { createPace, type Pace } from './pace.ts'

/** Sends what is due on one channel. */
export interface Deliverer {
  /** Works until nothing is due; says when to ring again. */
  deliver(): Promise<RingAgain>
  /** Lets the calls under way end, gives unsent rows and the lease back. */
  stop(): Promise<void>
}

const addressesAtOnce = 16
const misconfiguredPauseMs = 60_000

/** Builds the deliverer of a channel for this process. It works only while it holds the channel's lease. */
export function createDeliverer(runtime: Runtime, channel: ChannelAdapter): Deliverer {
  const lease: Lease = { channel: channel.id, owner: randomUUID() }
  const pace = createPace(channel.capabilities.rate?.perSecond ?? null)
  const stopping = new AbortController()
  let held = false
  let running: Promise<RingAgain> = Promise.resolve(undefined)

  async function work(): Promise<RingAgain> {
    while (!stopping.signal.aborted) {
      if (!held) held = await takeLease(runtime, lease)
      if (!held) return { inMs: runtime.config.leaseMs }
      const claim = await claimSlice(runtime, lease, channel.capabilities)
      if (claim.type === 'paused') return { inMs: claim.inMs }
      if (claim.type === 'lost') {
        held = false
        continue
      }
      if (claim.messages.length === 0) {
        const inMs = await nextDueMs(runtime, channel.id)
        return inMs === null ? undefined : { inMs: Math.max(inMs, 50) }
      }
      runtime.failpoint('deliver.claimed')
      try {
        await sendSlice(runtime, channel, lease, pace, stopping.signal, claim.messages)
      } catch (error) {
        // Whatever of this slice was not written is in doubt: the next lease settles it.
        held = false
        throw error
      }
    }
    return undefined
  }

  return {
    deliver() {
      running = work()
      return running
    },
    async stop() {
      stopping.abort()
      await running.catch(() => {})
      if (held) await endLease(runtime, lease)
    },
  }
}

async function sendSlice(
  runtime: Runtime,
  channel: ChannelAdapter,
  lease: Lease,
  pace: Pace,
  stopping: AbortSignal,
  messages: readonly ClaimedMessage[],
): Promise<void> {
  const outcomes = new Map<bigint, Outcome>()
  const halt = new AbortController()
  let renewedAt = performance.now()
  const heartbeat = setInterval(
    () => {
      const askedAt = performance.now()
      renewLease(runtime, lease).then(
        (kept) => {
          if (kept) renewedAt = askedAt
          else halt.abort()
        },
        (error: Error) =>
          runtime.log.warn(
            { channel: channel.id, error: error.message },
            'could not renew the delivery lease',
          ),
      )
    },
    Math.max(100, runtime.config.leaseMs / 3),
  )
  // A process that slept through its lease must not go on with what another may be sending by now.
  const mayGoOn = () =>
    !stopping.aborted && !halt.signal.aborted && performance.now() - renewedAt < runtime.config.leaseMs
  try {
    const byAddress = groupByAddress(messages)
    const queue = byAddress[Symbol.iterator]()
    const lane = async () => {
      for (const group of queue) {
        for (const message of group) {
          if (!mayGoOn()) break
          await pace.next()
          if (!mayGoOn()) break
          const outcome = await sendOne(runtime, channel, message)
          outcomes.set(message.id, outcome)
          if (outcome.type !== 'failed') continue
          if (await concernsChannel(runtime, channel, pace, outcome.error)) halt.abort()
          break
        }
      }
    }
    const lanes = Array.from({ length: Math.min(addressesAtOnce, byAddress.length) }, () =>
      lane().catch((error: unknown) => {
        halt.abort()
        throw error
      }),
    )
    // Whatever one lane met, the calls of the others end before the slice does.
    const ended = await Promise.allSettled(lanes)
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  } finally {
    clearInterval(heartbeat)
  }
  runtime.failpoint('deliver.sent')
  await settle(runtime, channel, messages, outcomes)
  runtime.failpoint('deliver.written')
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

async function sendOne(runtime: Runtime, channel: ChannelAdapter, message: ClaimedMessage): Promise<Outcome> {
  try {
    const rendered = render(runtime.catalog, runtime.city, message.language, message.reply)
    const repeat = message.possibleRepeat
      ? `\n\n${runtime.catalog.text(message.language, 'delivery.possibleRepeat')}`
      : ''
    const result = await channel.send(
      { ...rendered, text: rendered.text + repeat, outboxId: message.id.toString() },
      { addressId: message.addressId, handle: runtime.vault.open(message.handleCipher) },
    )
    return { type: 'sent', result }
  } catch (error) {
    if (error instanceof SendError) return { type: 'failed', error }
    const name = error instanceof Error ? error.name : 'unknown'
    runtime.log.error(
      { channel: channel.id, outboxMessageId: message.id.toString(), error: name },
      'cannot send',
    )
    return {
      type: 'failed',
      error: new SendError('rejected', 'This message cannot be rendered or sent', {
        platformCode: name,
        cause: error,
      }),
    }
  }
}

/**
 * True when a failure stops the whole channel for a while. A 429 concerns one chat unless we were near the channel's own rate: one
 * person flooding their chat must not silence everybody else.
 */
async function concernsChannel(
  runtime: Runtime,
  channel: ChannelAdapter,
  pace: Pace,
  error: SendError,
): Promise<boolean> {
  const now = runtime.clock().getTime()
  if (error.kind === 'misconfigured') {
    runtime.log.error({ channel: channel.id, code: error.platformCode }, error.message)
    await pauseChannel(runtime, channel.id, new Date(now + misconfiguredPauseMs), error.message)
    return true
  }
  const rate = channel.capabilities.rate
  if (error.kind !== 'throttled' || !rate || pace.recent() < rate.perSecond / 2) return false
  await pauseChannel(
    runtime,
    channel.id,
    new Date(now + (error.retryAfterMs ?? 1000)),
    'the platform asked us to wait',
  )
  return true
}

async function settle(
  runtime: Runtime,
  channel: ChannelAdapter,
  messages: readonly ClaimedMessage[],
  outcomes: ReadonlyMap<bigint, Outcome>,
): Promise<void> {
  const now = runtime.clock()
  const writes = messages.map((message) =>
    judge(message, outcomes.get(message.id) ?? { type: 'untouched' }, now),
  )
  const written = await writeOutcomes(runtime, writes)
  if (written < writes.length) {
    runtime.log.warn(
      { channel: channel.id, refused: writes.length - written },
      'results of an older fence were refused: another deliverer has taken over',
    )
  }
  for (const message of messages) {
    const outcome = outcomes.get(message.id)
    if (outcome?.type === 'failed' && outcome.error.kind === 'stopped') await leaveInPeace(runtime, message)
    if (outcome?.type === 'sent' && outcome.result.newHandle) {
      await moveHandle(runtime, channel.id, message.addressId, outcome.result.newHandle)
    }
  }
}

/** Who blocked us is treated as if they had said STOP. */
async function leaveInPeace(runtime: Runtime, message: ClaimedMessage): Promise<void> {
  await runtime.prisma.$transaction(async (transaction) => {
    await transaction.address.updateMany({ where: { id: message.addressId }, data: { state: 'blocked' } })
    const reachable = await transaction.address.count({
      where: { residentId: message.residentId, state: 'active' },
    })
    if (reachable === 0) await stopResident(transaction, message.residentId, runtime.clock())
  })
}

async function moveHandle(
  runtime: Runtime,
  channel: string,
  addressId: string,
  handle: string,
): Promise<void> {
  await runtime.pool.query(
    `UPDATE address SET handle_hash = $2, handle_cipher = $3
     WHERE id = $1 AND NOT EXISTS (SELECT FROM address WHERE channel = $4 AND handle_hash = $2)`,
    [addressId, runtime.vault.hash(channel, handle), runtime.vault.seal(handle), channel],
  )
}
