import type { Api } from 'grammy'
import type { ChannelEvent, ChannelLog, SendError } from '#bots/channels/contract.ts'
import { grammySignal } from './client.ts'
import { parseUpdate, pressToAnswer } from './parse.ts'
import { toSendError } from './refusal.ts'
import { isUpdate } from './update.ts'

/** How long Telegram holds a poll open when nothing happens. */
export const pollSeconds = 25
/** The kinds of update we ask for; each must be named, or Telegram leaves it out. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** A pause doubles with every failure in a row, up to this many times the first. */
const longestPause = 32

/** What polling needs from its surroundings. `pause` ends early when `signal` does. */
export interface PollOptions {
  api: Api
  receive(events: ChannelEvent[]): Promise<void>
  answerPress(id: string): void
  reached(isReached: boolean): void
  pause(milliseconds: number, signal: AbortSignal): Promise<void>
  /** The pause after a first failure. */
  pauseMs: number
  log: ChannelLog
  signal: AbortSignal
}

/**
 * Asks for updates until `signal` ends it. A batch is confirmed to Telegram by the next call's offset, and so only after
 * its events are stored for good; what fails in between is asked for again.
 */
export async function poll(options: PollOptions): Promise<void> {
  const { api, signal, log } = options
  let offset = 0
  let failures = 0
  await untilDone(options, async () => {
    await api.deleteWebhook({}, grammySignal(signal))
  })
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        { offset, limit: 100, timeout: pollSeconds, allowed_updates: wantedUpdates },
        grammySignal(signal),
      )
      options.reached(true)
      await take(updates, options)
      offset = updates.reduce((next, update) => Math.max(next, update.update_id + 1), offset)
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      const { code, waitMs, isStorage } = judgeFailure(error, options.pauseMs * growth(failures++))
      if (!isStorage) options.reached(false)
      log.warn({ code, waitMs }, isStorage ? notStored : notReached)
      await options.pause(waitMs, signal)
    }
  }
}

const notReached =
  'Telegram gave no updates; asking again after a pause. Code 409: another process uses this token.'
const notStored =
  'Updates from Telegram could not be stored and stay unconfirmed; asking for them again after a pause.'

class NotStored extends Error {}

async function take(updates: unknown[], { receive, answerPress }: PollOptions): Promise<void> {
  const known = updates.filter(isUpdate)
  const events = known.flatMap((update) => parseUpdate(update, new Date()))
  if (events.length > 0) {
    await receive(events).catch((cause: unknown) => {
      throw new NotStored('The events were not stored.', { cause })
    })
  }
  for (const press of known.map(pressToAnswer)) {
    if (press !== undefined) answerPress(press)
  }
}

/** Repeats a set-up call with growing pauses until it succeeds or the channel stops. */
export async function untilDone(
  options: Pick<PollOptions, 'pause' | 'pauseMs' | 'log' | 'signal' | 'reached'>,
  setUp: () => Promise<void>,
): Promise<void> {
  for (let failures = 0; !options.signal.aborted; failures++) {
    try {
      await setUp()
      options.reached(true)
      return
    } catch (error) {
      const { code, waitMs } = judgeFailure(error, options.pauseMs * growth(failures))
      options.reached(false)
      options.log.error({ code, waitMs }, 'Telegram could not be set up; trying again after a pause.')
      await options.pause(waitMs, options.signal)
    }
  }
}

const growth = (failures: number) => Math.min(2 ** failures, longestPause)

function judgeFailure(error: unknown, growing: number): { code: string; waitMs: number; isStorage: boolean } {
  if (error instanceof NotStored) return { code: 'notStored', waitMs: growing, isStorage: true }
  const failure: SendError = toSendError(error)
  return { code: failure.platformCode, waitMs: failure.retryAfterMs ?? growing, isStorage: false }
}
