import { Type } from 'typebox'
import { readConnectionError } from '#bots/channels/connection.ts'
import { SendError, type SendErrorKind, type ThrottleScope } from '#bots/channels/contract.ts'
import { shape } from '#bots/channels/shape.ts'
import { kindOfCode, pairLimit, spamLimit } from './refusal-codes.ts'

const isRefusal = shape(
  Type.Object({
    error: Type.Object({ code: Type.Integer(), error_subcode: Type.Optional(Type.Integer()) }),
  }),
)

/** "Object does not exist" for a number or account that is not ours: code 100 like any wrong parameter, so the subcode tells. */
const unknownObject = 33

/** Turns an answer that says no into our vocabulary. Error texts are left out: they may quote the number. */
export function refusedBy(response: Response, answer: unknown): SendError {
  const { status } = response
  if (!isRefusal(answer)) {
    return new SendError(
      status >= 400 && status < 500 && status !== 429 ? 'misconfigured' : 'unreachable',
      `Something between us and WhatsApp answered ${status} with a page of its own. Check WHATSAPP_CLOUD_API_ROOT and the way to the outside.`,
      // Behind a page of something in between, anything may have happened.
      { platformCode: `page ${status}`, maybeSent: status < 400 || status >= 500 },
    )
  }
  const { code, error_subcode: subcode } = answer.error
  const kind =
    code === 100 && subcode === unknownObject ? 'misconfigured' : (kindOfCode(code) ?? kindOfStatus(status))
  return new SendError(kind, `WhatsApp answered with code ${code}. ${advice[kind]}`, {
    platformCode: `${code}`,
    ...(kind === 'throttled' ? waitFor(code, response.headers) : {}),
  })
}

function kindOfStatus(status: number): SendErrorKind {
  if (status === 429) return 'throttled'
  if (status === 401 || status === 403) return 'misconfigured'
  return status >= 500 ? 'unreachable' : 'rejected'
}

const advice: Record<SendErrorKind, string> = {
  throttled: 'Wait as long as it says.',
  unreachable: 'Try again later.',
  rejected: 'Sending the same again changes nothing.',
  mediaRefused: 'The words may go without the file.',
  templateRefused:
    'Look at the template in the WhatsApp Manager; messages go another way until it is approved again.',
  notHere: 'WhatsApp does not bring it to this person; it goes to another chat of theirs, if they have one.',
  gone: 'The person is gone: stop contact there.',
  stopped: 'The person blocked us: stop contact.',
  windowClosed: 'More than 24 hours have passed since the person wrote: send an approved template, or wait.',
  misconfigured:
    'Check WHATSAPP_CLOUD_ACCESS_TOKEN and WHATSAPP_CLOUD_PHONE_NUMBER_ID, and the account in the WhatsApp Manager.',
}

/** One limit is counted between two numbers, one by the complaints about what we announce, all others for the app, the account or our number. */
const scopes: Record<number, ThrottleScope> = { [pairLimit]: 'address', [spamLimit]: 'notices' }

/** Waits for codes that come without a number of their own. Throughput is counted by the second, calls by the hour, complaints by the day. */
const usualWaitMs: Record<number, number> = {
  4: 60_000,
  80007: 60_000,
  130429: 1000,
  [spamLimit]: 15 * 60_000,
}

/** Nothing waits longer without a new question: a number that no clock can hold would stop the channel for good. */
const longestWaitMs = 24 * 3_600_000

/** How long a code makes wait, and whom: the platform's own number where it gives one, seconds in `retry-after`, minutes in its usage header. */
export function waitFor(
  code: number,
  headers = new Headers(),
): { retryAfterMs: number; scope: ThrottleScope } {
  return {
    retryAfterMs: Math.min(longestWaitMs, askedMs(headers) ?? usualWaitMs[code] ?? 6000),
    scope: scopes[code] ?? 'channel',
  }
}

function askedMs(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000
  const usage = headers.get('x-business-use-case-usage') ?? ''
  const minutes = Math.max(
    0,
    ...[...usage.matchAll(/"estimated_time_to_regain_access":\s*(\d{1,5})/g)].map((match) =>
      Number(match[1]),
    ),
  )
  return minutes > 0 ? minutes * 60_000 : undefined
}

/** Turns a call without an answer into our vocabulary. The cause is left out: it may quote an address with a number in it. */
export function unreached(error: unknown): SendError {
  const { code, maybeSent } = readConnectionError(error)
  return new SendError(
    'unreachable',
    'WhatsApp could not be reached, or its answer was lost. Try again later.',
    {
      platformCode: code ?? 'network',
      maybeSent,
    },
  )
}
