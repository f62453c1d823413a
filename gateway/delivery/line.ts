import type { ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'
import { type ChatPace, createChatPace } from './chat-pace.ts'
import { createGuard, type Guard } from './guard.ts'
import { pauseChannel, pauseNotices } from './lease.ts'
import { createPace, type Pace, type Stream } from './pace.ts'
import { createRefusedFiles, type RefusedFiles } from './refused-files.ts'
import { createRoad, type Road } from './road.ts'

/** What both streams of a channel share in this process. */
export interface Line {
  runtime: Runtime
  channel: ChannelAdapter
  pace: Pace
  guards: Record<Stream, Guard>
  /** `null`: the channel takes everything at any time. */
  road: Road | null
  chats: ChatPace
  files: RefusedFiles
  /**
   * Takes a failure for what it says about more than its message: a wait that the platform asks for holds the calls to the address, the
   * notices or, as a set-up that is wrong does, all calls of the channel from this moment on; a file that is refused for everybody goes to
   * nobody else. Resolves when other processes would know as well.
   */
  failed(error: SendError, addressId: string, stream: Stream): Promise<void>
}

/** A set-up that is wrong is tried again so often. */
export const misconfiguredPauseMs = 60_000
const unsaidWaitMs = 1000

/** Builds the line of a channel. */
export function createLine(runtime: Runtime, channel: ChannelAdapter): Line {
  const { rate } = channel.capabilities
  const perSecond = rate?.perSecond ?? null
  const pace = createPace(perSecond)
  const chats = createChatPace(rate)
  const files = createRefusedFiles(runtime, channel.id)

  async function hold(ms: number, kind: 'throttled' | 'misconfigured', reason: string): Promise<void> {
    pace.hold(ms)
    const until = new Date(runtime.clock().getTime() + ms)
    await pauseChannel(runtime, channel.id, { until, kind, reason })
  }

  async function holdNotices(ms: number): Promise<void> {
    pace.hold(ms, ['notices'])
    await pauseNotices(runtime, channel.id, new Date(runtime.clock().getTime() + ms))
  }

  /** One person's chat that was too fast must not silence everybody else: where the platform does not say, our own pace tells. */
  const wasChannelFast = (addressId: string) =>
    rate !== null && !chats.wasFast(addressId) && pace.recent() >= rate.perSecond / 2

  return {
    runtime,
    channel,
    pace,
    chats,
    files,
    road: createRoad(runtime, channel),
    guards: { talk: createGuard(runtime, perSecond), notices: createGuard(runtime, perSecond) },
    async failed(error, addressId, stream) {
      if (error.kind === 'misconfigured') {
        runtime.log.error({ channel: channel.id, code: error.platformCode }, error.message)
        return hold(misconfiguredPauseMs, error.kind, error.message)
      }
      if (error.kind === 'mediaRefused') return files.note(error)
      if (error.kind !== 'throttled') return
      const waitMs = error.retryAfterMs ?? unsaidWaitMs
      if (error.scope === 'notices') {
        if (stream === 'talk') chats.hold(addressId, waitMs)
        return holdNotices(waitMs)
      }
      if (error.scope === 'channel' || (error.scope !== 'address' && wasChannelFast(addressId))) {
        return hold(waitMs, error.kind, 'the platform asked us to wait')
      }
      chats.hold(addressId, waitMs)
    },
  }
}
