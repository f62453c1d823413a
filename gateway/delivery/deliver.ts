import type { ChannelAdapter } from '#bots/channels/contract.ts'
import type { RingAgain } from '../queues/queues.ts'
import type { Runtime } from '../runtime.ts'
import { createBell } from './bell.ts'
import { createLine } from './line.ts'
import type { Stream } from './pace.ts'
import { createTerms } from './term.ts'
import { work } from './work.ts'

/** Sends what is due on one channel. */
export interface Deliverer {
  /** Looks for what is due, at once; does not wait for it to be sent. It rings for itself when something comes due. */
  deliver(): Promise<RingAgain>
  /** Lets the calls under way end, gives unsent rows and the lease back. */
  stop(): Promise<void>
}

const afterTroubleMs = 1_000
/** Where only the connected process may send, its rings may go to another that may not: it looks by itself, from the start. */
const lookUnaskedMs = 1_000
const farthestMs = 3_600_000

/**
 * Builds the deliverer of a channel for this process. It works only while it holds the channel's lease. Replies and updates are one
 * stream, the bulk is another, and neither waits for the other's slices: they share the lease, the pace and nothing else.
 */
export function createDeliverer(runtime: Runtime, channel: ChannelAdapter): Deliverer {
  const line = createLine(runtime, channel)
  const stopping = new AbortController()
  const sendsAnywhere = channel.capabilities.sends === 'anywhere'
  const maySend = () => sendsAnywhere || channel.connected()
  const terms = createTerms(runtime, channel.id, maySend, stopping.signal)
  const streams = { talk: createStream('talk'), notices: createStream('notices') }

  function createStream(name: Stream) {
    const bell = createBell()
    let running: Promise<void> | null = null
    let timer: NodeJS.Timeout | undefined

    async function run(): Promise<void> {
      let inMs: number | null = afterTroubleMs
      try {
        const term = await (maySend() ? terms.join() : null)
        if (!term) {
          // Who rang is answered by the next look; ringing on would mean looking without a pause.
          bell.take()
          inMs = stopping.signal.aborted ? null : runtime.config.leaseMs
        } else {
          try {
            inMs = await work(line, name, term, bell, () =>
              streams[name === 'talk' ? 'notices' : 'talk'].wake(),
            )
          } catch (error) {
            // Whatever was not written is in doubt: the next term settles it.
            term.lose()
            throw error
          } finally {
            term.leave()
          }
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown'
        runtime.log.warn(
          { channel: channel.id, stream: name, error: reason },
          'delivery broke off; it begins anew',
        )
      }
      running = null
      if (stopping.signal.aborted) return
      if (!sendsAnywhere) inMs = Math.min(inMs ?? lookUnaskedMs, lookUnaskedMs)
      if (bell.isRung()) wake()
      else if (inMs !== null) timer = setTimeout(wake, Math.min(Math.max(inMs, 1), farthestMs))
    }

    function wake(): void {
      bell.ring()
      if (stopping.signal.aborted || running) return
      clearTimeout(timer)
      running = run()
    }

    return {
      wake,
      async stop() {
        clearTimeout(timer)
        bell.ring()
        await running
      },
    }
  }

  if (!sendsAnywhere) streams.talk.wake()
  return {
    async deliver() {
      streams.talk.wake()
      return undefined
    },
    async stop() {
      stopping.abort()
      await Promise.all([streams.talk.stop(), streams.notices.stop()])
      await terms.end()
    },
  }
}
