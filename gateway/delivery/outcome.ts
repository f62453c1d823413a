import type { SendError, SendResult } from '#bots/channels/contract.ts'
import { knocks } from '#civic/reach.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import type { Detour } from './detour.ts'
import { type HeldReason, type Way, withoutFiles } from './way.ts'

/** How a message was given to the platform: in its own words, with or without its files, in an approved wording, or as a word that something waits. */
export type SentAs = Extract<Way, { type: 'words' | 'template' | 'pointer' }>['type'] | typeof withoutFiles

/** What became of one claimed message. */
export type Outcome =
  | { type: 'sent'; result: SendResult; as: SentAs }
  /** `at`: when the platform said so; what it asks to wait for counts from then. */
  | { type: 'failed'; error: SendError; at: Date; as: SentAs }
  /** Claimed, but not called any more in this slice: goes back as it was. */
  | { type: 'untouched' }
  /** Not called: it may not go before then. */
  | { type: 'later'; at: Date }
  /** Not called: it waits until something changes (held.ts). */
  | { type: 'held'; reason: HeldReason }
  /** Not called: it goes to another chat of the person, or waits and they are told so (detour.ts). */
  | { type: 'detour'; way: Detour }
  /** Not called, now or ever. */
  | { type: 'suppressed'; errorCode: string }

/** About a day with waits of at most a quarter of an hour: a platform's bad day loses nothing. */
export const maxAttempts = 100
const longestWaitMs = 15 * 60_000

/** One row's result as it is written. */
export interface Write {
  id: bigint
  fence: bigint
  status: 'sent' | 'queued' | 'held' | 'failed' | 'suppressed'
  dueAt: Date | null
  platformMessageId: string | null
  errorCode: string | null
  /** `null`: as it stood. */
  way: string | null
  possibleRepeat: boolean
  attemptsBack: number
  doubt: { resent: boolean } | null
}

/**
 * The one place where a channel's failure becomes a status. `hasWindow`: the channel takes free text for a while only; whoever it was
 * closed for by the platform's own word is looked at anew, with the window closed in our book as well.
 */
export function judge(
  message: ClaimedMessage,
  outcome: Exclude<Outcome, { type: 'detour' }>,
  hasWindow: boolean,
): Write {
  const base = {
    id: message.id,
    fence: message.fence,
    dueAt: null,
    platformMessageId: null,
    errorCode: null,
    way: null,
    possibleRepeat: message.possibleRepeat,
    attemptsBack: 0,
    doubt: null,
  }
  if (outcome.type === 'sent') {
    const way = outcome.as === 'words' ? null : outcome.as
    return {
      ...base,
      status: 'sent',
      platformMessageId: outcome.result.platformMessageId,
      way: message.way === knocks ? knocks : way,
    }
  }
  if (outcome.type === 'untouched') return { ...base, status: 'queued', attemptsBack: 1 }
  if (outcome.type === 'later') return { ...base, status: 'queued', dueAt: outcome.at, attemptsBack: 1 }
  if (outcome.type === 'held') {
    return { ...base, status: 'held', errorCode: outcome.reason, way: 'wait', attemptsBack: 1 }
  }
  if (outcome.type === 'suppressed') {
    return { ...base, status: 'suppressed', errorCode: outcome.errorCode, attemptsBack: 1 }
  }

  const { error, at } = outcome
  const errorCode = `${error.kind}:${error.platformCode}`
  const again = (inMs: number): Write => ({
    ...base,
    status: 'queued',
    dueAt: new Date(at.getTime() + inMs),
    errorCode,
  })
  switch (error.kind) {
    case 'throttled':
      return { ...again(error.retryAfterMs ?? 1000), attemptsBack: 1 }
    case 'misconfigured':
      return { ...again(0), attemptsBack: 1 }
    case 'unreachable': {
      if (error.maybeSent && message.class === 'once') {
        return { ...base, status: 'held', errorCode, doubt: { resent: false } }
      }
      if (message.attempts >= maxAttempts) {
        return { ...base, status: 'failed', errorCode, doubt: error.maybeSent ? { resent: false } : null }
      }
      const retry = again(Math.min(longestWaitMs, 1000 * 2 ** (message.attempts - 1)))
      return error.maybeSent ? { ...retry, possibleRepeat: true, doubt: { resent: true } } : retry
    }
    case 'windowClosed':
      if (hasWindow && outcome.as !== 'template') return again(0)
      return { ...base, status: outcome.as === 'template' ? 'failed' : 'held', errorCode, way: 'wait' }
    case 'mediaRefused':
      if (message.way === withoutFiles || outcome.as === withoutFiles)
        return { ...base, status: 'failed', errorCode }
      return { ...again(0), way: withoutFiles, attemptsBack: 1 }
    case 'templateRefused':
      // The wording is out of use by now (road.ts), so the next try finds another way.
      return message.attempts < maxAttempts ? again(0) : { ...base, status: 'failed', errorCode }
    case 'rejected':
    case 'notHere':
    case 'gone':
    case 'stopped':
      return { ...base, status: 'failed', errorCode }
  }
}

