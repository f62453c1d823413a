import type { ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'
import { createGuard, type Guard } from './guard.ts'
import { pauseChannel } from './lease.ts'
import { createPace, type Pace, type Stream } from './pace.ts'
import { createRoad, type Road } from './road.ts'

/** What both streams of a channel share in this process. */
export interface Line {
  runtime: Runtime
  channel: ChannelAdapter
  pace: Pace
  guards: Record<Stream, Guard>
  /** `null`: the channel takes everything at any time. */
  road: Road | null
  /** Notes that a call to this address starts now. */
  started(addressId: string): void
  /** How long until one more call to this address is within the platform's pace for one chat, in milliseconds. */
  tooSoonMs(addressId: string): number
  /**
   * Takes a failure for what it says about the channel: a wait that the platform asks for, or a set-up that is wrong, holds all calls
   * from this moment on. Resolves when other processes would know as well.
   */
  failed(error: SendError, addressId: string): Promise<void>
}

const misconfiguredPauseMs = 60_000
const unsaidWaitMs = 1000

/** Builds the line of a channel. */
export function createLine(runtime: Runtime, channel: ChannelAdapter): Line {
  const { rate } = channel.capabilities
  const perSecond = rate?.perSecond ?? null
  const pace = createPace(perSecond)
  const chatGapMs = rate ? 1000 / rate.perAddressPerSecond : 0
  /** The newest two calls to each address of the last moments. */
  const calls = new Map<string, { last: number; before: number }>()

  async function hold(ms: number, reason: string): Promise<void> {
    pace.hold(ms)
    await pauseChannel(runtime, channel.id, new Date(runtime.clock().getTime() + ms), reason)
  }

  return {
    runtime,
    channel,
    pace,
    road: createRoad(runtime, channel),
    guards: { talk: createGuard(runtime, perSecond), notices: createGuard(runtime, perSecond) },
    started(addressId) {
      const now = performance.now()
      const before = calls.get(addressId)?.last ?? Number.NEGATIVE_INFINITY
      calls.delete(addressId)
      calls.set(addressId, { last: now, before })
      for (const [oldest, { last }] of calls) {
        if (last > now - chatGapMs) break
        calls.delete(oldest)
      }
    },
    tooSoonMs(addressId) {
      const last = calls.get(addressId)?.last
      return last === undefined ? 0 : Math.max(0, last + chatGapMs - performance.now())
    },
    async failed(error, addressId) {
      if (error.kind === 'misconfigured') {
        runtime.log.error({ channel: channel.id, code: error.platformCode }, error.message)
        return hold(misconfiguredPauseMs, error.message)
      }
      if (error.kind !== 'throttled' || !rate) return
      const call = calls.get(addressId)
      const chatWasFast = call !== undefined && call.last - call.before < chatGapMs
      // One person's chat that was too fast must not silence everybody else: their message waits alone.
      if (chatWasFast || pace.recent() < rate.perSecond / 2) return
      return hold(error.retryAfterMs ?? unsaidWaitMs, 'the platform asked us to wait')
    },
  }
}
