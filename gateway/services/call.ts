import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'

/**
 * Why a service outside the house (translation, transcripts) gave nothing.
 * - `throttled`: too much at once; again after `retryAfterMs`.
 * - `spent`: what the city paid for is used up.
 * - `unreachable`: no answer, or the service failed; another try may help.
 * - `misconfigured`: address or key do not fit; a person has to look.
 * - `unsupported`: it does not know this language or this pair of languages.
 * - `refused`: it does not want this text or file; another try gives the same.
 */
export type ServiceFailure =
  | 'throttled'
  | 'spent'
  | 'unreachable'
  | 'misconfigured'
  | 'unsupported'
  | 'refused'

/** A service said no. The message says what to do and never quotes what was sent. */
export class ServiceError extends Error {
  readonly kind: ServiceFailure
  readonly retryAfterMs: number

  constructor(
    kind: ServiceFailure,
    message: string,
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'ServiceError'
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs ?? 0
  }
}

/** How to reach a service: `fetch` goes through an egress client that knows this one address (gateway/egress.ts). */
export interface ServiceLine {
  /** For messages: "DeepL". */
  name: string
  fetch: typeof fetch
  timeoutMs: number
}

const throttledMs = 10_000
const longestThrottleMs = 3_600_000

/** Calls and gives the answer's JSON in the given shape, or throws one `ServiceError`. */
export async function callService<T extends TSchema>(
  line: ServiceLine,
  url: string,
  init: RequestInit,
  shape: T,
): Promise<Static<T>> {
  const { name, fetch, timeoutMs } = line
  let answer: Response
  let body: string
  try {
    answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
    body = await answer.text()
  } catch (cause) {
    const what =
      cause instanceof Error && cause.name === 'TimeoutError' ? 'did not answer in time' : 'cannot be reached'
    throw new ServiceError('unreachable', `${name} ${what}. Look at its address and at the network.`, {
      cause,
    })
  }
  if (!answer.ok) throw failureOf(name, answer)
  const value = parseJson(body)
  if (!Value.Check(shape, value)) {
    throw new ServiceError(
      'misconfigured',
      `What answers as ${name} does not speak its language. Look at the address in the settings.`,
    )
  }
  return value
}

function failureOf(name: string, answer: Response): ServiceError {
  const { status } = answer
  if (status === 429 || status === 503 || status === 529) {
    return new ServiceError('throttled', `${name} asks to wait (${status}).`, {
      retryAfterMs: retryAfterOf(answer.headers.get('retry-after')),
    })
  }
  // DeepL: the characters of the billing period are used up.
  if (status === 456) {
    return new ServiceError(
      'spent',
      `${name}: the quota is used up (456). Buy more or wait for the next period.`,
    )
  }
  if (status === 401 || status === 403 || status === 404 || status === 405) {
    return new ServiceError(
      'misconfigured',
      `${name} refuses us (${status}). Look at its key and address in the settings.`,
    )
  }
  if (status >= 500) return new ServiceError('unreachable', `${name} failed (${status}).`)
  return new ServiceError('refused', `${name} does not take this (${status}).`)
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterOf(header: string | null): number {
  if (header === null) return throttledMs
  const seconds = Number(header)
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 1000), longestThrottleMs) : throttledMs
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