/**
 * Writes a slice's results in one statement. A row whose fence has moved on belongs to another deliverer and stays as that one left
 * it. A receipt may have come before: what it says is further than "sent", and than any doubt of ours. Gives how many rows were ours.
 */
export async function writeOutcomes(
  runtime: Runtime,
  channel: string,
  writes: readonly Write[],
): Promise<number> {
  const { rows } = await runtime.pool.query<{ ours: string }>({
    name: 'write outcomes',
    text: `
      WITH outcome AS (
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::text[],
          $7::boolean[], $8::int[], $9::boolean[], $10::boolean[], $11::text[])
          AS o(id, fence, status, due_at, platform_message_id, error_code, possible_repeat, attempts_back, doubt, resent, way)
      ), written AS (
        UPDATE outbox_message m SET
          status = CASE WHEN m.status = 'sending' THEN o.status ELSE m.status END,
          due_at = coalesce(o.due_at, m.due_at),
          platform_message_id = coalesce(o.platform_message_id, m.platform_message_id),
          error_code = CASE WHEN m.status = 'sending' THEN o.error_code ELSE m.error_code END,
          way = coalesce(o.way, m.way),
          possible_repeat = o.possible_repeat,
          attempts = m.attempts - o.attempts_back,
          sent_at = CASE WHEN o.status = 'sent' THEN $12::timestamptz END
        FROM outcome o
        WHERE m.id = o.id AND m.fence = o.fence AND m.channel = $13
          AND (m.status = 'sending' OR o.status = 'sent' AND m.status IN ('sent', 'failed', 'delivered', 'read'))
        RETURNING m.id, m.attempts
      ), doubts AS (
        INSERT INTO send_doubt (outbox_message_id, attempt, cause, resent)
        SELECT w.id, w.attempts, 'no answer', o.resent FROM written w JOIN outcome o ON o.id = w.id WHERE o.doubt
      )
      SELECT count(*) AS ours FROM outcome o JOIN outbox_message m ON m.id = o.id AND m.fence = o.fence
      WHERE m.status IN ('sending', 'sent', 'failed', 'delivered', 'read')`,
    values: [
      writes.map((write) => write.id),
      writes.map((write) => write.fence),
      writes.map((write) => write.status),
      writes.map((write) => write.dueAt),
      writes.map((write) => write.platformMessageId),
      writes.map((write) => write.errorCode),
      writes.map((write) => write.possibleRepeat),
      writes.map((write) => write.attemptsBack),
      writes.map((write) => write.doubt !== null),
      writes.map((write) => write.doubt?.resent ?? false),
      writes.map((write) => write.way),
      runtime.clock(),
      channel,
    ],
  })
  return Number(rows[0]?.ours ?? 0)
}
